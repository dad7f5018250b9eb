import { platform } from '@nova/platform/access';
import { workTopic } from '../domain/work-topic';
import { noteSeen, type Sighting } from '../repo/channel-status';
import type { PrintingTables } from '../repo/tables';
import { channelEvent } from './channel-event';

/** Keeps what channels say of themselves, tells the world when one went down or came up, and wakes who may have work now. */
export async function seeChannels(sightings: readonly Sighting[], restMs: number): Promise<void> {
  if (sightings.length === 0) return;
  await platform().transact<PrintingTables, unknown>(async ({ trx, publish, wake }) => {
    for (const status of await noteSeen(trx, sightings, restMs)) {
      await publish(channelEvent(status));
      wake(workTopic(status.location_id));
    }
  });
}

import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { replayWebhooks as contract } from '../../../contracts/replay-webhooks';
import { webhookTopic } from '../domain/webhook-topic';
import { reviveWebhooks } from '../repo/webhook-event';

/** Gives every dead webhook within the filter its attempts back, in one statement. */
export function replayWebhooks(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { commandId: _, ...filter } = input.body;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, wake }) {
      audit({ locationId: filter.locationId });
      actor.requireLocation(filter.locationId);
      const replayed = await reviveWebhooks(trx, filter);
      audit({ details: { ...filter, replayed } });
      if (replayed > 0) wake(webhookTopic);
      return done({ replayed });
    },
  });
}

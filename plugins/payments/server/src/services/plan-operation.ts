import type { EffectContext } from '@nova/platform/access';
import { settledEvents } from '../domain/settled-events';
import { toldSource, type HistorySource } from '../domain/told-source';
import { insertPlannedOperation, type PlannedOperation } from '../repo/insert-planned-operation';

/** The first moment: the operation is committed as about to be sent, before anybody uses the network (P1). Nothing is sent here. */
export async function planOperation(context: EffectContext, planned: PlannedOperation, source: HistorySource = 'command'): Promise<void> {
  await insertPlannedOperation(context.trx, planned, source);
  for (const event of settledEvents({ ...planned, changeMinor: 0, roundingMinor: 0 }, { path: [null, 'planned', 'sending'], version: 2, reasonCode: null, ...toldSource(source, context.actor) })) await context.publish(event);
}

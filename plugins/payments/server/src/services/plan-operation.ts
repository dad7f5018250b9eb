import type { EffectContext } from '@nova/platform/access';
import { settledEvents } from '../domain/settled-events';
import { insertPlannedOperation, type PlannedOperation } from '../repo/insert-planned-operation';

/** The first moment: the operation is committed as about to be sent, before anybody uses the network (P1). Nothing is sent here. */
export async function planOperation(context: EffectContext, planned: PlannedOperation, source: 'command' | 'answer' | 'sweep' = 'command'): Promise<void> {
  await insertPlannedOperation(context.trx, planned, source);
  const change = { from: null, to: 'sending', version: 2, reasonCode: null } as const;
  for (const event of settledEvents({ ...planned, changeMinor: 0, roundingMinor: 0 }, change)) await context.publish(event);
}

import { typed, type EffectContext } from '@nova/platform/access';
import { childOf } from '../domain/child-of';
import { releaseIdOf } from '../domain/next-operation';
import type { Operation } from '../domain/operation';
import type { HistorySource } from '../domain/told-source';
import { nameOperation } from '../repo/name-operation';
import { readOperation } from '../repo/read-operation';
import { planOperation } from './plan-operation';

/**
 * A hold that came to nothing here, by a person's decision for instance, and stands at the provider: no check counts on it, and the guest must not miss the money for a week. Its release is planned, for the
 * register and shift that asked for the hold (S8), once. False: it was planned before, and the hold stands nevertheless. The caller holds the operation under lock.
 */
export async function letGo(context: EffectContext, hold: Operation, providerReference: string, source: HistorySource): Promise<boolean> {
  const voidId = releaseIdOf(hold.id);
  if ((await readOperation(typed(context.trx), voidId)) !== null) return false;
  await nameOperation(context.trx, hold.id, providerReference);
  const { amountMinor, tipMinor, registerId, shiftId, correlationId } = hold;
  await planOperation(context, { ...childOf(hold), id: voidId, kind: 'void', amountMinor, tipMinor, registerId, shiftId, correlationId }, source);
  return true;
}

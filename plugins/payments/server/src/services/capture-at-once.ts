import { platform, type EffectContext } from '@nova/platform/access';
import type { Operation } from '../domain/operation';
import type { HistorySource } from '../domain/told-source';
import { lockOperation } from '../repo/lock-operation';
import { planCaptureOf } from './plan-capture-of';

/** A sale at once: what was just held is taken, for the same register and shift (S8), in the transaction that settled the hold. Does nothing for a hold that stands by itself. */
export async function captureAtOnce(context: EffectContext, { id, captureId }: Operation, source: HistorySource): Promise<void> {
  const hold = captureId === null ? null : await lockOperation(context.trx, id);
  if (hold === null || captureId === null) return;
  const { amountMinor, tipMinor, registerId, shiftId, correlationId } = hold;
  const planned = await planCaptureOf(context, hold, { captureId, amountMinor, tipMinor, registerId, shiftId, correlationId }, source);
  if (!planned.ok) platform().log.error({ operationId: id, code: planned.code, correlationId }, 'a sale at once is held, and cannot be captured');
}

import { platform, type EffectContext } from '@nova/platform/access';
import { releaseIdOf } from '../domain/next-operation';
import type { Operation } from '../domain/operation';
import type { HistorySource } from '../domain/told-source';
import { lockOperation } from '../repo/lock-operation';
import { planVoidOf } from './plan-void-of';

/**
 * A sale at once whose capture came to nothing for good: what its card still holds is let go, for the same register and shift, in the transaction that settled the refusal.
 * The guest pays in another way, and must not miss the money for a week. Does nothing for a capture of a tab, which stands until somebody decides.
 */
export async function releaseRefused(context: EffectContext, capture: Operation, source: HistorySource): Promise<void> {
  const hold = capture.kind !== 'capture' || capture.parentId === null ? null : await lockOperation(context.trx, capture.parentId);
  if (hold === null || hold.captureId !== capture.id) return;
  const { registerId, shiftId, correlationId } = capture;
  const planned = await planVoidOf(context, hold, { voidId: releaseIdOf(hold.id), registerId, shiftId, correlationId }, source);
  if (!planned.ok) platform().log.error({ operationId: hold.id, code: planned.code, correlationId }, 'a sale at once was refused, and its hold cannot be released');
}

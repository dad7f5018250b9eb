import type { Reason } from '@nova/platform/contracts';
import { done, refuseField, type Outcome } from '@nova/platform/pure';

interface Movement { readonly kind: 'cash-in' | 'cash-out' | 'drop' | 'no-sale'; readonly amountMinor: number; readonly reasonId: string }

/** A movement needs a reason of its own kind and an amount; a no-sale has none (S7). Refuses `invalid_input` with the field. */
export function checkMovement({ kind, amountMinor, reasonId }: Movement, reasons: readonly Pick<Reason, 'id' | 'kind'>[]): Outcome<null> {
  if (kind === 'no-sale' && amountMinor !== 0) return refuseField('body.amountMinor', 'must be 0 when the drawer is opened for nothing');
  if (kind !== 'no-sale' && amountMinor === 0) return refuseField('body.amountMinor', 'must be more than 0');
  return reasons.some((reason) => reason.id === reasonId && reason.kind === kind) ? done(null) : refuseField('body.reasonId', `is not a reason for ${kind}`);
}

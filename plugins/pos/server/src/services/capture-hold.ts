import { payments } from '@nova/payments/access';
import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { captureHold as contract } from '../../../contracts/capture-hold';
import { dueBesideMinor } from '../domain/payment-status';
import { askMoney } from './ask-money';
import { findHold } from './find-hold';

/**
 * Takes held money for a check, see `askMoney`: at most what is due beside the other claims, on the acting register and its shift (S8), whoever opened the tab.
 * Refuses besides `not_found`, `wrong_state` (not held), `amount_exceeds_due` and what payments refuses.
 */
export function captureHold(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { captureId, amountMinor, tipMinor } = input.body;
  return askMoney(actor, contract, input, async (context, { check, shift }) => {
    const hold = findHold(check, input.params.holdId);
    if (!hold.ok) return hold;
    const dueMinor = dueBesideMinor(check, hold.value);
    if (amountMinor > dueMinor) return refuse('amount_exceeds_due', 'This is more than what is due.', { dueMinor });
    const operation = await payments().capturePayment(context, { captureId, authorizationId: hold.value.id, amountMinor, tipMinor, registerId: shift.registerId, shiftId: shift.id, correlationId: actor.correlationId });
    return operation.ok ? done({ operationIds: [captureId], fact: { type: 'hold-captured', details: { operationId: captureId, holdId: hold.value.id, amountMinor, tipMinor } } }) : operation;
  });
}

import { payments } from '@nova/payments/access';
import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { takeCardPayment as contract } from '../../../contracts/take-card-payment';
import { tenderObjection } from '../domain/tender-objection';
import { askMoney } from './ask-money';
import { cardTender } from './card-tender';

/**
 * A sale by card at once, see `askMoney`: authorises and captures, and when all is paid the check closes.
 * Refuses besides `order_empty`, `not_found` (tender, share), `shares_do_not_add_up`, `amount_exceeds_due` and what payments refuses.
 */
export function takeCardPayment(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { operationId, captureId, tenderTypeId, amountMinor, tipMinor, paymentMethod, share } = input.body;
  return askMoney(actor, contract, input, async (context, { check, shift }) => {
    const tender = cardTender(check.locationId, tenderTypeId);
    if (!tender.ok) return tender;
    const refusal = tenderObjection(check, input.body);
    if (refusal !== null) return refusal;
    const operation = await payments().authorizePayment(context, {
      operationId, captureId, reference: check.id, locationId: check.locationId, registerId: shift.registerId, shiftId: shift.id, tenderTypeId, provider: tender.value.provider, currency: check.currency,
      amountMinor, tipMinor, paymentMethod, correlationId: actor.correlationId,
    });
    if (!operation.ok) return operation;
    return done({ operationIds: [operationId, captureId], share, fact: { type: 'card-asked', details: { operationId, tenderTypeId, amountMinor, tipMinor, ...(share === undefined ? {} : { share }) } } });
  });
}

import { payments } from '@nova/payments/access';
import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { holdCard as contract } from '../../../contracts/hold-card';
import { askMoney } from './ask-money';
import { cardTender } from './card-tender';

/** Opens a tab on a card, see `askMoney`: holds an amount, also before anything is ordered and also more than is due. Refuses besides `not_found` (tender) and what payments refuses. */
export function holdCard(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { operationId, tenderTypeId, amountMinor, paymentMethod } = input.body;
  return askMoney(actor, contract, input, async (context, { check, shift }) => {
    const tender = cardTender(check.locationId, tenderTypeId);
    if (!tender.ok) return tender;
    const operation = await payments().authorizePayment(context, {
      operationId, captureId: null, reference: check.id, locationId: check.locationId, registerId: shift.registerId, shiftId: shift.id, tenderTypeId, provider: tender.value.provider, currency: check.currency,
      amountMinor, tipMinor: 0, paymentMethod, correlationId: actor.correlationId,
    });
    return operation.ok ? done({ operationIds: [operationId], fact: { type: 'card-hold-asked', details: { operationId, tenderTypeId, amountMinor } } }) : operation;
  });
}

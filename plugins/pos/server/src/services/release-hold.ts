import { payments } from '@nova/payments/access';
import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { releaseHold as contract } from '../../../contracts/release-hold';
import { askMoney } from './ask-money';
import { findHold } from './find-hold';

/** Lets a hold go, see `askMoney`: what it claimed is due again once the provider has said so. Refuses besides `not_found`, `wrong_state` and what payments refuses. */
export function releaseHold(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { voidId } = input.body;
  return askMoney(actor, contract, input, async (context, { check, shift }) => {
    const hold = findHold(check, input.params.holdId);
    if (!hold.ok) return hold;
    const operation = await payments().voidPayment(context, { voidId, authorizationId: hold.value.id, registerId: shift.registerId, shiftId: shift.id, correlationId: actor.correlationId });
    return operation.ok ? done({ operationIds: [voidId], fact: { type: 'hold-released', details: { operationId: voidId, holdId: hold.value.id, amountMinor: hold.value.amountMinor } } }) : operation;
  });
}

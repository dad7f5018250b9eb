import { contentId, currency, id, minor } from '@nova/platform/contracts';
import { z } from 'zod';
import { operationKind, operationState, tenderKind } from './operation';

/**
 * Payload of `payment.changed.v1`: a provider-backed operation came to a state, also one that moves no money. The aggregate is the operation, its version the number of its states so far.
 * A correction says in `parentId` what it takes back (P6).
 */
export const paymentChanged = z.object({
  operationId: id, kind: operationKind, state: operationState, /** null: it was just planned. */ previousState: operationState.nullable(),
  parentId: id.nullable(), refundId: id.nullable(), captureId: id.nullable(), reference: id, provider: z.string(),
  registerId: contentId, shiftId: id, tenderTypeId: contentId, tenderKind, currency, amountMinor: minor, tipMinor: minor, reasonCode: z.string().nullable(),
});
export type PaymentChanged = z.infer<typeof paymentChanged>;

import { contentId, currency, id, minor, signedMinor } from '@nova/platform/contracts';
import { z } from 'zod';
import { tenderKind } from './operation';

/** Payload of `payment.refunded.v1`: one share of a refund left us. The aggregate is the operation. */
export const paymentRefunded = z.object({
  operationId: id, /** The capture that it gives back. */ parentId: id, refundId: id, reference: id, registerId: contentId, shiftId: id, tenderTypeId: contentId, tenderKind, currency,
  amountMinor: minor, tipMinor: minor, roundingMinor: signedMinor,
});
export type PaymentRefunded = z.infer<typeof paymentRefunded>;

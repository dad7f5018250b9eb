import { contentId, currency, id, minor, signedMinor } from '@nova/platform/contracts';
import { z } from 'zod';
import { tenderKind } from './operation';

/** Payload of `payment.captured.v1`: money came in for `reference`. The aggregate is the operation. */
export const paymentCaptured = z.object({
  operationId: id, reference: id, registerId: contentId, shiftId: id, tenderTypeId: contentId, tenderKind, currency,
  amountMinor: minor, tipMinor: minor, changeMinor: minor, roundingMinor: signedMinor,
});
export type PaymentCaptured = z.infer<typeof paymentCaptured>;

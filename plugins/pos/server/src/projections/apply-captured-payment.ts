import { paymentCaptured } from '@nova/payments/contracts';
import type { Projection } from '@nova/platform/access';
import { tenderNames } from '../domain/tender-names';
import { addCardPayment, addPayment } from '../repo/order-payment';
import { venueOf } from '../services/venue-of';

/** The order's balance follows a captured payment in the payment's own transaction (design 6). */
export const applyCapturedPayment: Projection<unknown> = {
  name: 'pos.apply-captured-payment',
  type: 'payment.captured.v1',
  async apply(trx, event) {
    const { operationId, reference, shiftId, tenderTypeId, tenderKind, amountMinor, tipMinor, changeMinor, roundingMinor } = paymentCaptured.parse(event.payload);
    const tenderName = event.locationId === null ? { en: tenderKind } : tenderNames(venueOf(event.locationId))(tenderTypeId, tenderKind);
    // What was handed over is what had to be paid, rounded, and the change that was given.
    const tenderedMinor = amountMinor + tipMinor + roundingMinor + changeMinor;
    await (tenderKind === 'card' ? addCardPayment : addPayment)(trx, { operationId, orderId: reference, shiftId, tenderTypeId, tenderName, tenderKind, amountMinor, tenderedMinor, changeMinor, tipMinor, roundingMinor });
  },
};

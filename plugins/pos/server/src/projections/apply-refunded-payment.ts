import { paymentRefunded } from '@nova/payments/contracts';
import type { Projection } from '@nova/platform/access';
import { tenderNames } from '../domain/tender-names';
import { addRefundShare } from '../repo/refund';
import { venueOf } from '../services/venue-of';

/** What went back of a check follows each share of a refund that succeeded, in the share's own transaction. */
export const applyRefundedPayment: Projection<unknown> = {
  name: 'pos.apply-refunded-payment',
  type: 'payment.refunded.v1',
  async apply(trx, event) {
    const share = paymentRefunded.parse(event.payload);
    const tenderName = event.locationId === null ? { en: share.tenderKind } : tenderNames(venueOf(event.locationId))(share.tenderTypeId, share.tenderKind);
    await addRefundShare(trx, { ...share, tenderName });
  },
};

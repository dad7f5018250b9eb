import { paymentChanged } from '@nova/payments/contracts';
import type { Projection } from '@nova/platform/access';
import { tenderNames } from '../domain/tender-names';
import { noteOperation } from '../repo/order-operation';
import { venueOf } from '../services/venue-of';

/** What a check claims, holds and has lost again follows each state of its operations, in the operation's own transaction (ops/decisions/0008). */
export const applyChangedPayment: Projection<unknown> = {
  name: 'pos.apply-changed-payment',
  type: 'payment.changed.v1',
  async apply(trx, event) {
    const change = paymentChanged.parse(event.payload);
    const tenderName = event.locationId === null ? { en: change.tenderKind } : tenderNames(venueOf(event.locationId))(change.tenderTypeId, change.tenderKind);
    await noteOperation(trx, { ...change, tenderName, sequence: event.aggregateVersion });
  },
};

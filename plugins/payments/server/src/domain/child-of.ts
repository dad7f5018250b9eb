import type { Operation } from './operation';

/** What an operation takes over from the one that it draws on. */
export const childOf = ({ id, provider, reference, locationId, tenderTypeId, tenderKind, currency }: Operation) =>
  ({ provider, reference, locationId, tenderTypeId, tenderKind, currency, parentId: id, refundId: null, captureId: null, retriesId: null, paymentMethod: null });

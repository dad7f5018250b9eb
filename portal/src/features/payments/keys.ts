import type { Freshness } from '../../api';

export const paymentsKeys = { ledger: (locationId: string, shiftId: string) => ['payments', 'ledger', locationId, shiftId] as const };
const ledger = () => [['payments', 'ledger']];
export const paymentsFreshness: Freshness = { 'payment.captured.v1': ledger, 'payment.refunded.v1': ledger, 'cash-movement.recorded.v1': ledger, 'shift.closed.v1': ledger };

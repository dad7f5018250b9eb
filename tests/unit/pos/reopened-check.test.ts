import type { OrderOperation, OrderPayment } from '../../../plugins/pos/server/src/domain/check';
import { reopenedCheck } from '../../../plugins/pos/server/src/domain/reopened-check';
import { makeCheck } from './make-check-line';

const payment = (id: string, amountMinor: number): OrderPayment => ({ id, tenderTypeId: 'visa', tenderName: {}, kind: 'card', amountMinor, tenderedMinor: amountMinor, changeMinor: 0, tipMinor: 0, roundingMinor: 0, at: '' });
const correction: OrderOperation = {
  id: 'back', kind: 'correction', state: 'succeeded', provider: 'sandbox', parentId: 'lost', captureId: null, refundId: null, tenderTypeId: 'visa', tenderName: {}, tenderKind: 'card', amountMinor: 600, tipMinor: 0, roundingMinor: 0,
  reasonCode: 'account_closed', share: null, at: '', changedAt: '', held: false,
};

test('P6 S6 opened again, a check owes what was withdrawn, lists only what stayed, and is of the shift that ended it', () => {
  const closed = makeCheck({ state: 'closed', closedShiftId: 'other', totalMinor: 1000, paidMinor: 1000, withdrawnMinor: 600, payments: [payment('kept', 400), payment('lost', 600)], operations: [correction] });
  expect(reopenedCheck(closed)).toMatchObject({ state: 'open', shiftId: 'other', closedShiftId: null, paidMinor: 400, withdrawnMinor: 0, staysOpen: true, payments: [{ id: 'kept' }] });
});

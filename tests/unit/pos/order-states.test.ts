import { assertOrderStates, nextOrderState } from '../../../plugins/pos/server/src/domain/order-states';

test('the state table of orders is sound', () => expect(assertOrderStates).not.toThrow());

test('O1 a change after the bill opens the check again, and its end is its end', () => {
  expect(nextOrderState('add-lines', 'billed')).toBe('open');
  expect(nextOrderState('print-bill', 'open')).toBe('billed');
  for (const act of ['add-lines', 'change-line', 'remove-line', 'print-bill', 'take-payment', 'cancel-order', 'close-order'] as const) {
    expect(nextOrderState(act, 'closed')).toBeNull();
    expect(nextOrderState(act, 'cancelled')).toBeNull();
  }
  expect(nextOrderState('fire-order', 'closed')).toBe('closed');
  expect(nextOrderState('fire-order', 'cancelled')).toBeNull();
});

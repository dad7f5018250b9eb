import { orderBuckets } from '@nova/pos/contracts';
import { bucketOf } from '../../../plugins/pos/server/src/domain/order-bucket';
import { amountOf, receiptOf, tablesNamed } from '../../../plugins/pos/server/src/domain/read-search';

const fired = '2026-05-01T18:00:00Z';

test('every check is in one bucket, and one that was merged away in none', () => {
  const bucket = (state: string, firedAt: string | null = null, refundedMinor = 0) => bucketOf({ state, firedAt, refundedMinor });
  expect([bucket('open'), bucket('open', fired), bucket('billed', fired), bucket('closed', fired), bucket('closed', fired, 1), bucket('voided', fired), bucket('cancelled')]).toEqual([...orderBuckets]);
  expect(bucket('billed')).toBe('billed');
  expect(bucket('merged', fired)).toBeNull();
  expect(bucket('something-new')).toBeNull();
});

test('a text is an amount only with the decimals of the currency', () => {
  expect([amountOf('42.50', 2), amountOf('42,50', 2), amountOf('0.05', 2), amountOf('1.250', 3)]).toEqual([4250, 4250, 5, 1250]);
  expect([amountOf('42', 2), amountOf('42.5', 2), amountOf('42.500', 2), amountOf('.50', 2), amountOf('-4.20', 2), amountOf('42.50', 0), amountOf('MAIN-R1-000042', 2)]).toEqual(Array.from({ length: 7 }, () => null));
});

test('tables are found by how their name begins, in any case', () => {
  const tables = ['T1', 'T10', 'Bar 1'].map((name) => ({ id: name, name })) as never;
  expect(tablesNamed({ tables }, 't1')).toEqual(['T1', 'T10']);
  expect(tablesNamed({ tables }, 'BAR')).toEqual(['Bar 1']);
});

test('S11 a receipt number is what ends in digits, whatever the case and the zeros; a name with a number is none', () => {
  expect(receiptOf('main-r1-000135')).toEqual({ head: 'MAIN-R1-', digits: '135' });
  expect([receiptOf('135'), receiptOf('0135'), receiptOf('r1-100')]).toEqual([{ head: '', digits: '135' }, { head: '', digits: '135' }, { head: 'R1-', digits: '100' }]);
  expect([receiptOf('R1'), receiptOf('T 12'), receiptOf('000'), receiptOf('Ann')]).toEqual([null, null, null, null]);
});

import fc from 'fast-check';
import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { bySeats, emptyDraft, leftOf, previewOf, put, wishesOf, worthOf, type SplitDraft } from '../../../portal/src/features/split/split-draft';
import { evenParts } from '../../../portal/src/features/split/even-parts';

const lineOf = (id: string, quantity: number, price: number, tax: number, seat: number | null = null): OrderLine =>
  ({ id, quantity, seat, totalMinor: quantity * price, discountMinor: 0, taxes: [{ code: 'x', name: 'x', ratePpm: 1, netMinor: quantity * price, taxMinor: tax }] }) as unknown as OrderLine;
const orderOf = (lines: OrderLine[]): OrderView => ({ lines, serviceCharge: null, totalMinor: lines.reduce((sum, line) => sum + worthOf(line), 0) }) as unknown as OrderView;

test('O7 whatever is touched, what the screen says of all checks together is the check, and nothing is taken twice', () => {
  const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2000), fc.nat(200)), { minLength: 1, maxLength: 6 }).map((all) => all.map(([quantity, price, tax], nth) => lineOf(`l${nth}`, quantity, price, tax)));
  const touch = fc.record({ check: fc.nat(3), line: fc.nat(5), pieces: fc.integer({ min: -3, max: 12 }) });
  fc.assert(fc.property(lines, fc.array(touch, { maxLength: 30 }), (given, touches) => {
    const order = orderOf(given);
    let draft: SplitDraft = [{}, {}, {}, {}];
    for (const each of touches) draft = put(draft, each.check, given[each.line % given.length]!, each.pieces);
    const preview = previewOf(order, draft);
    expect(preview.stays + preview.checks.reduce((sum, minor) => sum + minor, 0)).toBe(order.totalMinor);
    for (const line of given) expect(leftOf(draft, line)).toBeGreaterThanOrEqual(0);
    if (given.every((line) => leftOf(draft, line) === 0)) expect(preview.stays).toBe(0);
    expect(wishesOf(draft, () => 'id').every((wish) => wish.lines.every((pick) => pick.quantity > 0))).toBe(true);
  }));
});

test('O7 one check for each seat; what is for the table stays, else the first seat does', () => {
  expect(bySeats(orderOf([lineOf('a', 1, 1, 0, 1), lineOf('b', 2, 1, 0, 2), lineOf('c', 1, 1, 0)]))).toEqual([{ a: 1 }, { b: 2 }]);
  expect(bySeats(orderOf([lineOf('a', 1, 1, 0, 1), lineOf('b', 2, 1, 0, 2)]))).toEqual([{ b: 2 }]);
  expect(bySeats(orderOf([lineOf('a', 1, 1, 0)]))).toEqual(emptyDraft);
});

test('O7 equal parts add up, and differ by a cent at most', () => {
  fc.assert(fc.property(fc.nat(1_000_000), fc.integer({ min: 2, max: 50 }), (total, count) => {
    const parts = evenParts(total, count);
    expect(parts.reduce((sum, minor) => sum + minor, 0)).toBe(total);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
  }));
});

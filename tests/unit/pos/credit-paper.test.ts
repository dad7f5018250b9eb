import fc from 'fast-check';
import type { CheckLine, OrderOperation, OrderRefund, TaxAmount } from '../../../plugins/pos/server/src/domain/check';
import { creditEntry, taxesOfPart } from '../../../plugins/pos/server/src/domain/credit-paper';
import { sumTaxes } from '../../../plugins/pos/server/src/domain/price-order';
import { worthMinor } from '../../../plugins/pos/server/src/domain/refundable-lines';
import { makeCheck, makeCheckLine } from './make-check-line';

const tax = (code: string, netMinor: number, taxMinor: number, of?: number): TaxAmount => ({ code, name: code, ratePpm: 200_000, netMinor, taxMinor, ...(of === undefined ? {} : { of }) });
const minor = fc.integer({ min: 0, max: 4_000 });
/** Plain, with two rates on one net, exempt, or a combo of two things. */
const line = fc.oneof(
  fc.tuple(minor, minor).map(([net, one]) => [tax('a', net, one)]), fc.tuple(minor, minor, minor).map(([net, one, two]) => [tax('a', net, one), tax('b', net, two)]),
  minor.map((net) => [tax('exempt', net, 0)]), fc.tuple(minor, minor, minor, minor).map(([one, two, three, four]) => [tax('a', one, two, 0), tax('b', three, four, 1)]),
).map((taxes): CheckLine => {
  const nets = taxes.some(({ of }) => of !== undefined) ? taxes.map(({ netMinor }) => netMinor) : [taxes[0]!.netMinor];
  return makeCheckLine({ id: 'line', quantity: 4, totalMinor: [...nets, ...taxes.map(({ taxMinor }) => taxMinor)].reduce((sum, each) => sum + each, 0), taxes });
});

test('P4 O9 however a line is given back, its parts bear the taxes of the sale to the cent, each of a net and tax that are what went back', () => {
  fc.assert(fc.property(line, fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), (sold, cuts) => {
    const worth = worthMinor(sold);
    const through = [...cuts.map((cut) => Math.floor((worth * cut) / 100)).sort((a, b) => a - b), worth];
    const parts = through.map((to, nth) => ({ beforeMinor: through[nth - 1] ?? 0, amountMinor: to - (through[nth - 1] ?? 0) })).map(({ beforeMinor, amountMinor }) => ({ amountMinor, taxes: taxesOfPart(sold, beforeMinor, amountMinor) }));
    if (worth === 0) return;
    expect(sumTaxes(parts.flatMap(({ taxes }) => taxes))).toEqual(sumTaxes([...sold.taxes]));
    for (const { amountMinor, taxes } of parts) {
      expect(taxes.every(({ taxMinor }) => taxMinor >= 0)).toBe(true);
      if (sold.taxes[0]?.of === undefined) expect((taxes[0]?.netMinor ?? 0) + taxes.reduce((sum, each) => sum + each.taxMinor, 0)).toBe(amountMinor);
    }
  }), { numRuns: 1000 });
});

const refund = (nth: number, amountMinor: number, numberedAt: string | null): OrderRefund => ({
  id: `r${nth}`, state: numberedAt === null ? 'open' : 'numbered', number: numberedAt, copies: 0, way: 'tenders', amountMinor, tipMinor: 0, givenMinor: amountMinor, givenTipMinor: 0, lines: [{ lineId: 'line', quantity: 1, amountMinor }],
  reasonId: 'why', note: '', actorId: null, actorName: '', approverId: null, at: '', numberedAt,
});
const operation = (id: string, facts: Partial<OrderOperation>): OrderOperation => ({
  id, kind: 'refund', state: 'succeeded', provider: 'sandbox', parentId: null, captureId: null, refundId: null, tenderTypeId: 'visa', tenderName: {}, tenderKind: 'card', amountMinor: 0, tipMinor: 0, roundingMinor: 0, reasonCode: null, share: null,
  at: '', changedAt: '', held: false, ...facts,
});
const taxOf = (entry: Record<string, unknown>): number => (entry['taxes'] as { taxMinor: number }[]).reduce((sum, each) => sum + each.taxMinor, 0);

test('S11 P6 three credit receipts of a line say its tax once; one that came to nothing later changes none of them, and what is given instead bears its tax again', () => {
  // 3 of 7.33, the tax of 1.05 in them: a third of it is 35.
  const sold = makeCheckLine({ id: 'line', quantity: 3, totalMinor: 2_199, taxes: [tax('low', 2_094, 104), tax('city', 2_094, 1)] });
  const refunds = [refund(1, 733, '2026-01-01T10:00'), refund(2, 733, '2026-01-01T11:00'), refund(3, 733, null)];
  const shares = refunds.map(({ id, amountMinor }) => operation(`of-${id}`, { refundId: id, amountMinor }));
  const check = makeCheck({ state: 'closed', lines: [sold], refunds, operations: shares });
  const taxes = refunds.map((each) => taxOf(creditEntry(check, each, shares)));
  expect(taxes.reduce((sum, each) => sum + each, 0)).toBe(105);
  const back = { ...check, refunds: [...refunds.slice(0, 2), { ...refunds[2]!, state: 'numbered' as const, numberedAt: '2026-01-01T12:00' }, refund(4, 733, null)], operations: [...shares, operation('back', { kind: 'correction', parentId: 'of-r1', amountMinor: 733, changedAt: '2026-01-01T13:00' }), operation('of-r4', { refundId: 'r4', amountMinor: 733 })] };
  expect(back.refunds.slice(0, 3).map((each) => taxOf(creditEntry(back, each, shares)))).toEqual(taxes);
  expect(taxOf(creditEntry(back, back.refunds[3]!, shares))).toBe(taxes[2]);
});

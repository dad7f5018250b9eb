import { checkMovement } from '../../../plugins/pos/server/src/domain/check-movement';
import { judgeCount, roundToCount } from '../../../plugins/pos/server/src/domain/judge-count';
import { closeBlockers } from '../../../plugins/pos/server/src/domain/close-blockers';
import { countDrawer } from '../../../plugins/pos/server/src/domain/count-drawer';
import { otherRegister } from '../../../plugins/pos/server/src/domain/other-register';

const faces = [5000, 2000, 1000, 500, 100, 50];
const field = (outcome: unknown): string | undefined => (outcome as { details?: { fields?: { path: string }[] } }).details?.fields?.[0]?.path;

test('S4: a count adds up notes and coins', () => {
  expect(countDrawer([{ denominationMinor: 2000, pieces: 3 }, { denominationMinor: 50, pieces: 7 }, { denominationMinor: 100, pieces: 0 }], faces)).toEqual({ ok: true, value: 6350 });
  expect(countDrawer([], faces)).toEqual({ ok: true, value: 0 });
});

test('S4: a note that does not exist here, one counted twice and a sum beyond reason are refused by their field', () => {
  expect(field(countDrawer([{ denominationMinor: 100, pieces: 1 }, { denominationMinor: 300, pieces: 1 }], faces))).toBe('body.count.1.denominationMinor');
  expect(field(countDrawer([{ denominationMinor: 100, pieces: 1 }, { denominationMinor: 100, pieces: 1 }], faces))).toBe('body.count.1.denominationMinor');
  expect(field(countDrawer([{ denominationMinor: 500_000, pieces: 100_000 }], [500_000]))).toBe('body.count');
});

test('S7: a movement needs an amount, a no-sale has none, and the reason is of its kind', () => {
  const reasons = [{ id: 'in', kind: 'cash-in' as const }, { id: 'look', kind: 'no-sale' as const }];
  expect(checkMovement({ kind: 'cash-in', amountMinor: 5, reasonId: 'in' }, reasons)).toEqual({ ok: true, value: null });
  expect(checkMovement({ kind: 'no-sale', amountMinor: 0, reasonId: 'look' }, reasons)).toEqual({ ok: true, value: null });
  expect(field(checkMovement({ kind: 'cash-in', amountMinor: 0, reasonId: 'in' }, reasons))).toBe('body.amountMinor');
  expect(field(checkMovement({ kind: 'no-sale', amountMinor: 5, reasonId: 'look' }, reasons))).toBe('body.amountMinor');
  expect(field(checkMovement({ kind: 'cash-in', amountMinor: 5, reasonId: 'look' }, reasons))).toBe('body.reasonId');
});

test('S1: money acts belong to the register on which the device stands', () => {
  expect(otherRegister({ registerId: 'r1' }, 'r1')).toBeNull();
  expect(otherRegister({ registerId: 'r2' }, 'r1')).toMatchObject({ code: 'device_required', message: 'This device belongs to another register.' });
  expect(otherRegister({ registerId: null }, 'r1')).toMatchObject({ code: 'device_required', message: 'Use a device that is enrolled to this register.' });
});

test('S6: what blocks a close is named so that a person finds it', () => {
  const tables = [{ id: 't4', name: 'Table 4' }];
  const tender = { en: 'Card' };
  const payment = (id: string, reference: string) => ({ id, reference, tenderTypeId: 'card', tenderKind: 'card', amountMinor: 1250, createdAt: 'then' });
  expect(closeBlockers({
    checks: [{ id: 'a', number: 12, name: '', tableId: 't4', since: 'then' }, { id: 'b', number: 13, name: 'Sam', tableId: null, since: 'then' }], unsettled: [payment('0190aaaa-0000-7000-8000-00000000beef', 'b'), payment('0190aaaa-0000-7000-8000-00000000cafe', 'c'), payment('0190aaaa-0000-7000-8000-00000000dead', 'elsewhere')], paidChecks: [{ id: 'b', number: 13, name: 'Sam', tableId: null }, { id: 'c', number: 11, name: '', tableId: 't4' }],
    drops: [{ id: 'd', amountMinor: 500, at: 'then' }], handOvers: [{ id: 'h', fromName: 'Ann', offeredAt: 'then' }],
  }, { tables, tenderName: () => tender })).toEqual([
    { kind: 'open-check', id: 'a', label: '#12', tableName: 'Table 4', since: 'then' }, { kind: 'open-check', id: 'b', label: '#13 Sam', since: 'then' },
    { kind: 'open-payment', id: '0190aaaa-0000-7000-8000-00000000beef', label: '#13 Sam', orderId: 'b', amountMinor: 1250, tender, since: 'then' },
    { kind: 'open-payment', id: '0190aaaa-0000-7000-8000-00000000cafe', label: '#11', tableName: 'Table 4', orderId: 'c', amountMinor: 1250, tender, since: 'then' },
    { kind: 'open-payment', id: '0190aaaa-0000-7000-8000-00000000dead', label: '0000dead', amountMinor: 1250, tender, since: 'then' },
    { kind: 'waiting-drop', id: 'd', label: '500', since: 'then' }, { kind: 'waiting-hand-over', id: 'h', label: 'Ann', since: 'then' },
  ]);
});

test('S4, S5: a count within the tolerance fits, else it is made once more; what the recount leaves is over or short, above the limit disputed', () => {
  const rules = { toleranceMinor: 200, disputeAboveMinor: 5000 };
  const judged = (round: number, ...differences: number[]) => differences.map((difference) => judgeCount(round, difference, rules));
  expect(judged(1, 0, 200, -200, 201, -201, 9000)).toEqual(['fits', 'fits', 'fits', 'recount', 'recount', 'recount']);
  expect(judged(2, 0, -200, 201, -5000, 5001, -5001)).toEqual(['fits', 'fits', 'over-short', 'over-short', 'disputed', 'disputed']);
});

test('S4: the drawer says which count comes next, a stale one starts anew, and what was counted twice is counted', () => {
  const rules = { toleranceMinor: 200, disputeAboveMinor: 5000 };
  const next = (round: number, countedMinor: number, expectedMinor = 1000) => roundToCount({ round, countedMinor, expectedMinor }, 1000, rules);
  expect(roundToCount(null, 1000, rules)).toBe(1);
  expect([next(1, 1000), next(1, 500), next(1, 500, 900), next(2, 500), next(2, 500, 900)]).toEqual([null, 2, 1, null, 1]);
});

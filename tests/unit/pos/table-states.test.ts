import fc from 'fast-check';
import { tableStateOf, tableTransitions, type CheckAtTable, type TableHappening, type TableState } from '../../../plugins/pos/server/src/domain/table-states';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 31, 23, 50 + minute)).toISOString();

test('O1 one check: seated, ordered, billed, ordered again after the bill, dirty, free', () => {
  const check: CheckAtTable = { state: 'open', openedAt: at(0), orderedAt: null, billedAt: null };
  expect(tableStateOf([], null)).toEqual({ state: 'free', since: null });
  expect(tableStateOf([check], null)).toEqual({ state: 'seated', since: at(0) });
  expect(tableStateOf([{ ...check, orderedAt: at(1) }], null)).toEqual({ state: 'ordered', since: at(1) });
  expect(tableStateOf([{ ...check, orderedAt: at(1), state: 'billed', billedAt: at(2) }], null)).toEqual({ state: 'billed', since: at(2) });
  expect(tableStateOf([{ ...check, orderedAt: at(3) }], null)).toEqual({ state: 'ordered', since: at(3) });
  expect(tableStateOf([], at(4))).toEqual({ state: 'dirty', since: at(4) });
});

test('O1 a table is not dirty while another check is live at it, and the check that needs the staff most decides', () => {
  const seated: CheckAtTable = { state: 'open', openedAt: at(5), orderedAt: null, billedAt: null };
  const billed: CheckAtTable = { state: 'billed', openedAt: at(0), orderedAt: at(1), billedAt: at(2) };
  expect(tableStateOf([billed], at(9)).state).toBe('billed');
  expect(tableStateOf([billed, seated], null).state).toBe('seated');
  expect(tableStateOf([billed, seated, { ...seated, orderedAt: at(6) }], null).state).toBe('ordered');
});

test('O2 timers count from stored instants, so midnight does not break them', () => {
  expect(tableStateOf([{ state: 'open', openedAt: '2026-01-31T23:59:00.000Z', orderedAt: '2026-02-01T00:01:00.000Z', billedAt: null }], null).since).toBe('2026-02-01T00:01:00.000Z');
});

/** One check lives through what happens to it; the derived state must be what the table of O1 says. */
test('O1 the derived state follows the table of transitions for any run of happenings', () => {
  const happening = fc.constantFrom<TableHappening>('check-opened', 'lines-added', 'last-line-removed', 'bill-printed', 'last-check-closed', 'last-check-cancelled', 'cleared');
  fc.assert(fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
    let state: TableState = 'free';
    let check: CheckAtTable | null = null;
    let dirtySince: string | null = null;
    happenings.forEach((happens, minute) => {
      const next = tableTransitions[state][happens];
      if (next === undefined) return;
      if (happens === 'check-opened') { check = { state: 'open', openedAt: at(minute), orderedAt: null, billedAt: null }; dirtySince = null; }
      if (happens === 'lines-added') check = { ...check!, state: 'open', orderedAt: check!.state === 'billed' ? at(minute) : (check!.orderedAt ?? at(minute)), billedAt: null };
      if (happens === 'last-line-removed') check = { ...check!, orderedAt: null };
      if (happens === 'bill-printed') check = { ...check!, state: 'billed', billedAt: at(minute) };
      if (happens === 'last-check-closed') { check = null; dirtySince = at(minute); }
      if (happens === 'last-check-cancelled') check = null;
      if (happens === 'cleared') dirtySince = null;
      state = next;
      expect(tableStateOf(check === null ? [] : [check], dirtySince).state).toBe(state);
    });
  }));
});

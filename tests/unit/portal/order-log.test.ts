import { addDays, businessDateAt } from '../../../portal/src/features/content/business-day';
import { timelineEvents } from '../../../portal/src/features/order-log/event-slug';
import { heldBack } from '../../../portal/src/features/order-log/held-back';
import { csvOf } from '../../../portal/src/features/order-log/timeline-csv';
import en from '../../../portal/src/messages/en.json';

const at = (instant: string, zone = 'Europe/London', cutoffHour = 4) => businessDateAt(Date.parse(instant), zone, cutoffHour);

test('S9 the business date turns at the cut-off of the local clock, on both sides of midnight and of the clock change', () => {
  expect([at('2026-01-17T23:59:00Z'), at('2026-01-18T03:59:59Z'), at('2026-01-18T04:00:00Z')]).toEqual(['2026-01-17', '2026-01-17', '2026-01-18']);
  expect([at('2026-03-29T02:59:59Z'), at('2026-03-29T03:00:00Z')]).toEqual(['2026-03-28', '2026-03-29']);
  expect([at('2026-10-25T03:59:59Z'), at('2026-10-25T04:00:00Z')]).toEqual(['2026-10-24', '2026-10-25']);
  expect(at('2026-01-17T20:30:00Z', 'Asia/Dubai', 0)).toBe('2026-01-18');
  expect([addDays('2026-03-01', -1), addDays('2024-02-28', 1), addDays('2026-12-31', 1)]).toEqual(['2026-02-28', '2024-02-29', '2027-01-01']);
});

test('rows that come in above a reader wait until the reader is at the top', () => {
  const rows = ['d', 'c', 'b', 'a'].map((id) => ({ id }));
  const ids = (list: readonly { id: string }[]) => list.map((row) => row.id).join('');
  expect([ids(heldBack(rows, 'b', false).shown), heldBack(rows, 'b', false).held]).toEqual(['ba', 2]);
  expect([ids(heldBack(rows, 'b', true).shown), heldBack(rows, 'b', true).held]).toEqual(['dcba', 0]);
  expect(heldBack(rows, 'gone', false).held).toBe(0);
  expect(heldBack(rows, null, false).held).toBe(0);
});

test('the file is UTF-8, quotes what needs it, and holds no formula', () => {
  expect(csvOf([['Time', 'What'], ['18:00', 'say "hi", then'], ['=1+1', '+44'], ['\u2066£4.20\u2069', 'حمص']])).toBe('\uFEFFTime,What\r\n18:00,"say ""hi"", then"\r\n\'=1+1,\'+44\r\n£4.20,حمص\r\n');
});

test('S6 the timeline has a word for every event it knows, and knows the one of a check that was carried over', () => {
  expect(Object.keys(en.log.events).sort()).toEqual([...timelineEvents].sort());
  expect(timelineEvents).toContain('carried-over');
});

import { isDayPartOpen, isSoldNow, localMinute } from '../../../plugins/pos/server/src/domain/day-parts';

const london = 'Europe/London';
const late = { days: [5], startsAt: '18:00', endsAt: '02:00' };

test('O10 a window that crosses midnight belongs to the day it starts on', () => {
  expect(isDayPartOpen(late, '2026-01-16T17:59:00Z', london)).toBe(false);
  expect(isDayPartOpen(late, '2026-01-16T18:00:00Z', london)).toBe(true);
  expect(isDayPartOpen(late, '2026-01-17T01:59:59Z', london)).toBe(true);
  expect(isDayPartOpen(late, '2026-01-17T02:00:00Z', london)).toBe(false);
  expect(isDayPartOpen(late, '2026-01-16T01:00:00Z', london)).toBe(false);
  expect(isDayPartOpen({ ...late, days: [7] }, '2026-01-19T01:00:00Z', london)).toBe(true);
});

test('O10 windows are of the local day, summer time included', () => {
  const lunch = { days: [], startsAt: '12:00', endsAt: '15:00:00' };
  expect(isDayPartOpen(lunch, '2026-07-01T11:00:00Z', london)).toBe(true);
  expect(isDayPartOpen(lunch, '2026-01-01T11:00:00Z', london)).toBe(false);
  expect(localMinute('2026-01-01T22:30:00Z', 'Asia/Dubai')).toEqual({ day: 5, minute: 150 });
});

test('a window from a time to the same time is the whole day', () => {
  const always = { days: [1], startsAt: '00:00', endsAt: '00:00' };
  expect(isDayPartOpen(always, '2026-01-19T00:00:00Z', london)).toBe(true);
  expect(isDayPartOpen(always, '2026-01-19T23:59:00Z', london)).toBe(true);
  expect(isDayPartOpen(always, '2026-01-20T00:00:00Z', london)).toBe(false);
});

test('without day-parts it is always sold, with several in any of them', () => {
  const parts = [{ id: 'a', name: {}, days: [], startsAt: '08:00', endsAt: '11:00' }, { id: 'b', name: {}, days: [], startsAt: '12:00', endsAt: '13:00' }];
  expect(isSoldNow([], parts, '2026-01-01T03:00:00Z', london)).toBe(true);
  expect(isSoldNow(['a', 'b'], parts, '2026-01-01T12:30:00Z', london)).toBe(true);
  expect(isSoldNow(['a'], parts, '2026-01-01T12:30:00Z', london)).toBe(false);
});

describe('O10 LATE, 22:00 to 02:00, on both sides of midnight and of the clock change', () => {
  // London: summer time began on Sunday 29 March 2026 at 01:00 UTC, and ends on Sunday 25 October 2026 at 01:00 UTC.
  const saturdayLate = { days: [6], startsAt: '22:00', endsAt: '02:00' };
  const open = (instant: string) => isDayPartOpen(saturdayLate, instant, london);

  test('before and after midnight it is one window, of the day it began on', () => {
    expect([open('2026-01-17T21:59:59Z'), open('2026-01-17T22:00:00Z'), open('2026-01-17T23:59:59Z')]).toEqual([false, true, true]);
    expect([open('2026-01-18T00:00:00Z'), open('2026-01-18T01:59:59Z'), open('2026-01-18T02:00:00Z')]).toEqual([true, true, false]);
    // Saturday at one in the morning belongs to Friday.
    expect(open('2026-01-17T01:00:00Z')).toBe(false);
  });

  test('in the night that loses an hour it closes when the clock says 02:00 or later', () => {
    expect([open('2026-03-28T22:00:00Z'), open('2026-03-29T00:59:59Z')]).toEqual([true, true]);
    // 01:00 UTC is 02:00 of the summer: an hour of the window never was.
    expect(open('2026-03-29T01:00:00Z')).toBe(false);
  });

  test('in the night that has an hour twice it is open through both', () => {
    expect([open('2026-10-24T21:00:00Z'), open('2026-10-25T00:30:00Z'), open('2026-10-25T01:30:00Z')]).toEqual([true, true, true]);
    expect(open('2026-10-25T02:00:00Z')).toBe(false);
  });
});

import { instantsOf, nextClock } from '../../../portal/src/features/availability/clock-window';

const at = (instant: string): number => Date.parse(instant);
const london = 'Europe/London';

describe('O10 windows by the clock on the wall', () => {
  it('are today when the time is to come, tomorrow when it is past', () => {
    expect(nextClock('18:00', at('2026-01-14T17:30:00Z'), london)).toBe(at('2026-01-14T18:00:00Z'));
    expect(nextClock('17:00', at('2026-01-14T17:30:00Z'), london)).toBe(at('2026-01-15T17:00:00Z'));
    expect(nextClock('02:00', at('2026-07-14T23:30:00Z'), london)).toBe(at('2026-07-15T01:00:00Z'));
    expect(nextClock('02:00', at('2026-07-14T20:30:00Z'), 'Asia/Dubai')).toBe(at('2026-07-14T22:00:00Z'));
  });

  it('keep the wall clock on the days on which clocks change', () => {
    expect(nextClock('12:00', at('2026-03-28T23:00:00Z'), london)).toBe(at('2026-03-29T11:00:00Z'));
    expect(nextClock('12:00', at('2026-10-24T23:30:00Z'), london)).toBe(at('2026-10-25T12:00:00Z'));
  });

  it('cross midnight, and begin now when nothing is said', () => {
    expect(instantsOf({ from: '22:00', until: '02:00' }, at('2026-01-14T17:30:00Z'), london)).toEqual({ startsAt: '2026-01-14T22:00:00.000Z', endsAt: '2026-01-15T02:00:00.000Z' });
    expect(instantsOf({ from: '', until: '17:00' }, at('2026-01-14T17:30:00Z'), london)).toEqual({ startsAt: null, endsAt: '2026-01-15T17:00:00.000Z' });
    expect(instantsOf({ from: '09:00', until: '09:00' }, at('2026-01-14T08:00:00Z'), london)).toEqual({ startsAt: '2026-01-14T09:00:00.000Z', endsAt: '2026-01-15T09:00:00.000Z' });
  });

  it('are none until both can be read', () => {
    for (const window of [{ from: '', until: '' }, { from: '25:00', until: '10:00' }, { from: '10:00', until: '1' }]) expect(instantsOf(window, at('2026-01-14T08:00:00Z'), london)).toBeNull();
  });
});

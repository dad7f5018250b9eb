import { wallClockOf } from '../../../portal/src/features/content/use-wall-clock';
import { formatIn } from '../../../portal/src/i18n/format';
import { clock, learnServerTime } from '../../../portal/src/live/clock';
import { connection } from '../../../portal/src/live/connection';

const start = Date.parse('2026-01-18T10:00:00Z');
beforeEach(() => jest.useFakeTimers({ now: start }));
afterEach(() => jest.useRealTimers());

test('S9 a moment of another business date says its date, one of today only its time, by the clock of the place', () => {
  const wall = wallClockOf(formatIn('en'), { timeZone: 'Europe/London', cutoffHour: 4 }, '2026-01-18');
  expect(wall.moment('2026-01-18T18:05:00Z')).toBe('18:05');
  // After midnight, before the cut-off: the night still belongs to the day that began it.
  expect(wall.moment('2026-01-19T03:59:00Z')).toBe('03:59');
  expect(wall.moment('2026-01-18T03:59:00Z')).toContain('18 Jan 2026');
  expect(wall.moment('2026-01-17T18:05:00Z')).toContain('17 Jan 2026');
});

test('the clock is right at the first look, however long nobody looked, and goes by the server', () => {
  learnServerTime('2026-01-18T12:00:00Z');
  jest.setSystemTime(start + 3_600_000);
  expect(clock.read()).toBe(Date.parse('2026-01-18T13:00:00Z'));
  // Within a second it stands still: one drawing sees one time.
  jest.setSystemTime(start + 3_600_400);
  expect(clock.read()).toBe(Date.parse('2026-01-18T13:00:00Z'));
  const heard: number[] = [];
  const stop = clock.subscribe(() => heard.push(clock.read()));
  jest.advanceTimersByTime(2_000);
  stop();
  expect(heard).toHaveLength(2);
  connection.heard('offline');
  expect(Math.abs(connection.read().heardAt - Date.parse('2026-01-18T13:00:02Z'))).toBeLessThan(1_500);
});

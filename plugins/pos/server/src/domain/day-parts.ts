import type { DayPart } from '@nova/platform/contracts';

const formatters = new Map<string, Intl.DateTimeFormat>();
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const minutesADay = 24 * 60;

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formatters.set(timeZone, made);
  return made;
}

/** Weekday (1 Monday … 7 Sunday) and minute of the local day at an instant. */
export function localMinute(instant: string, timeZone: string): { day: number; minute: number } {
  const parts = new Map(formatterOf(timeZone).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return { day: weekdays.indexOf(parts.get('weekday') ?? '') + 1, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

/** `HH:mm` or `HH:mm:ss` as minutes; 24:00 is the end of the day. */
export function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return Math.min((hours ?? 0) * 60 + (minutes ?? 0), minutesADay);
}

/**
 * Whether a window is open at an instant, in the location's zone. One whose end is not after its start crosses midnight and belongs
 * to the day it starts on (O10): Friday 18:00 to 02:00 is open on Saturday at 01:00. Start included, end not. No days named means every day.
 */
export function isDayPartOpen(part: Pick<DayPart, 'days' | 'startsAt' | 'endsAt'>, instant: string, timeZone: string): boolean {
  const { day, minute } = localMinute(instant, timeZone);
  const startsAt = minuteOf(part.startsAt);
  const endsAt = minuteOf(part.endsAt);
  const on = (which: number): boolean => part.days.length === 0 || part.days.includes(which);
  if (endsAt > startsAt) return on(day) && minute >= startsAt && minute < endsAt;
  const yesterday = day === 1 ? 7 : day - 1;
  return (on(day) && minute >= startsAt) || (on(yesterday) && minute < endsAt);
}

/** Whether something with these day-parts is sold now: in any of them, or always when it names none. */
export function isSoldNow(dayPartIds: readonly string[], dayParts: readonly DayPart[], instant: string, timeZone: string): boolean {
  const parts = dayParts.filter((part) => dayPartIds.includes(part.id));
  return dayPartIds.length === 0 || parts.some((part) => isDayPartOpen(part, instant, timeZone));
}

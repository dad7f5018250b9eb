import type { Menu } from '@nova/platform/contracts';

type DayPart = Menu['dayParts'][number];
interface LocalMoment {
  /** 1 Monday … 7 Sunday. */
  day: number;
  time: string;
}

/** The wall clock of the restaurant. */
export function localMoment(now: number, timeZone: string): LocalMoment {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1, time: `${part('hour')}:${part('minute')}` };
}

/** Whether a window is open; one that ends before it starts crosses midnight and belongs to the day it starts on (O10). */
export function isOpen(dayPart: DayPart, { day, time }: LocalMoment): boolean {
  const start = dayPart.startsAt.slice(0, 5);
  const end = dayPart.endsAt.slice(0, 5);
  if (start <= end) return dayPart.days.includes(day) && time >= start && time < end;
  const yesterday = day === 1 ? 7 : day - 1;
  return (dayPart.days.includes(day) && time >= start) || (dayPart.days.includes(yesterday) && time < end);
}

/** Nothing said means always served. */
export function isServed(dayPartIds: readonly string[], dayParts: readonly DayPart[], moment: LocalMoment): boolean {
  if (dayPartIds.length === 0) return true;
  return dayParts.some((dayPart) => dayPartIds.includes(dayPart.id) && isOpen(dayPart, moment));
}

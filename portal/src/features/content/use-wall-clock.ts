import { useMemo } from 'react';
import { useFormat, type Format } from '../../i18n';
import { businessDateAt } from './business-day';
import { useToday } from './use-today';
import { useVenue } from './venue-context';

interface Place { readonly timeZone: string; readonly cutoffHour: number }
export interface WallClock {
  time: (instant: string) => string;
  dateTime: (instant: string) => string;
  date: (day: string) => string;
  /** The time of what happened on today's business date, with the date of what did not: for lists in which days mix. */
  moment: (instant: string) => string;
}

/** The clock on the restaurant's wall, in one language, on one business date (S9). */
export function wallClockOf(format: Format, { timeZone, cutoffHour }: Place, today: string): WallClock {
  const time = (instant: string): string => format.time(instant, timeZone);
  const dateTime = (instant: string): string => format.dateTime(instant, timeZone);
  return { time, dateTime, date: format.date, moment: (instant) => (businessDateAt(Date.parse(instant), timeZone, cutoffHour) === today ? time(instant) : dateTime(instant)) };
}

/** Instants as the clock on the restaurant's wall shows them, wherever the browser is. */
export function useWallClock(): WallClock {
  const { location } = useVenue();
  const format = useFormat();
  const today = useToday();
  return useMemo(() => wallClockOf(format, location, today), [format, location, today]);
}

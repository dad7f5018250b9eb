import { useCallback } from 'react';
import { useFormat } from '../../i18n';
import { useVenue } from './venue-context';

/** Amounts in the location's currency and language. */
export function useMoney(): (minor: number) => string {
  const { location } = useVenue();
  const format = useFormat();
  return useCallback((minor) => format.money(minor, location.currency, location.currencyDigits), [format, location.currency, location.currencyDigits]);
}

/** Instants as the clock on the restaurant's wall shows them, wherever the browser is. */
export function useWallClock() {
  const { location } = useVenue();
  const format = useFormat();
  return {
    time: (instant: string): string => format.time(instant, location.timeZone),
    dateTime: (instant: string): string => format.dateTime(instant, location.timeZone),
    date: format.date,
  };
}

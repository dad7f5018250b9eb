import { useCallback } from 'react';
import { useFormat } from '../../i18n';
import { useVenue } from './venue-context';

/** Amounts in the location's currency and language. */
export function useMoney(): (minor: number) => string {
  const { location } = useVenue();
  const format = useFormat();
  return useCallback((minor) => format.money(minor, location.currency, location.currencyDigits), [format, location.currency, location.currencyDigits]);
}

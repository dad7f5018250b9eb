import { useMemo } from 'react';
import { intlLocale, type LocaleCode } from './locales';
import { useWords } from './use-words';

export interface Format {
  money: (minor: number, currency: string, digits: number) => string;
  number: (value: number) => string;
  percent: (ppm: number) => string;
  time: (instant: string, timeZone: string) => string;
  dateTime: (instant: string, timeZone: string) => string;
  date: (day: string) => string;
}

/** Everything a till shows of numbers and time, in one language. */
export function formatIn(locale: LocaleCode): Format {
  const tag = intlLocale(locale);
  const moneys = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (currency: string, digits: number): Intl.NumberFormat => {
    const key = currency + digits;
    const known = moneys.get(key) ?? new Intl.NumberFormat(tag, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits, currencyDisplay: 'narrowSymbol' });
    moneys.set(key, known);
    return known;
  };
  const number = new Intl.NumberFormat(tag);
  const rate = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    money: (minor, currency, digits) => moneyFormat(currency, digits).format(minor / 10 ** digits),
    number: (value) => number.format(value),
    percent: (ppm) => rate.format(ppm / 1_000_000),
    time: (instant, timeZone) => new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone }).format(new Date(instant)),
    dateTime: (instant, timeZone) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant)),
    date: (value) => day.format(new Date(`${value}T00:00:00Z`)),
  };
}

export function useFormat(): Format {
  const { locale } = useWords();
  return useMemo(() => formatIn(locale), [locale]);
}

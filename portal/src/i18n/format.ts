import { isolated } from './facts';
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

const formats = new Map<LocaleCode, Format>();

/** Everything a till shows of numbers and time, in one language: one for all cells of all screens, since making a formatter costs more than writing the row it is made for. */
export function formatIn(locale: LocaleCode): Format {
  const known = formats.get(locale) ?? makeFormat(locale);
  formats.set(locale, known);
  return known;
}

function makeFormat(locale: LocaleCode): Format {
  const tag = intlLocale(locale);
  const moneys = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (currency: string, digits: number): Intl.NumberFormat => {
    const key = currency + digits;
    const known = moneys.get(key) ?? makeMoneyFormat(tag, currency, digits);
    moneys.set(key, known);
    return known;
  };
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const clock = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = `${timeZone} ${JSON.stringify(options)}`;
    const known = clocks.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
    clocks.set(key, known);
    return known;
  };
  const number = new Intl.NumberFormat(tag);
  const rate = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const day = clock('UTC', { dateStyle: 'medium' });
  return {
    // Plus 0, because nothing taken away is 0 and not -0.
    money: (minor, currency, digits) => isolated(moneyFormat(currency, digits).format(minor / 10 ** digits + 0), locale),
    number: (value) => number.format(value),
    percent: (ppm) => rate.format(ppm / 1_000_000),
    time: (instant, timeZone) => isolated(clock(timeZone, { timeStyle: 'short' }).format(new Date(instant)), locale),
    dateTime: (instant, timeZone) => isolated(clock(timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)), locale),
    date: (value) => isolated(day.format(new Date(`${value}T00:00:00Z`)), locale),
  };
}

/** Arabic writes its own currencies in Arabic, but turns `£` into `UK£`: such a one is written as on the notes. */
function makeMoneyFormat(tag: string, currency: string, digits: number): Intl.NumberFormat {
  const options = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits, currencyDisplay: 'narrowSymbol' } as const;
  const format = new Intl.NumberFormat(tag, options);
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? '';
  return /[A-Za-z]/.test(symbol) ? new Intl.NumberFormat('en-GB', options) : format;
}

export const useFormat = (): Format => formatIn(useWords().locale);

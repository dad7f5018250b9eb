import type { LocalizedText } from '@nova/platform/contracts';
import type { Messages } from './messages/catalogue';
import { messagesFor } from './messages/messages-for';

/** What a template knows besides its data. */
export interface PaperContext {
  /** Characters in a line of the printer. */
  readonly columns: number;
  /** Language of the paper. */
  readonly locale: string;
  /** The location's own language: names fall back to it. */
  readonly defaultLocale: string;
  readonly mark: 'none' | 'duplicate' | 'possible-duplicate';
}

export interface Wording {
  readonly t: Messages;
  /** A name in the language of the paper, else in the location's, else in any. */
  name(text: LocalizedText): string;
  /** An amount without its currency, for columns. */
  amount(minor: number): string;
  /** An amount with its currency, for totals. */
  money(minor: number): string;
  count(value: number): string;
  /** A rate in parts per million as a percentage. */
  percent(ppm: number): string;
  /** Instants in the location's time zone. */
  dateTime(instant: string): string;
  time(instant: string): string;
  /** A business date, `YYYY-MM-DD`. */
  day(date: string): string;
}

interface Money { readonly currency: string; readonly currencyDigits: number }

/** Words and numbers for one paper. Digits are always 0 to 9, also in Arabic: kitchens and tax officers there read those, and so does every printer. */
export function wording(context: PaperContext, timeZone: string, money: Money = { currency: 'XXX', currencyDigits: 0 }): Wording {
  const tag = `${context.locale}-u-nu-latn-ca-gregory`;
  const digits = { minimumFractionDigits: money.currencyDigits, maximumFractionDigits: money.currencyDigits };
  const amounts = new Intl.NumberFormat(tag, digits);
  const prices = new Intl.NumberFormat(tag, { style: 'currency', currency: money.currency, ...digits });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 });
  const counts = new Intl.NumberFormat(tag);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const dateTimes = new Intl.DateTimeFormat(tag, { ...date, ...clock, timeZone });
  const times = new Intl.DateTimeFormat(tag, { ...clock, timeZone });
  const days = new Intl.DateTimeFormat(tag, { ...date, weekday: 'short', timeZone: 'UTC' });
  const major = (minor: number): number => minor / 10 ** money.currencyDigits;
  return {
    t: messagesFor(context.locale),
    name: (text) => text[context.locale] || text[context.defaultLocale] || Object.values(text).find((value) => value !== '') || '',
    amount: (minor) => amounts.format(major(minor)),
    money: (minor) => prices.format(major(minor)),
    count: (value) => counts.format(value),
    percent: (ppm) => percents.format(ppm / 1_000_000),
    dateTime: (instant) => dateTimes.format(new Date(instant)),
    time: (instant) => times.format(new Date(instant)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}

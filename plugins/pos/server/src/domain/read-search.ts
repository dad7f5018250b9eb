import type { Venue } from '@nova/platform/contracts';

/** The text as minor units when it is written with exactly the decimals of the currency, `42.50` or `42,50`; else null, and it is no amount. */
export function amountOf(text: string, currencyDigits: number): number | null {
  const [, whole, decimals] = /^(\d{1,9})[.,](\d+)$/.exec(text) ?? [];
  return whole === undefined || decimals === undefined || decimals.length !== currencyDigits ? null : Number(whole) * 10 ** currencyDigits + Number(decimals);
}

/** Tables whose name begins with the text, in any case. */
export const tablesNamed = (venue: Pick<Venue, 'tables'>, text: string): string[] =>
  venue.tables.filter((table) => table.name.toLowerCase().startsWith(text.toLowerCase())).map((table) => table.id);

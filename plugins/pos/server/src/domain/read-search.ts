import type { Venue } from '@nova/platform/contracts';

/** The text as minor units when it is written with exactly the decimals of the currency, `42.50` or `42,50`; else null, and it is no amount. */
export function amountOf(text: string, currencyDigits: number): number | null {
  const [, whole, decimals] = /^(\d{1,9})[.,](\d+)$/.exec(text) ?? [];
  return whole === undefined || decimals === undefined || decimals.length !== currencyDigits ? null : Number(whole) * 10 ** currencyDigits + Number(decimals);
}

/** Tables whose name begins with the text, in any case. */
export const tablesNamed = (venue: Pick<Venue, 'tables'>, text: string): string[] =>
  venue.tables.filter((table) => table.name.toLowerCase().startsWith(text.toLowerCase())).map((table) => table.id);

/** A receipt number as people type it: what stands before its digits, in capitals, and the digits without the zeros before them. */
export interface ReceiptText { readonly head: string; readonly digits: string }

/** The text as a receipt number, whole, without its series or its zeros, in any case: `main-r1-000135`, `r1-135`, `135`; null when it does not end in digits. */
export function receiptOf(text: string): ReceiptText | null {
  const [, head, digits] = /^(|.*-)0*([1-9]\d{0,17})$/.exec(text) ?? [];
  return head === undefined || digits === undefined ? null : { head: head.toUpperCase(), digits };
}

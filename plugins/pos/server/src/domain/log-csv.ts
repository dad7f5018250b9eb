import type { Venue } from '@nova/platform/contracts';
import type { LoggedOrder } from '../../../contracts/list-orders';
import { csvLine } from './csv';
import { logWords, type LogWords } from './log-csv-words';

/** Writes the rows of the log for one place: its clock, its currency, its tables. Pure. */
export interface LogCsv { readonly head: string; row(order: LoggedOrder & { readonly firedAt: string | null }): string }

export function logCsv(venue: Pick<Venue, 'location' | 'tables'>, locale: string): LogCsv {
  const { currency, currencyDigits, timeZone } = venue.location;
  const words: LogWords = logWords[locale.split('-')[0] ?? ''] ?? logWords['en'] as LogWords;
  // Swedish writes 2026-11-23 09:05:00, which spreadsheets read everywhere.
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const at = (instant: string | null): string => (instant === null ? '' : clock.format(Date.parse(instant)));
  const money = (minor: number) => ({ number: (minor / 10 ** currencyDigits).toFixed(currencyDigits) });
  const tables = new Map(venue.tables.map((table) => [table.id, table.name]));
  return {
    head: csvLine(words.columns),
    row: (order) => csvLine([
      order.businessDate, { number: String(order.number) }, order.receiptNumber ?? '', words.buckets[order.bucket ?? 'merged'], words.types[order.orderType], order.tableId === null ? '' : (tables.get(order.tableId) ?? order.tableId),
      order.name, order.serverName, { number: String(order.covers) }, at(order.openedAt), at(order.firedAt), at(order.billedAt), at(order.closedAt), money(order.totalMinor), money(order.paidMinor), money(order.dueMinor), currency,
    ]),
  };
}

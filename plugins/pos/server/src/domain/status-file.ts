import type { Venue } from '@nova/platform/contracts';
import type { StatusRow } from '../../../contracts/export-order-status';
import { csvLine, csvMark } from './csv';

type Row = StatusRow & { readonly reasonId: string | null };
export interface StatusFile { readonly contentType: string; readonly head: string; readonly row: (row: Row) => string }

const columns = ['orderId', 'orderNumber', 'businessDate', 'subject', 'subjectId', 'act', 'from', 'to', 'amountMinor', 'actorId', 'actorName', 'approverId', 'reason', 'deviceId', 'correlationId', 'at', 'source'] as const satisfies readonly (keyof StatusRow)[];

/** The order-status queue as lines of text; headings are the names of the contract, for machines and people alike. A reason is named as the place calls it now, or in the provider's word. */
export function statusFile(format: 'csv' | 'ndjson', { reasons, location }: Pick<Venue, 'reasons' | 'location'>): StatusFile {
  const told = ({ reasonId, ...row }: Row): StatusRow => {
    const own = Object.fromEntries(columns.map((column) => [column, row[column]])) as StatusRow;
    const names = reasons.find((reason) => reason.id === reasonId)?.name;
    return { ...own, reason: row.reason ?? names?.[location.defaultLocale] ?? Object.values(names ?? {})[0] ?? reasonId };
  };
  if (format === 'ndjson') return { contentType: 'application/x-ndjson; charset=utf-8', head: '', row: (row) => `${JSON.stringify(told(row))}\n` };
  return { contentType: 'text/csv; charset=utf-8', head: `${csvMark}${csvLine([...columns])}`, row: (row) => line(told(row)) };
}

const line = (row: StatusRow): string => csvLine(columns.map((column) => {
  const value = row[column];
  return typeof value === 'number' ? { number: String(value) } : (value ?? '');
}));

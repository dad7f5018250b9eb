import { typed, type Trx } from '@nova/platform/access';
import { AppError, canonicalJson } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { JournalEntry } from '../domain/journal-chain';

export type NewJournalEntry = Pick<JournalEntry, 'kind' | 'subjectId' | 'shiftId' | 'payload'>;

/** A series under lock: its next number, head and perpetual totals. */
export interface LockedSeries {
  readonly series: string;
  readonly firstNumber: number;
  readonly headHash: string;
  readonly nextZNumber: number;
  readonly grandTotalMinor: number;
  /** The database's time as ISO text with microseconds. */
  readonly at: string;
}

/**
 * Appends to the journal of a series and returns the numbered, hashed entries, in order (S11, S12), in one round trip.
 * The series row is locked LAST in the lock order: shift, order, operation come before. Payloads hold strings, integers, booleans, null, lists
 * and objects only. Throws AppError `internal` when no shift ever made the series.
 */
export async function appendJournal(trx: Trx, series: string, entries: readonly NewJournalEntry[]): Promise<JournalEntry[]> {
  const texts = JSON.stringify(entries.map(({ kind, subjectId, shiftId, payload }) => ({ kind, subjectId, shiftId, payload: canonicalJson(payload) })));
  const { rows } = await sql<Pick<JournalEntry, 'number' | 'at' | 'hash'> & { previous_hash: string }>`
    select number, at, previous_hash, hash from pos.append_journal(${series}, ${texts}::jsonb)`.execute(typed(trx));
  if (rows.length !== entries.length) throw new AppError('internal', `journal series ${series} does not exist`);
  return entries.map((entry, index) => {
    const { previous_hash: previousHash, ...link } = rows[index] as (typeof rows)[number];
    return { series, ...entry, ...link, previousHash };
  });
}

/** Locks the series until the transaction ends. Throws AppError `internal` when no shift ever made it. */
export async function lockSeries(trx: Trx, series: string): Promise<LockedSeries> {
  const { rows } = await sql<LockedSeries>`
    select series, next_number as "firstNumber", head_hash as "headHash", next_z_number as "nextZNumber", grand_total_minor as "grandTotalMinor",
      to_char(platform.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from pos.receipt_series where series = ${series} for update`.execute(typed(trx));
  const [locked] = rows;
  if (locked === undefined) throw new AppError('internal', `journal series ${series} does not exist`);
  return locked;
}

/** Writes chained entries of one locked series and moves its head. */
export async function writeJournal(trx: Trx, entries: readonly JournalEntry[]): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  await sql`
    with moved as (update pos.receipt_series set next_number = ${last.number + 1}, head_hash = ${last.hash} where series = ${last.series})
    insert into pos.journal_entry (series, number, kind, subject_id, shift_id, payload, previous_hash, hash, at)
    select e.* from jsonb_to_recordset(${JSON.stringify(entries.map(rowOf))}::jsonb)
      as e(series text, number int, kind text, subject_id uuid, shift_id uuid, payload jsonb, previous_hash text, hash text, at timestamptz)`.execute(typed(trx));
}

const rowOf = (entry: JournalEntry) => ({
  series: entry.series, number: entry.number, kind: entry.kind, subject_id: entry.subjectId, shift_id: entry.shiftId, payload: entry.payload,
  previous_hash: entry.previousHash, hash: entry.hash, at: entry.at,
});

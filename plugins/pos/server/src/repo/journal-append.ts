import { typed, type Trx } from '@nova/platform/access';
import { AppError, canonicalJson } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { JournalEntry } from '../domain/journal-chain';

export type NewJournalEntry = Pick<JournalEntry, 'kind' | 'subjectId' | 'shiftId' | 'payload'>;

/** A series under lock, for what a Z numbers and sums up. */
export interface LockedSeries {
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
    select next_z_number as "nextZNumber", grand_total_minor as "grandTotalMinor",
      to_char(platform.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from pos.receipt_series where series = ${series} for update`.execute(typed(trx));
  const [locked] = rows;
  if (locked === undefined) throw new AppError('internal', `journal series ${series} does not exist`);
  return locked;
}

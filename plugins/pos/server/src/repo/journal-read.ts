import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { JournalEntry } from '../domain/journal-chain';

/** How often a Z was printed again so far. Exact while the series is locked. */
export async function countReportDuplicates(trx: Trx, shiftId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pos.journal_entry where subject_id = ${shiftId} and kind = 'report-duplicate'`.execute(typed(trx));
  return rows[0]?.count ?? 0;
}

/** A stretch of a series in order of number, as it is stored: what `findChainBreak` walks. */
export async function readJournal(db: Kysely<unknown>, series: string, afterNumber: number, limit: number): Promise<JournalEntry[]> {
  const { rows } = await sql<JournalEntry>`
    select series, number, kind, subject_id as "subjectId", shift_id as "shiftId", payload, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      previous_hash as "previousHash", hash
    from pos.journal_entry where series = ${series} and number > ${afterNumber} order by number limit ${limit}`.execute(db);
  return rows;
}

import { createRequire } from 'node:module';

const { findChainBreak } = createRequire(import.meta.url)('../../../plugins/pos/dist/server/src/domain/journal-chain.js');

/** Each series' chain from its first entry to its head (S12). */
export async function journalHolds(verdict, database) {
  for (const { series, head_hash: head } of await database.rows('select series, head_hash from pos.receipt_series where next_number > 1')) {
    const entries = await database.rows(`
      select series, number, kind, subject_id as "subjectId", shift_id as "shiftId", payload, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, previous_hash as "previousHash", hash
      from pos.journal_entry where series = $1 order by number`, [series]);
    const broken = findChainBreak(entries);
    verdict.none(`the chain of ${series} is broken`, broken === null ? [] : [broken]);
    verdict.same(`the head of ${series} is not its last entry`, entries.at(-1)?.hash, head);
  }
}

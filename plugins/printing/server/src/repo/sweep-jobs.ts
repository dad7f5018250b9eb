import { sql, type Transaction } from 'kysely';
import { kickMs } from '../domain/attempt-limits';
import type { JobRow, PrintingTables } from './tables';

type Db = Transaction<PrintingTables>;

/** How long the longest waiting paper has waited, in seconds; 0 when none waits. Counts those of printers that were deleted too. */
export const longestWaitSeconds = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from platform.now() - min(created_at)), 0)::float8 as seconds from printing.job where state in ('queued', 'claimed', 'sending', 'uncertain')`.execute(db);
  return (rows[0] as { seconds: number }).seconds;
};

/** Leases that ran out before the first byte: nothing was printed, the jobs go back to the queue. */
export const releaseClaimed = async (trx: Db): Promise<JobRow[]> => (await sql<JobRow>`
  update printing.job set state = 'queued', version = version + 1, due_at = platform.now(), last_error = 'it went silent before printing'
  where state = 'claimed' and lease_until < platform.now() returning *`.execute(trx)).rows;

/** Leases that ran out in the middle: whoever printed has `graceMs` to say what came out. */
export const doubtSending = async (trx: Db, graceMs: number): Promise<JobRow[]> => (await sql<JobRow>`
  update printing.job set state = 'uncertain', version = version + 1, last_error = 'it went silent while printing',
    due_at = platform.now() + make_interval(secs => ${graceMs / 1000}::float8)
  where state = 'sending' and lease_until < platform.now() returning *`.execute(trx)).rows;

/** Uncertain jobs of which nobody could say more: printed again with the mark, or left to a person, in sight on a screen, after too many attempts. */
export const settleUncertain = async (trx: Db, maxAttempts: number): Promise<JobRow[]> => (await sql<JobRow>`
  update printing.job set state = case when attempts >= ${maxAttempts} then 'failed' else 'queued' end, version = version + 1,
    diverted_at = case when attempts >= ${maxAttempts} and document_type not in ('test', 'drawer') then coalesce(diverted_at, platform.now()) else diverted_at end,
    mark = 'possible-duplicate', sending_at = null, due_at = platform.now()
  where state = 'uncertain' and due_at <= platform.now() returning *`.execute(trx)).rows;

/** Kicks that nobody sent in time are cancelled, with the reason: the shift's journal says that the drawer was to open, this says that it did not. */
export const expireKicks = async (trx: Db): Promise<JobRow[]> => (await sql<JobRow>`
  update printing.job set state = 'cancelled', version = version + 1, kick_expired_at = platform.now(), last_error = 'kick_expired: the printer was away for too long, so the drawer stayed shut'
  where document_type = 'drawer' and state in ('queued', 'failed', 'diverted') and created_at < platform.now() - make_interval(secs => ${kickMs / 1000}::float8) returning *`.execute(trx)).rows;

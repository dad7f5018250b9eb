import type { PrintChannel } from '@nova/platform/contracts';
import { sql, type Kysely } from 'kysely';
import { kickMs } from '../domain/attempt-limits';
import type { JobRow, PrintingTables } from './tables';

export interface Claim {
  readonly locationId: string;
  /** Who holds the leases. */
  readonly agentId: string;
  /** Whose turn it must be. */
  readonly channel: PrintChannel;
  /** Only these printers. */
  readonly printerIds: readonly string[];
  readonly leaseMs: number;
  /** One for each job that may be claimed, at most; ids minted by the caller. */
  readonly leases: ReadonlyArray<{ n: number; id: string; process_id: string }>;
}

const kickAge = sql.raw(`interval '${kickMs} milliseconds'`);
const uniqueViolation = '23505';

/**
 * Leases the oldest queued job of each free printer, oldest first. A head that is not due yet, and a paper of which nobody knows whether it
 * came out, hold back what is behind them, and so does a head that is another channel's: paper keeps its order (O4). Two claims at once share no job (`skip locked`); where they would lease two jobs of one printer the partial
 * unique index refuses the second, which then has claimed nothing. A kick that is too old is claimed by nobody, and a paper that should have
 * kicked learns that it is too late for that.
 */
export async function claimHeads(db: Kysely<PrintingTables>, claim: Claim): Promise<JobRow[]> {
  if (claim.printerIds.length === 0) return [];
  try {
    return (await claimStatement(claim).execute(db)).rows.sort((a, b) => a.sequence - b.sequence);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation) return [];
    throw error;
  }
}

const claimStatement = ({ locationId, agentId, channel, printerIds, leaseMs, leases }: Claim) => sql<JobRow>`
  with head as (
    select distinct on (waiting.printer_id) waiting.id, waiting.due_at, waiting.channel
    from printing.job waiting
    where waiting.location_id = ${locationId} and waiting.state = 'queued' and waiting.printer_id = any(${[...printerIds]}::text[])
      and not (waiting.document_type = 'drawer' and waiting.created_at < platform.now() - ${kickAge})
      and not exists (select from printing.job leased where leased.printer_id = waiting.printer_id and leased.state in ('claimed', 'sending', 'uncertain'))
    order by waiting.printer_id, waiting.sequence
  ), picked as (
    select id from printing.job
    where id in (select id from head where due_at <= platform.now() and channel = ${channel}) and state = 'queued'
    order by sequence limit ${leases.length} for update skip locked
  ), numbered as (
    select id, row_number() over (order by id) as n from picked
  )
  update printing.job job
  set state = 'claimed', version = job.version + 1, agent_id = ${agentId}, lease_id = lease.id, process_id = lease.process_id,
      lease_until = platform.now() + make_interval(secs => ${leaseMs / 1000}::float8), claimed_at = platform.now(), attempts = job.attempts + 1,
      kick_expired_at = case when job.opens_drawer and job.created_at < platform.now() - ${kickAge} then coalesce(job.kick_expired_at, platform.now()) else job.kick_expired_at end
  from numbered join jsonb_to_recordset(${JSON.stringify(leases)}::jsonb) as lease(n int, id uuid, process_id text) on lease.n = numbered.n
  where job.id = numbered.id and job.state = 'queued'
  returning job.*`;

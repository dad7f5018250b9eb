import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import type { claimJobs as contract, LeasedJob } from '../../../contracts/agent-protocol';
import { leaseMs } from '../domain/attempt-limits';
import { processIdOf } from '../domain/derived-id';
import { workTopic } from '../domain/work-topic';
import { countStep } from '../jobs/metrics';
import { findAgent, type Agent } from '../repo/agents';
import { claimHeads } from '../repo/claim-heads';
import { failUnrenderable } from '../repo/find-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';
import { leasedJob } from './leased-job';

/** A job whose rest is over pokes nobody, so a waiting poll looks again this often. */
const lookAgainMs = 1000;

type Body = Input<typeof contract>['body'];

/**
 * Long poll of an agent. Looks, sleeps until its location is woken or the time is over, looks again; leases what it finds and makes the papers.
 * `gone` aborts when the agent hangs up: a lease for nobody would hold its printer until it runs out.
 */
export async function claimJobs(actor: Actor, { body }: Input<typeof contract>, gone: AbortSignal): Promise<Outcome<Reply<typeof contract>>> {
  const agent = await findAgent(platform().db<PrintingTables>(), body.agentId, actor.id ?? '');
  if (agent === null) return refuse('foreign_location', `The agent ${body.agentId} is bound to no location under this token.`);
  const endsAt = performance.now() + body.waitMs;
  while (!gone.aborted) {
    const found = new AbortController();
    const leftMs = endsAt - performance.now();
    const woken = platform().events.wait(workTopic(agent.location_id), Math.max(0, Math.min(leftMs, lookAgainMs)), AbortSignal.any([gone, found.signal]));
    const jobs = await lease(agent, body);
    if (jobs.length > 0 || leftMs <= 0) {
      found.abort();
      return done({ jobs });
    }
    await woken;
  }
  return done({ jobs: [] });
}

async function lease(agent: Agent, { busyPrinterIds, max }: Body): Promise<LeasedJob[]> {
  const venue = platform().content.venue(agent.location_id);
  if (venue === null) return [];
  const printers = new Map(venue.printers.map((printer) => [printer.id, printer]));
  const printerIds = [...printers.keys()].filter((id) => !busyPrinterIds.includes(id));
  const leases = Array.from({ length: max }, () => newId()).map((id, index) => ({ n: index + 1, id, process_id: processIdOf(id) }));
  const rows = await claimHeads(platform().db<PrintingTables>(), { locationId: agent.location_id, agentId: agent.agent_id, printerIds, leaseMs, leases });
  const made = await Promise.all(rows.map(async (row) => {
    const printer = printers.get(row.printer_id);
    if (printer === undefined) return null;
    return leasedJob(row, printer, venue).catch((error: unknown) => giveUp(row, error));
  }));
  return made.filter((job): job is LeasedJob => job !== null);
}

/** A paper that cannot be made must not hold back the next one; the job waits for a person. */
async function giveUp(row: JobRow, error: unknown): Promise<null> {
  platform().log.error({ err: error, jobId: row.id, correlationId: row.correlation_id }, 'this paper cannot be made');
  await failUnrenderable(platform().db<PrintingTables>(), row.id, row.lease_id as string, 'the paper cannot be made; see the server log');
  countStep('failed');
  return null;
}

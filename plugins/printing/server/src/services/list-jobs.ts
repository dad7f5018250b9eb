import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listJobs as contract } from '../../../contracts/list-jobs';
import { listJobRows } from '../repo/find-jobs';
import type { PrintingTables } from '../repo/tables';
import { jobView } from './job-view';

/** Print jobs of a location, newest first. */
export async function listJobs(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('printing.job.list');
  actor.requireLocation(query.locationId);
  if (query.after !== undefined && !/^\d{1,15}$/.test(query.after)) return refuse('invalid_input', 'This is no cursor of this list.', { fields: [{ path: 'query.after', reason: 'is not a cursor' }] });
  const rows = await listJobRows(platform().db<PrintingTables>(), { ...query, before: query.after === undefined ? null : Number(query.after) });
  return done({ jobs: rows.map(jobView), next: rows.length < query.limit ? null : String(rows.at(-1)?.sequence) });
}

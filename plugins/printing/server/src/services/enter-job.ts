import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { findJob } from '../repo/find-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';

/** The door of every act on a print job: finds it, notes it for the audit, and asks whether the actor works there (throws `foreign_location`). Refuses `not_found`. One round trip. */
export async function enterJob(context: CommandContext<PrintingTables>, jobId: string): Promise<Outcome<JobRow>> {
  context.audit({ subjectId: jobId });
  const job = await findJob(context.trx, jobId);
  if (job === null) return refuse('not_found', 'There is no such print job.');
  context.actor.requireLocation(job.location_id);
  context.audit({ locationId: job.location_id, details: { documentType: job.document_type, title: job.title, state: job.state } });
  return done(job);
}

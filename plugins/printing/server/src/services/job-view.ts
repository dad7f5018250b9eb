import { platform } from '@nova/platform/access';
import type { PrintJob } from '../../../contracts/job';
import type { JobSummary } from '../repo/find-jobs';

/** A job as people see it. A printer that was deleted since is named by its id. */
export function jobView(row: JobSummary): PrintJob {
  const printer = platform().content.venue(row.location_id)?.printers.find(({ id }) => id === row.printer_id);
  return {
    id: row.id, kind: row.kind, documentType: row.document_type, locationId: row.location_id, printerId: row.printer_id, printerName: printer?.name ?? row.printer_id, state: row.state, mark: row.mark,
    subjectId: row.subject_id, title: row.title, attempts: row.attempts, lastError: row.last_error, createdAt: row.created_at, doneAt: row.done_at,
    channel: row.channel, tried: row.tried, divertedAt: row.diverted_at, acknowledgedAt: row.acknowledged_at, kickExpiredAt: row.kick_expired_at,
  };
}

import type { NewEvent } from '@nova/platform/access';
import type { JobFacts, JobRow } from '../repo/tables';

/** What a job's step is called to the world; a step that nobody waits for has no event. */
const types: Partial<Record<JobRow['state'], string>> = {
  done: 'print-job.printed.v1', failed: 'print-job.failed.v1', uncertain: 'print-job.doubted.v1', queued: 'print-job.requeued.v1', diverted: 'print-job.diverted.v1', cancelled: 'print-job.cancelled.v1',
};

/** The event of the state that a job has just reached. */
export function jobEvent(job: JobFacts): NewEvent | null {
  const type = types[job.state];
  return type === undefined ? null : jobEventOf(type, job);
}

/** An event about a job under another name than its state's. */
export function jobEventOf(type: string, job: JobFacts): NewEvent {
  const payload = { printerId: job.printer_id, documentType: job.document_type, subjectId: job.subject_id, state: job.state, mark: job.mark, attempts: job.attempts, channel: job.channel, ...(job.kick_expired_at === null ? {} : { kickExpiredAt: job.kick_expired_at }) };
  return { type, locationId: job.location_id, aggregateId: job.id, aggregateVersion: job.version, payload };
}

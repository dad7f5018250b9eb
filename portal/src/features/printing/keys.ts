import type { Freshness } from '../../api';

export const printingKeys = {
  jobs: (locationId: string, filter: { state?: string; subjectId?: string }) => ['printing', 'jobs', locationId, filter] as const,
  printers: (locationId: string) => ['printing', 'printers', locationId] as const,
  preview: (jobId: string) => ['printing', 'preview', jobId] as const,
};
const jobs = () => [['printing', 'jobs'], ['printing', 'printers']];
/** Papers are queued in the same transaction as what they tell of, so those events tell of papers too. */
export const printingFreshness: Freshness = {
  'print-job.queued.v1': jobs, 'print-job.printed.v1': jobs, 'print-job.failed.v1': jobs, 'print-job.doubted.v1': jobs, 'print-job.requeued.v1': jobs,
  'ticket.fired.v1': jobs, 'order.billed.v1': jobs, 'order.closed.v1': jobs, 'shift.closed.v1': jobs, 'printer.status-changed.v1': () => [['printing', 'printers']],
  'print-job.handed-over.v1': jobs, 'print-job.diverted.v1': jobs, 'print-job.acknowledged.v1': jobs, 'print-job.cancelled.v1': jobs,
  'print-channel.changed.v1': () => [['printing', 'printers']], 'qz-device.changed.v1': () => [['printing', 'printers']],
};

import type { Freshness } from '../../api';

export const printingKeys = {
  jobs: (locationId: string, filter: { state?: string; subjectId?: string }) => ['printing', 'jobs', locationId, filter] as const,
  printers: (locationId: string) => ['printing', 'printers', locationId] as const,
  preview: (jobId: string) => ['printing', 'preview', jobId] as const,
};
export const printingFreshness: Freshness = { 'print-job.changed.v1': () => [['printing', 'jobs'], ['printing', 'printers']] };

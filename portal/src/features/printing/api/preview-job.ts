import { previewJob } from '@nova/printing/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { printingKeys } from '../keys';

export const previewQuery = (jobId: string) =>
  queryOptions({ queryKey: printingKeys.preview(jobId), queryFn: async ({ signal }) => (await call(previewJob, { params: { jobId } }, signal)).svg, staleTime: Infinity });

export const usePreview = (jobId: string) => useQuery(previewQuery(jobId));

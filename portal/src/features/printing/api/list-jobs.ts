import { listJobs, type PrintJob } from '@nova/printing/contracts';
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { printingKeys } from '../keys';

export const jobsQuery = (locationId: string, state: PrintJob['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: printingKeys.jobs(locationId, state ? { state } : {}),
    queryFn: ({ pageParam, signal }) => call(listJobs, { query: { locationId, state, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useJobs = (locationId: string, state: PrintJob['state'] | undefined) => useInfiniteQuery(jobsQuery(locationId, state));

/** All the paper of one thing: a check, a shift. */
export const jobsOfQuery = (locationId: string, subjectId: string) =>
  queryOptions({ queryKey: printingKeys.jobs(locationId, { subjectId }), queryFn: async ({ signal }) => (await call(listJobs, { query: { locationId, subjectId, limit: 50 } }, signal)).jobs });

export const useJobsOf = (locationId: string, subjectId: string) => useQuery(jobsOfQuery(locationId, subjectId));

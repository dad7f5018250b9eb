import { listApprovers } from '@nova/platform/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';

/** Never from the cache: somebody may have come or lost the right since. */
const approversQuery = (act: string) =>
  queryOptions({ queryKey: ['approval', 'approvers', act], queryFn: ({ signal }) => call(listApprovers, { query: { act } }, signal).then((reply) => reply.approvers), staleTime: 0, gcTime: 0 });

export const useApprovers = (act: string) => useQuery(approversQuery(act));

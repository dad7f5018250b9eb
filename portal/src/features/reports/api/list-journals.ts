import { listJournals } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { reportKeys } from '../keys';

/** Signatures come by themselves every few seconds, and no event tells of them. */
const lookAgainMs = 10_000;

const journalsQuery = (locationId: string) =>
  queryOptions({ queryKey: reportKeys.journals(locationId), queryFn: async ({ signal }) => (await call(listJournals, { query: { locationId } }, signal)).journals, refetchInterval: lookAgainMs });

/** The journal of each register of a place. */
export const useJournals = (locationId: string) => useQuery(journalsQuery(locationId));

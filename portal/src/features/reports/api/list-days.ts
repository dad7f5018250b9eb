import { listDays } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { reportKeys } from '../keys';

const daysQuery = (locationId: string) =>
  queryOptions({ queryKey: reportKeys.days(locationId), queryFn: async ({ signal }) => (await call(listDays, { query: { locationId, limit: 30 } }, signal)).days });

/** The latest business dates of a place, newest first. */
export const useDays = (locationId: string) => useQuery(daysQuery(locationId));

import { listTables } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { learnServerTime } from '../../../live';
import { floorKeys } from '../keys';

export const tablesQuery = (locationId: string) =>
  queryOptions({
    queryKey: floorKeys.tables(locationId),
    queryFn: async ({ signal }) => {
      const reply = await call(listTables, { query: { locationId } }, signal);
      learnServerTime(reply.now);
      return reply.tables;
    },
  });

export const useTables = (locationId: string) => useQuery(tablesQuery(locationId));

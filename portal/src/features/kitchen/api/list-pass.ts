import { listPass } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { learnServerTime } from '../../../live';
import { kitchenKeys } from '../keys';

export const passQuery = (locationId: string) =>
  queryOptions({
    queryKey: kitchenKeys.pass(locationId),
    queryFn: async ({ signal }) => {
      const board = await call(listPass, { query: { locationId } }, signal);
      learnServerTime(board.serverTime);
      return board;
    },
  });

export const usePass = (locationId: string) => useQuery(passQuery(locationId));

import { listTickets } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { learnServerTime } from '../../../live';
import { kitchenKeys } from '../keys';

export const ticketsQuery = (locationId: string, stationId: string) =>
  queryOptions({
    queryKey: kitchenKeys.tickets(stationId),
    queryFn: async ({ signal }) => {
      const board = await call(listTickets, { params: { stationId }, query: { locationId } }, signal);
      learnServerTime(board.serverTime);
      return board;
    },
  });

export const useTickets = (locationId: string, stationId: string) => useQuery(ticketsQuery(locationId, stationId));

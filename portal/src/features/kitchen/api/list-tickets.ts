import { listTickets } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { kitchenKeys } from '../keys';

export const ticketsQuery = (locationId: string, stationId: string) =>
  queryOptions({ queryKey: kitchenKeys.tickets(stationId), queryFn: ({ signal }) => call(listTickets, { params: { stationId }, query: { locationId } }, signal) });

export const useTickets = (locationId: string, stationId: string) => useQuery(ticketsQuery(locationId, stationId));

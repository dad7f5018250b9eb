import { getTicketTimes } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { kitchenKeys } from '../keys';

export const timesQuery = (locationId: string, stationId: string) =>
  queryOptions({ queryKey: kitchenKeys.times(stationId), queryFn: ({ signal }) => call(getTicketTimes, { params: { stationId }, query: { locationId } }, signal) });
export const useTicketTimes = (locationId: string, stationId: string) => useQuery(timesQuery(locationId, stationId));

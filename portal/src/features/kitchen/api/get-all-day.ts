import { getAllDay } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { kitchenKeys } from '../keys';

export const allDayQuery = (locationId: string) => queryOptions({ queryKey: kitchenKeys.allDay(locationId), queryFn: ({ signal }) => call(getAllDay, { query: { locationId } }, signal) });
export const useAllDay = (locationId: string) => useQuery(allDayQuery(locationId));

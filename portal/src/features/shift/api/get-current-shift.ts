import { getCurrentShift } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { shiftKeys } from '../keys';

export const currentShiftsQuery = (locationId: string) =>
  queryOptions({ queryKey: shiftKeys.current(locationId), queryFn: async ({ signal }) => (await call(getCurrentShift, { query: { locationId } }, signal)).shifts });

/** The shifts that are open at a location, one a register at most (S1). */
export const useCurrentShifts = (locationId: string) => useQuery(currentShiftsQuery(locationId));

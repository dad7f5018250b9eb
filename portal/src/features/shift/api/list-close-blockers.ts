import { listCloseBlockers } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { shiftKeys } from '../keys';

const closeBlockersQuery = (shiftId: string) =>
  queryOptions({ queryKey: shiftKeys.blockers(shiftId), queryFn: async ({ signal }) => call(listCloseBlockers, { params: { shiftId } }, signal) });

export const useCloseBlockers = (shiftId: string) => useQuery(closeBlockersQuery(shiftId));

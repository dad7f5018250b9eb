import { getXReport, getZReport } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, isApiError } from '../../../api';
import { reportKeys } from '../keys';

/** The X while the shift runs, the frozen Z once it is closed: the server knows which, so the open one is asked for first. */
export const reportQuery = (shiftId: string) =>
  queryOptions({
    queryKey: reportKeys.report(shiftId),
    queryFn: async ({ signal }) => {
      try {
        return (await call(getXReport, { params: { shiftId } }, signal)).report;
      } catch (error) {
        if (!isApiError(error) || (error.code !== 'wrong_state' && error.code !== 'shift_not_open')) throw error;
        return (await call(getZReport, { params: { shiftId } }, signal)).report;
      }
    },
  });

export const useReport = (shiftId: string) => useQuery(reportQuery(shiftId));

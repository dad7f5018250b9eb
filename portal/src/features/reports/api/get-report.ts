import { getCurrentShift, getXReport, getZReport } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { reportKeys } from '../keys';

/** The X while the shift runs, the frozen Z once it is closed. Who may read a Z need not be allowed an X (S4), so the shift's state is asked for first. */
export const reportQuery = (locationId: string, shiftId: string) =>
  queryOptions({
    queryKey: reportKeys.report(shiftId),
    queryFn: async ({ signal }) => {
      const { shifts } = await call(getCurrentShift, { query: { locationId } }, signal);
      const contract = shifts.some(({ id }) => id === shiftId) ? getXReport : getZReport;
      return (await call(contract, { params: { shiftId } }, signal)).report;
    },
  });

export const useReport = (locationId: string, shiftId: string) => useQuery(reportQuery(locationId, shiftId));

import { getLedger } from '@nova/payments/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { paymentsKeys } from '../keys';

export const ledgerQuery = (locationId: string, shiftId: string) =>
  queryOptions({ queryKey: paymentsKeys.ledger(locationId, shiftId), queryFn: async ({ signal }) => (await call(getLedger, { query: { locationId, shiftId } }, signal)).accounts });

/** The accounts of one shift; their sum is 0 or something is wrong (P7). */
export const useLedger = (locationId: string, shiftId: string) => useQuery(ledgerQuery(locationId, shiftId));

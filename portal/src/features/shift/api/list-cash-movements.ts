import { listCashMovements } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { shiftKeys } from '../keys';

export const cashMovementsQuery = (shiftId: string) =>
  queryOptions({ queryKey: shiftKeys.movements(shiftId), queryFn: async ({ signal }) => (await call(listCashMovements, { params: { shiftId } }, signal)).movements });

export const useCashMovements = (shiftId: string) => useQuery(cashMovementsQuery(shiftId));

import { listDrops } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { shiftKeys } from '../keys';

const dropsQuery = (shiftId: string) =>
  queryOptions({ queryKey: shiftKeys.drops(shiftId), queryFn: async ({ signal }) => (await call(listDrops, { params: { shiftId } }, signal)).drops });

export const useDrops = (shiftId: string) => useQuery(dropsQuery(shiftId));

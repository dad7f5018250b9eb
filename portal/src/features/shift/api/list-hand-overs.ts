import { listHandOvers } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { shiftKeys } from '../keys';

const handOversQuery = (shiftId: string) =>
  queryOptions({ queryKey: shiftKeys.handOvers(shiftId), queryFn: async ({ signal }) => (await call(listHandOvers, { params: { shiftId } }, signal)).handOvers });

export const useHandOvers = (shiftId: string) => useQuery(handOversQuery(shiftId));

import { getOrder, type OrderView } from '@nova/pos/contracts';
import { queryOptions, replaceEqualDeep, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { orderKeys } from '../keys';
import { newer } from '../newer';

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: orderKeys.one(orderId),
    queryFn: async ({ signal }) => (await call(getOrder, { params: { orderId } }, signal)).order,
    structuralSharing: (known, read) => replaceEqualDeep(known, newer(known as OrderView | undefined, read as OrderView)),
  });

export const useOrder = (orderId: string) => useQuery(orderQuery(orderId));

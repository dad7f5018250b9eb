import { getOrder } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { orderKeys } from '../keys';

export const orderQuery = (orderId: string) =>
  queryOptions({ queryKey: orderKeys.one(orderId), queryFn: async ({ signal }) => (await call(getOrder, { params: { orderId } }, signal)).order });

export const useOrder = (orderId: string) => useQuery(orderQuery(orderId));

import { getOrderTimeline } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { orderLogKeys } from '../keys';

export const timelineQuery = (orderId: string) =>
  queryOptions({ queryKey: orderLogKeys.timeline(orderId), queryFn: async ({ signal }) => (await call(getOrderTimeline, { params: { orderId } }, signal)).entries });

export const useOrderTimeline = (orderId: string) => useQuery(timelineQuery(orderId));

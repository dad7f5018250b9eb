import { listServers, transferOrder } from '@nova/pos/contracts';
import { useQuery } from '@tanstack/react-query';
import { call, useCommand } from '../../../api';
import { orderMoved } from './order-moved';
import { floorKeys } from '../keys';

export const useTransferOrder = (orderId: string) => useCommand(transferOrder, { scope: orderId, facts: orderMoved });

/** Who may take a check over. */
export const useServers = (locationId: string) =>
  useQuery({ queryKey: floorKeys.servers(locationId), queryFn: async ({ signal }) => (await call(listServers, { query: { locationId } }, signal)).servers });

import { listOperations } from '@nova/payments/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { useMay } from '../../session';
import { checkMoneyKeys } from '../keys';

export const orderOperationsQuery = (locationId: string, orderId: string) =>
  queryOptions({ queryKey: checkMoneyKeys.operations(locationId, orderId), queryFn: async ({ signal }) => (await call(listOperations, { query: { locationId, reference: orderId, limit: 100 } }, signal)).operations });

/** What only payments knows of a check's money: when a hold ends, how much may be drawn, where it is at the provider. For those who may read it. */
export function useOrderOperations(locationId: string, orderId: string, wanted: boolean) {
  const may = useMay();
  return useQuery({ ...orderOperationsQuery(locationId, orderId), enabled: wanted && may(listOperations) });
}

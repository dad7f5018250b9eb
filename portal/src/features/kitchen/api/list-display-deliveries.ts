import { listDisplayDeliveries } from '@nova/pos/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { kitchenKeys } from '../keys';

/** What a display took is told by no event, so it is read again while it is looked at. */
const everyMs = 5_000;

export const useDisplayDeliveries = (locationId: string) =>
  useQuery({ queryKey: kitchenKeys.displays(locationId), queryFn: ({ signal }) => call(listDisplayDeliveries, { query: { locationId } }, signal), refetchInterval: everyMs });

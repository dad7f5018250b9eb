import { listDevices } from '@nova/platform/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { deviceKeys } from '../keys';

export const devicesQuery = (locationId: string) =>
  queryOptions({ queryKey: deviceKeys.list(locationId), queryFn: async ({ signal }) => (await call(listDevices, { query: { locationId } }, signal)).devices });

export const useDevices = (locationId: string) => useQuery(devicesQuery(locationId));

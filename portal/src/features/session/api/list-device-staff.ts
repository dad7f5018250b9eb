import { listDeviceStaff } from '@nova/platform/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { sessionKeys } from '../keys';

export const deviceStaffQuery = () =>
  queryOptions({ queryKey: sessionKeys.deviceStaff, queryFn: ({ signal }) => call(listDeviceStaff, {}, signal), staleTime: 0 });

export const useDeviceStaff = () => useQuery(deviceStaffQuery());

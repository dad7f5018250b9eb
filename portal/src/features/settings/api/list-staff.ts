import { listStaff, type Reply } from '@nova/platform/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { settingsKeys } from '../keys';

export type StaffMember = Reply<typeof listStaff>['staff'][number];
export const staffQuery = () => queryOptions({ queryKey: settingsKeys.staff, queryFn: async ({ signal }) => (await call(listStaff, {}, signal)).staff });
export const useStaff = () => useQuery(staffQuery());

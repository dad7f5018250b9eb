import type { RoleName } from '@nova/platform/access';

const floorStaff: readonly RoleName[] = ['manager', 'cashier', 'server'];

/** Who holds each action on tables and on whose check it is at first. */
export const floorPermissions: Record<string, readonly RoleName[]> = {
  'floor.list': floorStaff,
  'floor.clear': floorStaff,
  'floor.join': floorStaff,
  'floor.split': floorStaff,
  'order.move-table': floorStaff,
  'order.transfer': floorStaff,
  'order.list-servers': floorStaff,
  'order.change-covers': floorStaff,
  'order.rename': floorStaff,
  'order.mark-served': floorStaff,
  'order.split': floorStaff,
  'order.move-lines': floorStaff,
  'order.merge': floorStaff,
  'order.plan-shares': floorStaff,
};

import type { RoleName } from '@nova/platform/access';

/** Who holds each action of the order log and of availability at first. */
export const logPermissions: Record<string, readonly RoleName[]> = {
  'order.reopen': ['manager', 'cashier', 'server'],
  'order.count': ['manager', 'cashier', 'server'],
  // The whole log in one file leaves the house: the manager's, until the admin says otherwise.
  'order.export': ['manager'],
  'availability.list': ['manager', 'cashier', 'server', 'kitchen'],
  'availability.set': ['manager', 'kitchen'],
  'availability.restore': ['manager', 'kitchen'],
};

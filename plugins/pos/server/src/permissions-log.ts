import type { RoleName } from '@nova/platform/access';

/** Who holds each action of the order log and of availability at first. */
export const logPermissions: Record<string, readonly RoleName[]> = {
  'order.count': ['manager', 'cashier', 'server'],
};

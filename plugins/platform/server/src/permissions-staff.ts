import type { RoleName } from './platform';

const everyone: readonly RoleName[] = ['manager', 'cashier', 'server', 'kitchen', 'stock-clerk'];
const managers: readonly RoleName[] = ['manager'];

/** Who may do what of platform's own at first; the Strapi admin changes it afterwards. */
export const staffPermissions: Record<string, readonly RoleName[]> = {
  'session.get': everyone,
  'approval.grant': everyone,
  'approval.list-approvers': everyone,
  'event.stream': everyone,
  'event.poll': everyone,
  'device.enrol': managers,
  'device.list': managers,
  'device.revoke': managers,
  'staff.list': managers,
  'staff.set-pin': managers,
  'staff.set-membership': managers,
  'audit.list': managers,
};

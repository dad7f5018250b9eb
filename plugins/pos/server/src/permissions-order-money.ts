import type { RoleName } from '@nova/platform/access';

const floorStaff: readonly RoleName[] = ['manager', 'cashier', 'server'];

/** Floor staff may ask for each of these; where the house rules want a second person the service asks for `approve.*`. */
export const orderMoneyPermissions: Record<string, readonly RoleName[]> = {
  'order.discount': floorStaff,
  'order.discount-line': floorStaff,
  'order.comp-line': floorStaff,
  'order.remove-adjustment': floorStaff,
  'order.void-line': floorStaff,
  'order.void': floorStaff,
  'order.remove-service-charge': floorStaff,
  'order.restore-service-charge': floorStaff,
  'order.set-tax-exempt': floorStaff,
  'order.add-open-item': floorStaff,
  'order.change-type': floorStaff,
};

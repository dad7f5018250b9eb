import type { RoleName } from '@nova/platform/access';
import { approvalPermissions } from './permissions-approval';
import { cardPermissions } from './permissions-cards';
import { floorPermissions } from './permissions-floor';
import { kitchenPermissions } from './permissions-kitchen';
import { logPermissions } from './permissions-log';
import { orderMoneyPermissions } from './permissions-order-money';
import { shiftPermissions } from './permissions-shifts';

const floorStaff: readonly RoleName[] = ['manager', 'cashier', 'server'];
const everyone: readonly RoleName[] = ['manager', 'cashier', 'server', 'kitchen'];

/**
 * Who holds each action at first; the Strapi admin changes it. Servers take payments too: the service still asks for a device that is enrolled
 * to a register with an open shift, so a server's own tablet takes none.
 */
export const permissions: Record<string, readonly RoleName[]> = {
  ...shiftPermissions,
  ...approvalPermissions,
  ...kitchenPermissions,
  ...floorPermissions,
  ...logPermissions,
  ...orderMoneyPermissions,
  ...cardPermissions,
  'order.open': floorStaff,
  'order.add-lines': floorStaff,
  'order.change-line': floorStaff,
  'order.remove-line': floorStaff,
  'order.cancel': floorStaff,
  'order.fire': floorStaff,
  'order.print-bill': floorStaff,
  'order.take-payment': floorStaff,
  'order.print-receipt': ['manager', 'cashier'],
  'order.get': floorStaff,
  'order.list': floorStaff,
  'order.timeline': floorStaff,
  'content.menu': everyone,
  'content.venue': everyone,
};

import type { RoleName } from '@nova/platform/access';

const floorStaff: readonly RoleName[] = ['manager', 'cashier', 'server'];
const everyone: readonly RoleName[] = ['manager', 'cashier', 'server', 'kitchen'];
const cooks: readonly RoleName[] = ['manager', 'kitchen'];

/** Everybody sees what is cooked; cooks say what is done, and servers what waits, what goes and what hurries. Whoever runs the plates may send them out. */
export const kitchenPermissions: Record<string, readonly RoleName[]> = {
  'ticket.list': everyone,
  'ticket.list-pass': everyone,
  'ticket.all-day': everyone,
  'ticket.times': everyone,
  'ticket.bump': cooks,
  'ticket.recall': cooks,
  'ticket.mark-item-done': cooks,
  'ticket.bump-order': ['manager', 'kitchen', 'server'],
  'ticket.recall-order': ['manager', 'kitchen', 'server'],
  'display.list': ['manager', 'kitchen'],
  'display.replay': ['manager'],
  'order.hold-course': floorStaff,
  'order.rush': everyone,
};

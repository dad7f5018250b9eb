import type { RoleName } from '@nova/platform/access';

const floorStaff: readonly RoleName[] = ['manager', 'cashier', 'server'];

/** Cards are taken by whoever takes money: the service asks for a register with an open shift. Money goes back by cashiers, above the house's limit with approval. */
export const cardPermissions: Record<string, readonly RoleName[]> = {
  'order.take-card-payment': floorStaff,
  'order.hold-card': floorStaff,
  'order.capture-hold': floorStaff,
  'order.release-hold': floorStaff,
  'order.refund': ['manager', 'cashier'],
  'order.print-credit-receipt': ['manager', 'cashier'],
  'order.export-status': ['manager'],
};

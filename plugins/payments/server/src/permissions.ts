import type { RoleName } from '@nova/platform/access';

/** Who holds each action at first; changed later in the Strapi admin. */
export const permissions: Record<string, readonly RoleName[]> = {
  'operation.list': ['manager', 'cashier'],
  'ledger.get': ['manager'],
};

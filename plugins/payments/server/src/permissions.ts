import type { RoleName } from '@nova/platform/access';

/** Who holds each action at first; changed later in the Strapi admin. */
export const permissions: Record<string, readonly RoleName[]> = {
  'operation.list': ['manager', 'cashier'],
  'operation.get': ['manager', 'cashier'],
  'operation.review': ['manager'],
  'ledger.get': ['manager'],
  'difference.list': ['manager'],
  'difference.settle': ['manager'],
  'webhook.list': ['manager'],
  'webhook.replay': ['manager'],
  'webhook.replayAll': ['manager'],
};

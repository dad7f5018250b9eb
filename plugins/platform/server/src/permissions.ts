import type { RoleName } from './platform';
import { staffPermissions } from './permissions-staff';

const everyone: readonly RoleName[] = ['manager', 'cashier', 'server', 'kitchen', 'stock-clerk'];

/** Every action of this plugin with the roles that hold it at first; the Strapi admin changes it afterwards. */
export const permissions: Record<string, readonly RoleName[]> = { 'event.stream': everyone, 'event.poll': everyone, ...staffPermissions };

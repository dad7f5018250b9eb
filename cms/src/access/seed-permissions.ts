import { platform, type RoleName } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { remember, remembered } from '../memory/remember';

/**
 * Gives each capability that was never seen before to the roles its plugin names. Seen ones are left alone, whoever holds them
 * now: an administrator who took a right away must not find it back after an upgrade.
 */
export async function seedPermissions(strapi: Core.Strapi, roles: ReadonlyMap<RoleName, number>): Promise<void> {
  await strapi.db.transaction(async () => {
    const seen = await remembered(strapi, 'seen-capabilities');
    const fresh = [...platform().permissionTable].filter(([capability]) => !seen.includes(capability));
    if (fresh.length === 0) return;
    const query = strapi.db.query('plugin::users-permissions.permission');
    for (const [capability, holders] of fresh) {
      for (const holder of holders) await query.create({ data: { action: `plugin::${capability}`, role: roles.get(holder) } });
    }
    await remember(strapi, 'seen-capabilities', [...seen, ...fresh.map(([capability]) => capability)].sort());
  });
}

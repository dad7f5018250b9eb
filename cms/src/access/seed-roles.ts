import type { RoleName } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';

export const roleTitles: Readonly<Record<RoleName, { name: string; description: string }>> = {
  manager: { name: 'Manager', description: 'Runs the place: shifts, staff, devices, approvals, reports.' },
  cashier: { name: 'Cashier', description: 'Takes orders and money at a register.' },
  server: { name: 'Server', description: 'Takes orders at the table and fires them.' },
  kitchen: { name: 'Kitchen', description: 'Reads and bumps tickets.' },
  'stock-clerk': { name: 'Stock clerk', description: 'Receives, counts and moves stock.' },
};

/** The five roles that staff hold, as Strapi roles, so that each can be changed in the admin. Returns their ids. */
export async function seedRoles(strapi: Core.Strapi): Promise<ReadonlyMap<RoleName, number>> {
  const query = strapi.db.query('plugin::users-permissions.role');
  const ids = new Map<RoleName, number>();
  for (const [type, { name, description }] of Object.entries(roleTitles) as [RoleName, { name: string; description: string }][]) {
    const known = (await query.findOne({ where: { type }, select: ['id'] })) as { id: number } | null;
    ids.set(type, known?.id ?? ((await query.create({ data: { type, name, description } })) as { id: number }).id);
  }
  return ids;
}

import type { Core } from '@strapi/strapi';

export interface NewAdmin { readonly firstname: string; readonly lastname: string; readonly email: string; readonly password: string; readonly roleCode: string }

interface AdminUsers { create(values: Record<string, unknown>): Promise<unknown> }

/** Adds somebody who works in the Strapi admin, unless the address is taken. */
export async function addAdmin(strapi: Core.Strapi, person: NewAdmin): Promise<void> {
  const known = await strapi.db.query('admin::user').findOne({ where: { email: person.email }, select: ['id'] });
  if (known !== null) return;
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: person.roleCode }, select: ['id'] })) as { id: number } | null;
  if (role === null) throw new Error(`the admin role ${person.roleCode} is missing`);
  const { roleCode: _roleCode, ...values } = person;
  await (strapi.service('admin::user') as unknown as AdminUsers).create({ ...values, isActive: true, registrationToken: null, roles: [role.id] });
}

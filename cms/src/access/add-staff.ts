import type { RoleName } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';

export interface NewStaff { readonly name: string; readonly username: string; readonly password: string; readonly role: RoleName }

interface UserService { add(values: Record<string, unknown>): Promise<{ documentId: string }> }

/** Adds a member of staff unless the username is taken, and returns the person's id either way. */
export async function addStaff(strapi: Core.Strapi, person: NewStaff, roles: ReadonlyMap<RoleName, number>): Promise<string> {
  const known = (await strapi.db.query('plugin::users-permissions.user').findOne({ where: { username: person.username }, select: ['documentId'] })) as { documentId: string } | null;
  if (known !== null) return known.documentId;
  const users = strapi.plugin('users-permissions').service('user') as unknown as UserService;
  const { documentId } = await users.add({
    name: person.name, username: person.username, password: person.password, role: roles.get(person.role),
    // Strapi wants an address; nobody is written to.
    email: `${person.username}@staff.invalid`, provider: 'local', confirmed: true, blocked: false,
  });
  return documentId;
}

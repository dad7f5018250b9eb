import { strapiApp } from './strapi';

interface UserRow { documentId: string; password: string | null }
interface UserService { validatePassword(password: string, hash: string): Promise<boolean> }

/** A bcrypt hash of nobody's password: an unknown name costs the same time as a wrong password. */
const nobody = '$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy';

/** Looks a person up and checks the password the way users-permissions does. `staffId` null: no such name. */
export async function checkPassword(username: string, password: string): Promise<{ staffId: string | null; right: boolean }> {
  const where = { provider: 'local', $or: [{ email: username.toLowerCase() }, { username }] };
  const user = (await strapiApp().db.query('plugin::users-permissions.user').findOne({ where })) as UserRow | null;
  const users = strapiApp().plugin('users-permissions').service('user') as unknown as UserService;
  const same = await users.validatePassword(password, user?.password ?? nobody);
  return { staffId: user?.documentId ?? null, right: same && typeof user?.password === 'string' };
}

import { displayName } from './person';
import { strapiApp } from './strapi';

interface NamedUser { documentId: string; username: string; name?: string | null }

/** Names of people by id, also of those who are blocked by now. Whoever was deleted has none. No query for nobody. */
export async function namesOfStaff(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (staffIds.length === 0) return new Map();
  const users = (await strapiApp().db.query('plugin::users-permissions.user').findMany({ where: { documentId: { $in: staffIds } }, limit: staffIds.length })) as NamedUser[];
  return new Map(users.map((user) => [user.documentId, displayName(user)]));
}

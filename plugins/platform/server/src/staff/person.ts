import { platform } from '../current';
import { listLocationsOfStaff } from '../repo/staff-location';
import type { StaffTables } from '../repo/staff-tables';
import { StaffCache } from './cache';
import { strapiApp } from './strapi';

const cacheLifetimeMs = 30_000;

/** A member of staff with what the role allows. */
export interface Person {
  /** Strapi's numeric id as text: what its sessions know. */
  readonly userId: string;
  /** documentId: what everything of ours knows. */
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: string;
  readonly capabilities: ReadonlySet<string>;
  readonly locationIds: readonly string[];
}

interface UserRow {
  id: number; documentId: string; username: string; name?: string | null; blocked: boolean | null;
  role: { type: string; permissions: { action: string }[] } | null;
}

const userModel = 'plugin::users-permissions.user';

/** `plugin::pos.order.open` is the capability `pos.order.open`. */
export const capabilityOfAction = (action: string): string => action.replace(/^plugin::/, '');
export const displayName = (user: { username: string; name?: string | null }): string => user.name?.trim() || user.username;

async function load(where: { id: string } | { documentId: string }): Promise<Person | null> {
  const user = (await strapiApp().db.query(userModel).findOne({ where, populate: { role: { populate: { permissions: true } } } })) as UserRow | null;
  if (user === null || user.blocked === true) return null;
  return {
    userId: String(user.id), id: user.documentId, name: displayName(user), username: user.username, role: user.role?.type ?? '',
    capabilities: new Set(user.role?.permissions.map((permission) => capabilityOfAction(permission.action))),
    locationIds: await listLocationsOfStaff(platform().db<StaffTables>(), user.documentId),
  };
}

const byUserId = new StaffCache<Person>((id) => load({ id }), () => cacheLifetimeMs);

/** Whoever a session belongs to. null: gone or blocked. */
export const personOfSession = (userId: string): Promise<Person | null> => byUserId.get(userId);

/** null: gone or blocked. Not cached: for sign-ins and approvals, where a stale answer is not worth a query saved. */
export const findPerson = (staffId: string): Promise<Person | null> => load({ documentId: staffId });

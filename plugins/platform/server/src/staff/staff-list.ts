import { platform } from '../current';
import { listMembership } from '../repo/staff-location';
import { listStaffWithPin } from '../repo/staff-pin';
import type { StaffTables } from '../repo/staff-tables';
import { displayName } from './person';
import { strapiApp } from './strapi';

export interface StaffMember { id: string; name: string; username: string; role: string; locationIds: string[]; hasPin: boolean }

interface UserRow { documentId: string; username: string; name?: string | null; role: { type: string } | null }

/** Everybody who can sign in, with places and PINs. People are tens to a few hundred, so they are read whole. */
export async function readStaff(staffIds?: readonly string[]): Promise<StaffMember[]> {
  const db = platform().db<StaffTables>();
  const where = { blocked: { $not: true }, ...(staffIds === undefined ? {} : { documentId: { $in: staffIds } }) };
  const [users, membership, withPin] = await Promise.all([
    strapiApp().db.query('plugin::users-permissions.user').findMany({ where, populate: { role: true }, orderBy: { username: 'asc' }, limit: 2000 }) as Promise<UserRow[]>,
    listMembership(db), listStaffWithPin(db),
  ]);
  return users.map((user) => ({
    id: user.documentId, name: displayName(user), username: user.username, role: user.role?.type ?? '',
    locationIds: membership.get(user.documentId) ?? [], hasPin: withPin.has(user.documentId),
  }));
}

export async function findStaffMember(staffId: string): Promise<StaffMember | null> {
  return (await readStaff([staffId]))[0] ?? null;
}

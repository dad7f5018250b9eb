import type { Input, Reply } from '../../../contracts/contract';
import type { listApprovers as contract } from '../../../contracts/sessions';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, refuse, type Outcome } from '../pure';
import { listStaffOfLocation } from '../repo/staff-location';
import type { StaffTables } from '../repo/staff-tables';
import { findPerson } from '../staff/person';
import { readStaff } from '../staff/staff-list';

/** The colleagues whose PIN would do for this act, for the one who asks on this device. A few queries for each colleague: asked when a dialog opens. */
export async function listApprovers(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('platform.approval.list-approvers');
  if (actor.deviceLocationId === null) return refuse('device_required', 'A PIN works on an enrolled device only.');
  const ids = (await listStaffOfLocation(platform().db<StaffTables>(), actor.deviceLocationId)).filter((id) => id !== actor.id);
  const staff = ids.length === 0 ? [] : (await readStaff(ids)).filter((member) => member.hasPin);
  const people = await Promise.all(staff.map((member) => findPerson(member.id)));
  const approvers = staff.filter((_, index) => people[index]?.capabilities.has(query.act) === true);
  return done({ approvers: approvers.map(({ id, name, role }) => ({ id, name, role })) });
}

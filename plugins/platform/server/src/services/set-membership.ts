import type { Input, Reply } from '../../../contracts/contract';
import { setMembership as contract } from '../../../contracts/sessions';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, refuse, type Outcome } from '../pure';
import { listLocationsOfStaff, replaceLocations } from '../repo/staff-location';
import type { StaffTables } from '../repo/staff-tables';
import { emptyStaffCaches } from '../staff/cache';
import { findStaffMember } from '../staff/staff-list';

/** Says where a person works. Only places where the asker works may be added or taken away; the others must stay as they are. */
export async function setMembership(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  const member = await findStaffMember(params.staffId);
  const wanted = [...new Set(body.locationIds)].sort();
  const outcome = await platform().command<StaffTables, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit }) {
      audit({ subjectId: params.staffId, details: { locationIds: wanted } });
      if (member === null) return refuse('not_found', 'There is no such member of staff.');
      const known = new Set(platform().content.locations().map(({ id }) => id));
      const current = await listLocationsOfStaff(trx, member.id);
      const added = wanted.filter((id) => !current.includes(id));
      const unknown = added.find((id) => !known.has(id));
      if (unknown !== undefined) return refuse('not_found', 'There is no such location.', { locationId: unknown });
      for (const changed of [...added, ...current.filter((id) => !wanted.includes(id))]) actor.requireLocation(changed);
      await replaceLocations(trx, member.id, wanted);
      return done({ staff: { ...member, locationIds: wanted } });
    },
  });
  if (outcome.ok) emptyStaffCaches();
  return outcome;
}

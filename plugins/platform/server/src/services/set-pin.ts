import type { Input, Reply } from '../../../contracts/contract';
import { setPin as contract } from '../../../contracts/sessions';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, refuse, type Outcome } from '../pure';
import { replacePin } from '../repo/staff-pin';
import type { StaffTables } from '../repo/staff-tables';
import { hashPin, sealPin } from '../staff/pin-hash';
import { serverKey } from '../staff/server-key';
import { findStaffMember } from '../staff/staff-list';

/**
 * Gives a person a new PIN and lifts the locks of the old one. The setter must work everywhere the person works:
 * whoever knows a PIN can be that person, also at the locations where the setter has no say.
 */
export async function setPin(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  const [hash, member] = await Promise.all([hashPin(body.pin), findStaffMember(params.staffId)]);
  const sealed: typeof body = { ...body, pin: sealPin(body.pin, serverKey()) };
  return platform().command<StaffTables, Reply<typeof contract>>({
    contract, actor, input: { params, body: sealed },
    async work({ trx, audit }) {
      audit({ subjectId: params.staffId });
      if (member === null) return refuse('not_found', 'There is no such member of staff.');
      for (const locationId of member.locationIds) actor.requireLocation(locationId);
      await replacePin(trx, member.id, hash);
      return done({ staff: { ...member, hasPin: true } });
    },
  });
}

import { capabilityOf, type Input, type Reply } from '../../../contracts/contract';
import { grantApproval as contract } from '../../../contracts/sessions';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, newId, refuse, type Outcome, type Refusal } from '../pure';
import { insertApproval } from '../repo/approval';
import type { StaffTables } from '../repo/staff-tables';
import { checkPin } from '../staff/check-pin';
import { findPerson } from '../staff/person';
import { sealPin } from '../staff/pin-hash';
import { serverKey } from '../staff/server-key';

type Body = Input<typeof contract>['body'];

/** A second person says yes to one act, with a PIN, on the device of the one who asks. The answer is good once, for 60 s. */
export async function grantApproval(actor: Actor, { params, body }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { deviceId, deviceLocationId } = actor;
  if (deviceId === null || deviceLocationId === null || actor.id === null) return refuse('device_required', 'A PIN works on an enrolled device only.');
  const askerId = actor.id;
  // The PIN is weighed before the command, so whoever will be refused there uses up nobody's tries here.
  const refusal = actor.can(capabilityOf(contract)) ? await judge(actor, { deviceId, locationId: deviceLocationId }, body) : null;
  const sealed: Body = { ...body, pin: sealPin(body.pin, serverKey()) };
  return platform().command<StaffTables, Reply<typeof contract>>({
    contract, actor, input: { params, body: sealed },
    async work({ trx, audit }) {
      const { act, forCommandId, amountMinor, subjectVersion } = body;
      audit({ subjectId: body.subjectId, locationId: deviceLocationId, approverId: body.approverId, details: { act, forCommandId, amountMinor, subjectVersion } });
      if (refusal !== null) return refusal;
      const approvalId = newId();
      const { expires_at: expiresAt } = await insertApproval(trx, {
        id: approvalId, approver_id: body.approverId, asker_id: askerId, device_id: deviceId, location_id: deviceLocationId,
        command_id: forCommandId, act, subject_id: body.subjectId, amount_minor: amountMinor, subject_version: subjectVersion,
      });
      return done({ approvalId, expiresAt });
    },
  });
}

/** Why this approver may not; null when they may. Outside the transaction: a PIN takes long, and a wrong one must count though nothing else is kept. */
async function judge(actor: Actor, place: { deviceId: string; locationId: string }, body: Body): Promise<Refusal | null> {
  if (body.approverId === actor.id) return refuse('approval_refused', 'Somebody else has to approve this.', { reason: 'same_person' });
  const verdict = await checkPin(actor, place.deviceId, body.approverId, body.pin);
  if (verdict === 'wrong') return refuse('approval_refused', 'The PIN is wrong.', { reason: 'wrong_pin' });
  if (verdict !== 'right') return verdict;
  const approver = await findPerson(body.approverId);
  if (approver === null || !approver.locationIds.includes(place.locationId)) return refuse('approval_refused', 'This person does not work here.', { reason: 'foreign_location' });
  return approver.capabilities.has(body.act) ? null : refuse('approval_refused', `${approver.name} may not approve this (${body.act}).`, { reason: 'missing_capability', capability: body.act });
}

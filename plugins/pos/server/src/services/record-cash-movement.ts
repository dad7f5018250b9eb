import { payments } from '@nova/payments/access';
import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { recordCashMovement as contract } from '../../../contracts/record-cash-movement';
import type { ShiftView } from '../../../contracts/shift';
import type { CashMovementRecorded } from '../../../contracts/shift-events';
import { checkMovement } from '../domain/check-movement';
import { otherRegister } from '../domain/other-register';
import { insertCashMovement, type CashMovement } from '../repo/cash-movement';
import { appendJournal } from '../repo/journal-append';
import { lockShift } from '../repo/shift-read';
import { venueOf } from './venue-of';

/**
 * Records cash in or out of the drawer outside a sale, a drop to the safe, or the drawer opened for nothing (S7): movement, ledger, journal.
 * Refuses `not_found`, `device_required`, `shift_not_open`, `invalid_input` (amount or reason that does not fit the kind).
 */
export async function recordCashMovement(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.record-cash-movement');
  return platform().command({
    name: 'record-cash-movement', actor, input,
    async work(context: CommandContext<unknown>) {
      const { params, body } = input;
      context.audit({ subjectId: params.shiftId });
      const found = await lockShift(context.trx, params.shiftId, 'act');
      if (found === null) return refuse('not_found', 'There is no such shift.');
      const { shift, series } = found;
      actor.requireLocation(shift.locationId);
      context.audit({ locationId: shift.locationId });
      const elsewhere = otherRegister(actor, shift.registerId);
      if (elsewhere !== null) return elsewhere;
      if (shift.state !== 'open') return refuse('shift_not_open', 'This shift is closed.', { where: 'register' });
      const checked = checkMovement(body, venueOf(shift.locationId).reasons);
      if (!checked.ok) return checked;
      return done({ movement: await record(context, shift, series, input) });
    },
  });
}

async function record(context: CommandContext<unknown>, shift: ShiftView, series: string, { body }: Input<typeof contract>): Promise<CashMovement> {
  const { trx, actor } = context;
  const movement = await insertCashMovement(trx, {
    id: body.movementId, shiftId: shift.id, locationId: shift.locationId, kind: body.kind, amountMinor: body.amountMinor, reasonId: body.reasonId, note: body.note,
    actorId: actor.id ?? actor.kind, actorName: actor.name, deviceId: actor.deviceId,
  });
  if (body.kind !== 'no-sale') {
    await payments().postCash(trx, { transactionId: movement.id, locationId: shift.locationId, shiftId: shift.id, currency: shift.currency, kind: body.kind, amountMinor: body.amountMinor });
  }
  const payload: CashMovementRecorded = { movementId: movement.id, shiftId: shift.id, registerId: shift.registerId, kind: body.kind, amountMinor: body.amountMinor, reasonId: body.reasonId };
  await context.publish({ type: 'cash-movement.recorded.v1', locationId: shift.locationId, aggregateId: movement.id, aggregateVersion: 1, payload: { ...payload } });
  await appendJournal(trx, series, [{ kind: 'drawer-opened', subjectId: movement.id, shiftId: shift.id, payload: { ...payload, actorId: movement.actorId } }]);
  context.audit({ details: { movementId: movement.id, kind: body.kind, amountMinor: body.amountMinor } });
  return movement;
}

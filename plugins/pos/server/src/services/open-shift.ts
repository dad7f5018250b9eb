import { payments } from '@nova/payments/access';
import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Register, Reply, Venue } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { openShift as contract } from '../../../contracts/open-shift';
import type { ShiftView } from '../../../contracts/shift';
import type { ShiftOpened } from '../../../contracts/shift-events';
import { countDrawer } from '../domain/count-drawer';
import { otherRegister } from '../domain/other-register';
import { closedDayNow, queueForDay } from '../repo/day-close';
import { appendJournal } from '../repo/journal-append';
import { ensureSeries, insertShift, lockLastShift, type LastShift } from '../repo/shift-open';
import { adoptCarried } from './adopt-carried';
import { venueOf } from './venue-of';

const alreadyOpen = refuse('shift_already_open', 'A shift is open on this register already.');

/**
 * Opens the shift of the acting register with a counted float (S1, S4). The float it should have is the last counted close less its drop; the difference
 * is posted to the ledger, and the first float of a register comes out of the safe.
 * Refuses `not_found` (register), `device_required`, `invalid_input` (count), `shift_already_open`, `day_closed`. What earlier shifts left to the next one is this one's from now on (S6).
 */
export function openShift(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command({
    contract, actor, input, collisions: { shift_one_open_per_register: alreadyOpen },
    async work(context: CommandContext<unknown>) {
      const { body } = input;
      context.audit({ subjectId: body.shiftId, locationId: body.locationId });
      actor.requireLocation(body.locationId);
      const venue = venueOf(body.locationId);
      const register = venue.registers.find((each) => each.id === body.registerId);
      if (register === undefined) return refuse('not_found', 'There is no such register here.', { registerId: body.registerId });
      const elsewhere = otherRegister(actor, register.id);
      if (elsewhere !== null) return elsewhere;
      const counted = countDrawer(body.count, venue.denominationsMinor);
      if (!counted.ok) return counted;

      await queueForDay(context.trx, body.locationId);
      const last = await lockLastShift(context.trx, register.id);
      if (last?.state === 'open') return refuse('shift_already_open', alreadyOpen.message, { shiftId: last.id });
      const closedDay = await closedDayNow(context.trx, venue.location);
      if (closedDay !== null) return refuse('day_closed', 'This business day is closed already.', { businessDate: closedDay });
      return done({ shift: await open(context, { input, venue, register, last, floatMinor: counted.value }) });
    },
  });
}

interface Opening { readonly input: Input<typeof contract>; readonly venue: Venue; readonly register: Register; readonly last: LastShift | null; readonly floatMinor: number }

async function open(context: CommandContext<unknown>, { input: { body }, venue: { location }, register, last, floatMinor }: Opening): Promise<ShiftView> {
  const { trx, actor } = context;
  const series = await ensureSeries(trx, { id: register.id, code: register.code, locationId: location.id, locationCode: location.code });
  const shift = await insertShift(trx, {
    id: body.shiftId, locationId: location.id, registerId: register.id, registerName: register.name, series, currency: location.currency, timeZone: location.timeZone, cutoffHour: location.cutoffHour,
    openedBy: actor.id ?? actor.kind, openedByName: actor.name, count: body.count, floatMinor, expectedMinor: last?.leftMinor ?? null,
  });
  const differenceMinor = shift.openingDifferenceMinor;
  const posting = { transactionId: shift.id, locationId: location.id, shiftId: shift.id, currency: location.currency };
  if (last === null) await payments().postCash(trx, { ...posting, kind: 'opening-float', amountMinor: floatMinor });
  else await payments().postCash(trx, { ...posting, kind: 'opening-difference', amountMinor: differenceMinor });
  const payload: ShiftOpened = { shiftId: shift.id, registerId: register.id, businessDate: shift.businessDate, openingFloatMinor: floatMinor, openingDifferenceMinor: differenceMinor };
  await context.publish({ type: 'shift.opened.v1', locationId: location.id, aggregateId: shift.id, aggregateVersion: shift.version, payload: { ...payload } });
  await adoptCarried(context, location.id, shift.id);
  await appendJournal(trx, series, [{ kind: 'shift-opened', subjectId: shift.id, shiftId: shift.id, payload: { ...payload, actorId: shift.openedBy } }]);
  context.audit({ details: { registerId: register.id, floatMinor, differenceMinor } });
  return shift;
}

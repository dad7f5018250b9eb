import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { recordCashMovement as contract } from '../../../contracts/record-cash-movement';
import type { ShiftView } from '../../../contracts/shift';
import { checkMovement } from '../domain/check-movement';
import { insertDropOffer } from '../repo/drop-offer';
import type { CashMovement } from '../repo/cash-movement';
import type { FoundShift } from '../repo/shift-read';
import { approve } from './approve';
import { enterShift } from './enter-shift';
import { openDrawer } from './open-drawer';
import { postMovement } from './post-movement';
import { tellShift } from './tell-shift';
import { venueOf } from './venue-of';

type Body = Input<typeof contract>['body'];

/**
 * Records cash in or out of the drawer outside a sale, a drop to the safe, or the drawer opened for nothing (S7): movement, ledger, journal, and the drawer opens.
 * A drop has a second party by PIN whoever takes it; without one at hand it waits for `settle-drop` and is not posted yet.
 * Refuses `not_found`, `device_required`, `shift_not_open`, `invalid_input` (amount or reason that does not fit the kind), `approval_required`, `approval_refused`.
 */
export function recordCashMovement(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      const entered = await enterShift(context, params.shiftId, 'act');
      if (!entered.ok) return entered;
      const { shift } = entered.value;
      context.audit({ details: { kind: body.kind, amountMinor: body.amountMinor, reasonId: body.reasonId } });
      const checked = checkMovement(body, venueOf(shift.locationId).reasons);
      if (!checked.ok) return checked;
      if (body.kind === 'drop' && body.secondLater) return done({ movement: await offer(context, entered.value, body), waiting: true });
      const second = body.kind === 'drop' ? await secondParty(context, shift, body) : done(null);
      if (!second.ok) return second;
      const { movementId: id, kind, amountMinor, reasonId, note } = body;
      const movement = await postMovement(context, shift, { id, kind, amountMinor, reasonId, note, actorId: actor.id ?? actor.kind, actorName: actor.name, deviceId: actor.deviceId, secondId: second.value?.id ?? null, secondName: second.value?.name ?? null });
      await open(context, entered.value, movement, second.value?.id ?? null);
      return done({ movement, waiting: false });
    },
  });
}

async function secondParty(context: CommandContext<unknown>, shift: ShiftView, body: Body): Promise<Outcome<{ id: string; name: string } | null>> {
  const approved = await approve(context, { act: 'pos.approve.drop', subjectId: shift.id, amountMinor: body.amountMinor, subjectVersion: shift.version, alwaysSecond: true }, body.approvalId);
  if (!approved.ok || approved.value === null) return approved.ok ? done(null) : approved;
  const colleague = await platform().staff.colleague(approved.value);
  return done({ id: approved.value, name: colleague?.name ?? '' });
}

/** The drop leaves the drawer but not yet the books: its second party has not seen it. */
async function offer(context: CommandContext<unknown>, found: FoundShift, body: Body): Promise<CashMovement> {
  const { actor } = context;
  const { shift } = found;
  const { movementId: id, amountMinor, reasonId, note } = body;
  const drop = await insertDropOffer(context.trx, { id, shiftId: shift.id, locationId: shift.locationId, amountMinor, reasonId, note, actorId: actor.id ?? actor.kind, actorName: actor.name, deviceId: actor.deviceId });
  const movement: CashMovement = { id, shiftId: shift.id, kind: 'drop', amountMinor, reasonId, note, actorId: drop.actorId, at: drop.at, secondName: null };
  await tellShift(context, shift, 'drop-taken');
  await open(context, found, movement, null);
  return movement;
}

/** The drawer opens for a movement, also for a drop that nobody has seen yet: the journal has each opening once. */
const open = (context: CommandContext<unknown>, { shift, series }: FoundShift, { id, kind, amountMinor, reasonId, actorId }: CashMovement, secondId: string | null): Promise<void> =>
  openDrawer(context, { ...shift, series }, { kind: 'drawer-opened', subjectId: id, payload: { movementId: id, shiftId: shift.id, registerId: shift.registerId, kind, amountMinor, reasonId, actorId, secondId } });

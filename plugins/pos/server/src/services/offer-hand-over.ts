import { payments } from '@nova/payments/access';
import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { offerHandOver as contract } from '../../../contracts/hand-over';
import { countDrawer } from '../domain/count-drawer';
import { insertHandOver } from '../repo/hand-over';
import { enterShift } from './enter-shift';
import { tellShift } from './tell-shift';
import { venueOf } from './venue-of';

/** Whoever leaves a running drawer counts it, blind, and offers it to the next. Refuses `invalid_input`, `shift_not_open`, `device_required`, `already_exists` while another waits. */
export function offerHandOver(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input, collisions: { hand_over_one_offered: refuse('already_exists', 'A hand-over waits already.') },
    async work(context) {
      const { params, body } = input;
      const entered = await enterShift(context, params.shiftId, 'close');
      if (!entered.ok) return entered;
      const { shift } = entered.value;
      const counted = countDrawer(body.count, venueOf(shift.locationId).denominationsMinor);
      if (!counted.ok) return counted;
      const { drawerMinor } = await payments().shiftMoney(context.trx, shift.id);
      const handOver = await insertHandOver(context.trx, {
        id: body.handOverId, shiftId: shift.id, locationId: shift.locationId, fromId: actor.id ?? actor.kind, fromName: actor.name, count: body.count, countedMinor: counted.value,
        expectedMinor: shift.openingFloatMinor + drawerMinor, note: body.note,
      });
      await tellShift(context, shift, 'hand-over-offered');
      context.audit({ details: { handOverId: handOver.id, countedMinor: handOver.countedMinor } });
      return done({ handOver });
    },
  });
}

import { payments } from '@nova/payments/access';
import { platform, typed, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { countDrawer as contract } from '../../../contracts/count-drawer';
import { countDrawer as addUp } from '../domain/count-drawer';
import { judgeCount } from '../domain/judge-count';
import { findLatestCount, insertDrawerCount } from '../repo/drawer-count';
import { appendJournal } from '../repo/journal-append';
import { enterShift } from './enter-shift';
import { tellShift } from './tell-shift';
import { venueOf } from './venue-of';

/**
 * Keeps a blind count of the drawer and says whether it fits (S4). The first that does not is counted once more; only then the difference is told.
 * A count of what the ledger no longer expects is stale, and counting starts anew. Refuses `invalid_input`, `wrong_state` (counted twice), `shift_not_open`, `device_required`.
 */
export function countDrawer(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      const entered = await enterShift(context, params.shiftId, 'close');
      if (!entered.ok) return entered;
      const { shift, series } = entered.value;
      const venue = venueOf(shift.locationId);
      const counted = addUp(body.count, venue.denominationsMinor);
      if (!counted.ok) return counted;
      const { drawerMinor } = await payments().shiftMoney(context.trx, shift.id);
      const expectedMinor = shift.openingFloatMinor + drawerMinor;
      const last = await findLatestCount(typed(context.trx), shift.id);
      const before = last?.expectedMinor === expectedMinor ? last : null;
      if (before?.round === 2) return refuse('wrong_state', 'The drawer was counted and recounted already.', { state: 'recounted' });
      const { expectedMinor: _blind, count: _pieces, ...count } = await insertDrawerCount(context.trx, {
        id: body.countId, shiftId: shift.id, locationId: shift.locationId, round: before === null ? 1 : 2, count: body.count, countedMinor: counted.value, expectedMinor,
        actorId: actor.id ?? actor.kind, actorName: actor.name, deviceId: actor.deviceId,
      });
      const differenceMinor = counted.value - expectedMinor;
      const verdict = judgeCount(count.round, differenceMinor, venue.rules.cash);
      await tellShift(context, shift, 'counted');
      await appendJournal(context.trx, series, [{ kind: 'drawer-counted', subjectId: count.id, shiftId: shift.id, payload: { round: count.round, countedMinor: count.countedMinor, actorId: count.actorId } }]);
      context.audit({ details: { countId: count.id, round: count.round, countedMinor: count.countedMinor, verdict } });
      return done({ count, verdict, differenceMinor: count.round === 2 ? differenceMinor : null });
    },
  });
}

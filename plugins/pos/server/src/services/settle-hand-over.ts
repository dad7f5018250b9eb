import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { settleHandOver as contract } from '../../../contracts/hand-over';
import { countDrawer } from '../domain/count-drawer';
import { lockHandOver, settleHandOverRow, type HandOver, type Settled } from '../repo/hand-over';
import { appendJournal } from '../repo/journal-append';
import type { FoundShift } from '../repo/shift-read';
import { approve } from './approve';
import { enterShift } from './enter-shift';
import { tellShift } from './tell-shift';
import { venueOf } from './venue-of';

type Body = Input<typeof contract>['body'];
const withdrawn: Settled = { state: 'withdrawn', toId: null, toName: null, toCount: null, toCountedMinor: null, approverId: null };

/**
 * The next one takes the drawer over, by a count of their own or by accepting the one that was made; the shift runs on. Both counts are kept and journaled.
 * Refuses `not_found`, `wrong_state`, `two_parties` for one's own, `approval_required` when the two counts differ by more than the tolerance.
 */
export function settleHandOver(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      const entered = await enterShift(context, params.shiftId, 'act');
      if (!entered.ok) return entered;
      const { shift } = entered.value;
      const offered = await lockHandOver(context.trx, shift.id, params.handOverId);
      if (offered === null) return refuse('not_found', 'There is no such hand-over in this shift.');
      if (offered.state !== 'offered') return refuse('wrong_state', 'This hand-over is settled already.', { state: offered.state });
      const settled = body.outcome === 'withdrawn' ? done(withdrawn) : await accept(context, entered.value, offered, body);
      if (!settled.ok) return settled;
      const handOver = await settleHandOverRow(context.trx, offered.id, settled.value);
      await tellShift(context, shift, `hand-over-${body.outcome}`);
      const { id, fromId, toId, countedMinor, toCountedMinor } = handOver;
      if (handOver.state === 'accepted') await appendJournal(context.trx, entered.value.series, [{ kind: 'handed-over', subjectId: id, shiftId: shift.id, payload: { fromId, toId, countedMinor, toCountedMinor } }]);
      context.audit({ details: { handOverId: id, outcome: body.outcome, countedMinor, toCountedMinor } });
      return done({ handOver });
    },
  });
}

async function accept(context: CommandContext<unknown>, { shift }: FoundShift, offered: HandOver, body: Body): Promise<Outcome<Settled>> {
  const { actor } = context;
  const toId = actor.id ?? actor.kind;
  if (toId === offered.fromId) return refuse('two_parties', 'Somebody else has to take the drawer over.');
  const venue = venueOf(shift.locationId);
  const counted = body.count === undefined ? done(offered.countedMinor) : countDrawer(body.count, venue.denominationsMinor);
  if (!counted.ok) return counted;
  const offMinor = Math.abs(counted.value - offered.countedMinor);
  const need = { act: 'pos.approve.hand-over', subjectId: offered.id, amountMinor: offMinor, subjectVersion: null } as const;
  const approved = offMinor > venue.rules.cash.toleranceMinor ? await approve(context, need, body.approvalId) : done(null);
  if (!approved.ok) return approved;
  return done({ state: 'accepted', toId, toName: actor.name, toCount: body.count ?? null, toCountedMinor: counted.value, approverId: approved.value });
}

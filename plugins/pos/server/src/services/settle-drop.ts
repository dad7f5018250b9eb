import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { settleDrop as contract } from '../../../contracts/settle-drop';
import { lockDropOffer, settleDropOffer } from '../repo/drop-offer';
import { appendJournal } from '../repo/journal-append';
import { approve } from './approve';
import { enterShift } from './enter-shift';
import { postMovement } from './post-movement';
import { tellShift } from './tell-shift';

/**
 * The second party of a waiting drop: took it, then it is posted, or gave it back, then nothing ever moved (S7). On any device of the place.
 * The one who took it needs a colleague's PIN, like whoever does not hold `pos.approve.drop`. Refuses `not_found`, `shift_not_open`, `wrong_state`, `approval_required`.
 */
export function settleDrop(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      const entered = await enterShift(context, params.shiftId, 'act', 'location');
      if (!entered.ok) return entered;
      const { shift, series } = entered.value;
      const drop = await lockDropOffer(context.trx, shift.id, params.dropId);
      if (drop === null) return refuse('not_found', 'There is no such drop in this shift.');
      if (drop.state !== 'taken') return refuse('wrong_state', 'This drop is settled already.', { state: drop.state });
      const { state: _state, deviceId, ...view } = drop;
      context.audit({ details: { dropId: drop.id, outcome: body.outcome, amountMinor: drop.amountMinor, reasonId: drop.reasonId } });
      const own = drop.actorId === (actor.id ?? actor.kind);
      const approved = await approve(context, { act: 'pos.approve.drop', subjectId: drop.id, amountMinor: drop.amountMinor, subjectVersion: null, alwaysSecond: own }, body.approvalId);
      if (!approved.ok) return approved;
      const second = approved.value === null ? { id: actor.id ?? actor.kind, name: actor.name } : { id: approved.value, name: (await platform().staff.colleague(approved.value))?.name ?? '' };
      if (second.id === drop.actorId) return refuse('two_parties', 'Somebody else has to settle a drop than who took it.');
      await settleDropOffer(context.trx, drop.id, { state: body.outcome, by: second.id, byName: second.name });
      await tellShift(context, shift, `drop-${body.outcome}`);
      if (body.outcome === 'confirmed') {
        const { id, amountMinor, reasonId, note, actorId, actorName } = drop;
        await postMovement(context, shift, { id, kind: 'drop', amountMinor, reasonId, note, actorId, actorName, deviceId, secondId: second.id, secondName: second.name });
      }
      await appendJournal(context.trx, series, [{ kind: 'drop-settled', subjectId: drop.id, shiftId: shift.id, payload: { outcome: body.outcome, amountMinor: drop.amountMinor, reasonId: drop.reasonId, actorId: drop.actorId, secondId: second.id } }]);
      return done({ drop: view, outcome: body.outcome });
    },
  });
}

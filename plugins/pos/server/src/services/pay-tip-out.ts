import { payments } from '@nova/payments/access';
import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { payTipOut as contract } from '../../../contracts/tip-out';
import { insertTipOut, queueForTips } from '../repo/tip-out';
import { enterShift } from './enter-shift';
import { openDrawer } from './open-drawer';
import { tellShift } from './tell-shift';

/**
 * Pays tips out of the drawer to somebody who works here, never more than the ledger owes (S10): row, ledger, journal, and the drawer opens.
 * Refuses `not_found` for a stranger, `amount_exceeds_due` with what is owed, `shift_not_open`, `device_required`.
 */
export async function payTipOut(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const colleague = await platform().staff.colleague(input.body.staffId);
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      const { trx } = context;
      const entered = await enterShift(context, params.shiftId, 'act');
      if (!entered.ok) return entered;
      const { shift, series } = entered.value;
      context.audit({ details: { tipOutId: body.tipOutId, amountMinor: body.amountMinor, staffId: body.staffId } });
      if (colleague === null || !colleague.locationIds.includes(shift.locationId)) return refuse('not_found', 'Nobody of this name works here.', { staffId: body.staffId });
      await queueForTips(trx, shift.locationId);
      const owedMinor = await payments().tipsOwed(trx, shift.locationId);
      if (body.amountMinor > owedMinor) return refuse('amount_exceeds_due', 'That is more than what is owed in tips.', { dueMinor: owedMinor });
      const tipOut = await insertTipOut(trx, {
        id: body.tipOutId, shiftId: shift.id, locationId: shift.locationId, amountMinor: body.amountMinor, staffId: colleague.id, staffName: colleague.name, note: body.note,
        actorId: actor.id ?? actor.kind, actorName: actor.name, deviceId: actor.deviceId,
      });
      await payments().postCash(trx, { transactionId: tipOut.id, locationId: shift.locationId, shiftId: shift.id, currency: shift.currency, kind: 'tip-out', amountMinor: tipOut.amountMinor });
      await tellShift(context, shift, 'tip-out');
      await openDrawer(context, { ...shift, series }, { kind: 'tip-out', subjectId: tipOut.id, payload: { amountMinor: tipOut.amountMinor, staffId: tipOut.staffId, actorId: tipOut.actorId } });
      return done({ tipOut, owedMinor: owedMinor - body.amountMinor });
    },
  });
}

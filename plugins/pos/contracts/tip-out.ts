import { commandId, contentId, contract, id, instant, minor, text, totalMinor } from '@nova/platform/contracts';
import { z } from 'zod';

export const tipOut = z.object({ id, shiftId: id, amountMinor: minor, staffId: contentId, staffName: z.string(), note: z.string(), actorId: contentId, actorName: z.string(), at: instant });

/** Pays tips from the drawer to somebody of the place: clears what is owed (S10). Refuses `amount_exceeds_due` above what is owed, `not_found` for a stranger. */
export const payTipOut = contract({
  name: 'pay-tip-out', action: 'shift.pay-tip-out', method: 'POST', path: '/api/pos/shifts/:shiftId/tip-outs',
  params: z.object({ shiftId: id }), body: z.strictObject({ commandId, tipOutId: id, amountMinor: minor.min(1), staffId: contentId, note: text(200, 0).default('') }),
  reply: z.object({ tipOut, owedMinor: totalMinor }),
});

/** Tips that were paid out of this shift's drawer, what the place still owes, and to whom it can be paid. */
export const listTipOuts = contract({
  name: 'list-tip-outs', action: 'shift.list-tip-outs', method: 'GET', path: '/api/pos/shifts/:shiftId/tip-outs',
  params: z.object({ shiftId: id }), reply: z.object({ tipOuts: z.array(tipOut), owedMinor: totalMinor, staff: z.array(z.object({ id: contentId, name: z.string() })) }),
});

import { commandId, contentId, contract, id, instant, minor } from '@nova/platform/contracts';
import { z } from 'zod';

/** Cash that left the drawer for the safe and waits for its second party (S7). */
export const dropOffer = z.object({ id, shiftId: id, amountMinor: minor, reasonId: contentId, note: z.string(), actorId: contentId, actorName: z.string(), at: instant });

export const listDrops = contract({
  name: 'list-drops', action: 'shift.list-drops', method: 'GET', path: '/api/pos/shifts/:shiftId/drops',
  params: z.object({ shiftId: id }), reply: z.object({ drops: z.array(dropOffer) }),
});

/**
 * The second party took the drop (then it is posted), or it went back into the drawer. Never by the one who took it out;
 * needs `pos.approve.drop`. Refuses `not_found`, `wrong_state`, `approval_required`.
 */
export const settleDrop = contract({
  name: 'settle-drop', action: 'shift.settle-drop', method: 'POST', path: '/api/pos/shifts/:shiftId/drops/:dropId/settle',
  params: z.object({ shiftId: id, dropId: id }), body: z.strictObject({ commandId, outcome: z.enum(['confirmed', 'returned']), approvalId: id.optional() }),
  reply: z.object({ drop: dropOffer, outcome: z.enum(['confirmed', 'returned']) }),
});

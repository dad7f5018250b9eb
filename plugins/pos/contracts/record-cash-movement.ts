import { commandId, contentId, contract, id, instant, minor, text } from '@nova/platform/contracts';
import { z } from 'zod';

export const cashMovement = z.object({ id, shiftId: id, kind: z.enum(['cash-in', 'cash-out', 'drop', 'no-sale']), amountMinor: minor, reasonId: contentId, note: z.string(), actorId: contentId, at: instant, /** The second party of a drop. */ secondName: z.string().nullable().default(null) });

/**
 * Cash in or out of the drawer outside a sale, a drop to the safe, or the drawer opened for nothing (S7); the drawer opens for it.
 * A drop has two parties: an approval, or `secondLater`, then it waits for `settle-drop`, posts nothing yet and blocks the close.
 */
export const recordCashMovement = contract({
  name: 'record-cash-movement', action: 'shift.record-cash-movement', method: 'POST', path: '/api/pos/shifts/:shiftId/cash-movements',
  params: z.object({ shiftId: id }),
  body: z.strictObject({ commandId, movementId: id, kind: z.enum(['cash-in', 'cash-out', 'drop', 'no-sale']), amountMinor: minor, reasonId: contentId, note: text(200, 0).default(''), secondLater: z.boolean().default(false), approvalId: id.optional() }),
  reply: z.object({ movement: cashMovement, waiting: z.boolean() }),
});

export const listCashMovements = contract({
  name: 'list-cash-movements', action: 'shift.list-cash-movements', method: 'GET', path: '/api/pos/shifts/:shiftId/cash-movements',
  params: z.object({ shiftId: id }), reply: z.object({ movements: z.array(cashMovement) }),
});

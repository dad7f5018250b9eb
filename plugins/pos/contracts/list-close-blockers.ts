import { contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';

/** `label` is what a person finds it by: number and place of a check, the tail of a payment's id, the amount of a drop. */
export const closeBlocker = z.object({ kind: z.enum(['open-check', 'open-payment', 'waiting-drop', 'waiting-hand-over', 'uncounted-drawer']), id, label: z.string(), since: instant.nullable() });
export type CloseBlocker = z.infer<typeof closeBlocker>;

/** Everything that keeps a shift from closing now (S6); the drawer that has to be counted comes last. */
export const listCloseBlockers = contract({
  name: 'list-close-blockers', action: 'shift.list-close-blockers', method: 'GET', path: '/api/pos/shifts/:shiftId/close-blockers',
  params: z.object({ shiftId: id }), reply: z.object({ blockers: z.array(closeBlocker) }),
});

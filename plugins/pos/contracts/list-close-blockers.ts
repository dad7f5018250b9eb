import { contract, id, instant, localizedText, minor } from '@nova/platform/contracts';
import { z } from 'zod';

/** Of open checks the oldest are named, so many at most: where there are as many, there may be more. */
export const namedChecksMost = 50;

/** `label` is what a person finds it by: number and name of a check, also of the one that a payment is for, the amount of a drop; a check at a table says which. */
export const closeBlocker = z.object({
  kind: z.enum(['open-check', 'open-payment', 'waiting-drop', 'waiting-hand-over', 'uncounted-drawer']), id, label: z.string(), tableName: z.string().optional(), since: instant.nullable(),
  /** Payments: the check, the money tip included, and what it was to be paid with. */
  orderId: id.optional(), amountMinor: minor.optional(), tender: localizedText.optional(),
  /** Drawers: which count comes next; the second is the last (S4). */
  round: z.union([z.literal(1), z.literal(2)]).optional(),
});
export type CloseBlocker = z.infer<typeof closeBlocker>;

/** A paper of the shift's place that never came out since the shift opened: failed, uncertain, unread on a screen, or waiting for more than a minute. */
export const lostPaper = z.object({ jobId: id, documentType: z.string(), title: z.string(), state: z.string(), at: instant });
export type LostPaper = z.infer<typeof lostPaper>;

/** Everything that keeps a shift from closing now (S6); the drawer that has to be counted comes last. `papers` warn, and keep nothing from closing. */
export const listCloseBlockers = contract({
  name: 'list-close-blockers', action: 'shift.list-close-blockers', method: 'GET', path: '/api/pos/shifts/:shiftId/close-blockers',
  params: z.object({ shiftId: id }), reply: z.object({ blockers: z.array(closeBlocker), papers: z.array(lostPaper) }),
});

import { commandId, contentId, contract, id, instant, minor, totalMinor } from '@nova/platform/contracts';
import { z } from 'zod';
import { count } from './shift';

/** A count of a running drawer, kept for ever. `round` 2 is the one recount. */
export const drawerCount = z.object({ id, round: z.int(), countedMinor: minor, actorId: contentId, actorName: z.string(), at: instant });

/** `fits`: it can be closed. `recount`: count once more. `over-short`: a reason and a manager. `disputed`: those too, and the close is disputed. */
export const countVerdict = z.enum(['fits', 'recount', 'over-short', 'disputed']);
export type CountVerdict = z.infer<typeof countVerdict>;

/**
 * Counts the drawer of an open shift blind (S4): both counts are kept, and what it should hold is not told before the recount is in.
 * Money that moves afterwards makes the count stale. Refuses `wrong_state` when the recount is in too, `shift_not_open`, `device_required`.
 */
export const countDrawer = contract({
  name: 'count-drawer', action: 'shift.count-drawer', method: 'POST', path: '/api/pos/shifts/:shiftId/counts',
  params: z.object({ shiftId: id }), body: z.strictObject({ commandId, countId: id, count: count.min(1) }),
  reply: z.object({ count: drawerCount, verdict: countVerdict, differenceMinor: totalMinor.nullable() }),
});

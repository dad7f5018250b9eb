import { commandId, contentId, contract, id, instant, minor, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { count } from './shift';

export const handOver = z.object({
  id, shiftId: id, state: z.enum(['offered', 'accepted', 'withdrawn']), fromId: contentId, fromName: z.string(), countedMinor: minor, offeredAt: instant, note: z.string(),
  toId: contentId.nullable(), toName: z.string().nullable(), toCountedMinor: minor.nullable(), settledAt: instant.nullable(),
});

/** The drawer changes hands while its shift runs on: the one who leaves counts. Refuses `already_exists` while another waits. */
export const offerHandOver = contract({
  name: 'offer-hand-over', action: 'shift.offer-hand-over', method: 'POST', path: '/api/pos/shifts/:shiftId/hand-overs',
  params: z.object({ shiftId: id }), body: z.strictObject({ commandId, handOverId: id, count: count.min(1), note: text(200, 0).default('') }),
  reply: z.object({ handOver }),
});

/**
 * The one who takes over counts again or accepts what was counted (no `count`); both are kept. Two counts that differ by more than the tolerance
 * need `pos.approve.hand-over`. `withdrawn`: nobody took it. Refuses `not_found`, `wrong_state`, and `two_parties` for one's own.
 */
export const settleHandOver = contract({
  name: 'settle-hand-over', action: 'shift.settle-hand-over', method: 'POST', path: '/api/pos/shifts/:shiftId/hand-overs/:handOverId/settle',
  params: z.object({ shiftId: id, handOverId: id }), body: z.strictObject({ commandId, outcome: z.enum(['accepted', 'withdrawn']), count: count.min(1).optional(), approvalId: id.optional() }),
  reply: z.object({ handOver }),
});

/** Of one shift, oldest first. */
export const listHandOvers = contract({
  name: 'list-hand-overs', action: 'shift.list-hand-overs', method: 'GET', path: '/api/pos/shifts/:shiftId/hand-overs',
  params: z.object({ shiftId: id }), reply: z.object({ handOvers: z.array(handOver) }),
});

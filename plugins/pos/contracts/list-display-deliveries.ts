import { commandId, contentId, contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';

export const displayDelivery = z.object({
  id, displayId: contentId, eventType: z.string(), ticketId: id, ticketNumber: z.int(), state: z.enum(['waiting', 'sent', 'dead']), attempts: z.int(), lastStatus: z.int().nullable(), lastError: z.string().nullable(),
  createdAt: instant, sentAt: instant.nullable(), deadAt: instant.nullable(),
});
export type DisplayDelivery = z.infer<typeof displayDelivery>;

/** How the displays of other makers are doing: what was given up, what waits, what they took last. */
export const listDisplayDeliveries = contract({
  name: 'list-display-deliveries', action: 'display.list', method: 'GET', path: '/api/pos/displays/deliveries',
  query: z.object({ locationId: contentId }),
  reply: z.object({ displays: z.array(z.object({ displayId: contentId, name: z.string(), active: z.boolean(), waiting: z.int(), dead: z.int(), lastSentAt: instant.nullable() })), deliveries: z.array(displayDelivery) }),
});

/** Sends again what was given up, from its first attempt, under its old id. Refuses `wrong_state` when it was not given up. */
export const replayDisplayDelivery = contract({
  name: 'replay-display-delivery', action: 'display.replay', method: 'POST', path: '/api/pos/displays/deliveries/:deliveryId/replay',
  params: z.object({ deliveryId: id }), body: z.strictObject({ commandId }), reply: z.object({ delivery: displayDelivery }),
});

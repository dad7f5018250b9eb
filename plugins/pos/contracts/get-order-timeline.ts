import { contentId, contract, id, instant, localizedText, signedMinor } from '@nova/platform/contracts';
import { z } from 'zod';

/**
 * One thing in the life of a check.
 * `event`: what was done to it; `payment`: money on it; `operation`: money through a provider came to a state (`from`, `to`, `reasonCode`, `correlationId` and `source` in the details; states of one instant are one entry); `ticket`: told to a station, bumped or recalled; `paper`: a print job; `refusal`: what somebody was not
 * allowed or able to do, with the `code`; `approval`: a second person's yes, with the act as `type`.
 */
export const timelineEntry = z.object({
  id: z.string(), kind: z.enum(['event', 'payment', 'operation', 'ticket', 'paper', 'refusal', 'approval']), type: z.string(), at: instant,
  actorId: contentId.nullable(), actorName: z.string(), approverName: z.string().nullable(), deviceName: z.string().nullable(),
  reasonName: localizedText.nullable(), amountMinor: signedMinor.nullable(), code: z.string().nullable(),
  /** Dishes it is about. */
  lines: z.array(z.object({ name: localizedText, quantity: z.int().nullable() })),
  /** What it is about besides: tender, station, paper, table. */
  label: localizedText.nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** All that happened to a check, oldest first: who did it, who allowed it, on which device, why, and what was refused. */
export const getOrderTimeline = contract({
  name: 'get-order-timeline', action: 'order.timeline', method: 'GET', path: '/api/pos/orders/:orderId/timeline',
  params: z.object({ orderId: id }),
  reply: z.object({ entries: z.array(timelineEntry) }),
});

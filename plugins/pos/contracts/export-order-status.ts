import { businessDate, commandId, contentId, contract, id, instant, minor } from '@nova/platform/contracts';
import { z } from 'zod';

/** One transition of a check or of money on it: from what to what, by whom, allowed by whom, why, on which device, under which correlation id, when. */
export const statusRow = z.object({
  orderId: id, orderNumber: z.int(), businessDate, subject: z.enum(['order', 'authorize', 'capture', 'void', 'refund', 'correction']), subjectId: id, /** What was done, of a check; the tender, of money. */ act: z.string(),
  from: z.string().nullable(), to: z.string(), amountMinor: minor.nullable(), actorId: contentId.nullable(), actorName: z.string(), approverId: contentId.nullable(),
  reason: z.string().nullable(), deviceId: id.nullable(), correlationId: z.string().nullable(), at: instant,
  /** How a state of money came about; null for the check itself, whose transitions are always somebody's act, and for transitions from before this was written down. */
  source: z.enum(['person', 'answer', 'sweep', 'webhook', 'review']).nullable(),
});
export type StatusRow = z.infer<typeof statusRow>;

/** Every transition of the checks of some business days, check by check, each oldest first, as a file: CSV, or one JSON object a line. Whoever takes it out is in the audit. */
export const exportOrderStatus = contract({
  name: 'export-order-status', action: 'order.export-status', method: 'POST', path: '/api/pos/order-status/export',
  body: z.strictObject({ commandId, locationId: contentId, fromDate: businessDate, toDate: businessDate, orderId: id.optional(), format: z.enum(['csv', 'ndjson']).default('csv') }),
  reply: z.unknown(),
});

import { contentId, id, instant, minor, text } from '@nova/platform/contracts';
import { z } from 'zod';

/** What is given back: so many of each line, or a plain amount. */
export const refundWhat = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('line'), lines: z.array(z.strictObject({ lineId: id, quantity: z.int().min(1).max(999) })).min(1).max(300) }),
  z.strictObject({ by: z.literal('amount'), amountMinor: minor }),
]);
/** Over the tenders it came by, to one of them (the `id` of a payment), or in cash. */
export const refundTo = z.discriminatedUnion('way', [z.strictObject({ way: z.literal('tenders') }), z.strictObject({ way: z.literal('tender'), operationId: id }), z.strictObject({ way: z.literal('cash') })]);
export const refundReason = { reasonId: contentId, note: text(200, 0).default('') };

/**
 * Money of a closed check that went back. `open`: a share of it is under way; `numbered`: it has its credit receipt; `failed`: every share came to nothing, and nothing was given back.
 * Its shares are the operations of the check that name it.
 */
export const orderRefund = z.object({
  id, state: z.enum(['open', 'numbered', 'failed']),
  /** The credit receipt's; null until the last share has an outcome. */
  number: z.string().nullable(), copies: z.int(),
  way: z.enum(['tenders', 'tender', 'cash']), amountMinor: minor, tipMinor: minor,
  /** What really went back: less than asked while shares are under way, when one failed, or when one came to nothing later (P6). */
  givenMinor: minor, givenTipMinor: minor,
  lines: z.array(z.object({ lineId: id, quantity: z.int(), amountMinor: minor })),
  reasonId: contentId, note: z.string(), actorId: contentId.nullable(), actorName: z.string(), approverId: contentId.nullable(), at: instant, numberedAt: instant.nullable(),
});
export type OrderRefund = z.infer<typeof orderRefund>;

/** What may still be given back of a line: its price after discounts with tax, less what went back before. */
export const refundableLine = z.object({ lineId: id, quantity: z.int(), amountMinor: minor });

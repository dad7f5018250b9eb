import { contentId, id, instant, minor, text } from '@nova/platform/contracts';
import { z } from 'zod';

export const adjustmentKind = z.enum(['discount', 'comp']);
export const adjustmentMode = z.enum(['percent', 'amount']);

/** A discount or comp that stands. It lowers what is charged and never the price; taking it off ends it, nothing deletes it. */
export const adjustment = z.object({
  id,
  /** null: it is on the whole check. */
  lineId: id.nullable(),
  kind: adjustmentKind, mode: adjustmentMode,
  /** Parts per million for `percent`, minor units for `amount`. */
  value: z.int(),
  /** What it takes off now, over all lines. */
  amountMinor: minor,
  reasonId: contentId, note: z.string(), actorId: contentId.nullable(), actorName: z.string(), approverId: contentId.nullable(), at: instant,
});
export type Adjustment = z.infer<typeof adjustment>;

/** How much a person asks to have taken off: a share in parts per million, or minor units. */
export const reduction = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('percent'), value: z.int().min(1).max(1_000_000) }),
  z.strictObject({ mode: z.literal('amount'), value: minor.min(1) }),
]);

/** Why; free words are for the report. */
export const why = { reasonId: contentId, note: text(200, 0).default('') };

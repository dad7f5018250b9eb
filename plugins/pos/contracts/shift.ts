import { businessDate, contentId, currency, id, instant, minor, signedMinor, totalMinor, version } from '@nova/platform/contracts';
import { z } from 'zod';

/** How many of each note and coin were counted. */
export const count = z.array(z.strictObject({ denominationMinor: minor.min(1), pieces: z.int().min(0).max(100_000) })).max(40);
export const shiftState = z.enum(['open', 'closed']);

/** `expectedMinor` and `differenceMinor` are null until the shift is closed: the count is blind (S4). */
export const shiftView = z.object({
  id, locationId: contentId, registerId: contentId, registerName: z.string(), businessDate, state: shiftState, version,
  openedAt: instant, openedBy: contentId, openedByName: z.string(), openingFloatMinor: minor, openingExpectedMinor: minor.nullable(), openingDifferenceMinor: totalMinor,
  closedAt: instant.nullable(), closedBy: contentId.nullable(), closedByName: z.string().nullable(), countedMinor: minor.nullable(), expectedMinor: totalMinor.nullable(), differenceMinor: totalMinor.nullable(),
  zNumber: z.int().nullable(), currency,
  /** Closed above the hard limit of over or short (S5). */
  disputed: z.boolean().default(false), overShortReasonId: contentId.nullable().default(null),
  /** What the close took from the counted drawer to the safe; the rest is the next float. */
  closingDropMinor: minor.default(0),
});
export type ShiftView = z.infer<typeof shiftView>;

/** How often, and how much in all. */
const tally = z.object({ count: z.int(), amountMinor: totalMinor });

/** One shape for X and Z (S3). X has no number, no counted drawer and no head hash. */
export const shiftReport = z.object({
  kind: z.enum(['x', 'z']), shift: shiftView, madeAt: instant, zNumber: z.int().nullable(),
  orders: z.object({ closed: z.int(), cancelled: z.int(), open: z.int(), covers: z.int() }),
  grossMinor: totalMinor, netMinor: totalMinor, taxMinor: totalMinor,
  taxes: z.array(z.object({ code: z.string(), name: z.string(), ratePpm: z.int(), netMinor: totalMinor, taxMinor: totalMinor })),
  /**
   * What was given away, taken back and charged on top. Discounts, comps, service charge and exempt sales (net) are of the checks closed in this shift, at menu prices;
   * voids are those done in it. Service charge is revenue and inside the gross, tips are neither (S10). A Z from before there were any has none.
   */
  corrections: z.object({ discounts: tally, comps: tally, voids: tally, serviceCharge: tally, taxExempt: tally }).optional(),
  tenders: z.array(z.object({ tenderTypeId: contentId, name: z.record(z.string(), z.string()), kind: z.string(), count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })),
  /** What was given back, by the tender it went to, all positive. Not taken off the gross: a refund is an act of its own shift, the sale one of its own. */
  refunds: z.array(z.object({ tenderTypeId: contentId, name: z.record(z.string(), z.string()), kind: z.string(), count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })).default([]),
  /** Of the tenders and refunds above: what belongs to shifts whose Z was closed when it settled (S8). Signed: what went out is negative. */
  late: z.array(z.object({ operationId: id, orderId: id, kind: z.enum(['capture', 'refund', 'correction']), tenderTypeId: contentId, name: z.record(z.string(), z.string()), amountMinor: signedMinor, tipMinor: signedMinor, shiftId: id, at: instant })).default([]),
  /** Tips taken, less tips given back. */
  tipsMinor: totalMinor, roundingMinor: totalMinor, changeMinor: totalMinor,
  drawer: z.object({ openingMinor: minor, salesMinor: totalMinor, cashInMinor: totalMinor, cashOutMinor: totalMinor, dropMinor: totalMinor, tipOutMinor: totalMinor.default(0), /** Cash handed back for refunds, tip and rounding included. */ refundMinor: totalMinor.default(0), tipMinor: totalMinor, expectedMinor: totalMinor, countedMinor: minor.nullable(), differenceMinor: totalMinor.nullable() }),
  /** Every count of the drawer, the recount too, blind in an X (S4). */
  counts: z.array(z.object({ round: z.int(), countedMinor: minor, actorName: z.string(), at: instant })).default([]),
  handOvers: z.array(z.object({ fromName: z.string(), toName: z.string(), countedMinor: minor, toCountedMinor: minor, at: instant })).default([]),
  /** Who took what in this shift, by person: how many payments, and of their money what was cash and what were tips. */
  cashiers: z.array(z.object({ name: z.string(), payments: z.int(), amountMinor: totalMinor, cashMinor: totalMinor, tipMinor: totalMinor })).default([]),
  /** Left to another shift. */
  carriedOver: z.array(z.object({ kind: z.enum(['open-check', 'open-payment']), id })).default([]),
  receipts: z.object({ first: z.string().nullable(), last: z.string().nullable(), count: z.int(), duplicates: z.int(), /** Credit receipts. */ credits: z.int().default(0) }),
  byHour: z.array(z.object({ hour: z.int(), orders: z.int(), grossMinor: totalMinor })),
  grandTotalMinor: totalMinor, headHash: z.string().nullable(),
});
export type ShiftReport = z.infer<typeof shiftReport>;

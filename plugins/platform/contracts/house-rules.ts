import { z } from 'zod';
import { contentId, localizedText, minor } from './primitives';

const ppm = z.int().min(0).max(1_000_000);
const minutes = z.int().min(1).max(1440);

/**
 * What a location leaves to its staff and where a second person has to say yes. Amounts in minor units, shares in parts per million.
 * Above a threshold an act needs somebody who holds the matching `pos.approve.*` capability: the actor, or a manager by PIN.
 */
export const houseRules = z.object({
  cash: z.object({
    /** Over or short up to here posts itself; above it a manager and a reason; above the limit the shift closes as disputed (S5). */
    toleranceMinor: minor, disputeAboveMinor: minor,
  }),
  approval: z.object({
    /** A void after firing above this amount (O6). */
    voidAboveMinor: minor,
    /** A discount above this share of what it is on. Comps always need approval. */
    discountAbovePpm: ppm,
    /** A dish that is not on the menu, priced above this. */
    openItemAboveMinor: minor,
    /** Refunds of a check above this amount, tips included: those that nobody approved count together. */
    refundAboveMinor: minor,
  }),
  refund: z.object({
    /** What came by another tender may be handed back in cash. */
    cashForCards: z.boolean(),
  }),
  holds: z.object({
    /** A hold that nobody captured is captured so long before it ends; otherwise somebody is told. */
    captureBeforeEnd: z.boolean(), watchMinutes: minutes,
  }),
  serviceCharge: z.object({
    /** 0: none. Of what is on the check after discounts, dine-in only. */
    ppm, /** For parties of this many covers and more. */ fromCovers: z.int().min(1).max(200),
    name: localizedText,
    /** null: it bears no tax. */
    taxClassId: contentId.nullable(),
  }),
  /** After how long a table asks for attention, counted from stored instants (O2). It is late at twice that. */
  attention: z.object({ seatedMinutes: minutes, orderedMinutes: minutes, servedMinutes: minutes, billedMinutes: minutes }),
  /** A ticket is late after this; half of it warns. */
  kitchen: z.object({ lateMinutes: minutes }),
  /** A print channel that has not answered for this long hands its jobs to the next one. */
  printing: z.object({ silentAfterMs: z.int().min(1000).max(600_000) }),
});
export type HouseRules = z.infer<typeof houseRules>;

/** What holds until an editor says otherwise. */
export const defaultHouseRules: HouseRules = {
  cash: { toleranceMinor: 200, disputeAboveMinor: 5000 },
  approval: { voidAboveMinor: 1000, discountAbovePpm: 100_000, openItemAboveMinor: 2000, refundAboveMinor: 2000 },
  refund: { cashForCards: false },
  holds: { captureBeforeEnd: false, watchMinutes: 240 },
  serviceCharge: { ppm: 0, fromCovers: 1, name: { en: 'Service charge' }, taxClassId: null },
  attention: { seatedMinutes: 8, orderedMinutes: 25, servedMinutes: 30, billedMinutes: 12 },
  kitchen: { lateMinutes: 15 },
  printing: { silentAfterMs: 10_000 },
};

import { contentId, id, instant, localizedText, minor, signedMinor } from '@nova/platform/contracts';
import { z } from 'zod';

export const operationStates = ['planned', 'sending', 'succeeded', 'accepted', 'declined', 'rejected', 'unknown', 'failed', 'manual_review'] as const;
/** Nobody knows yet how these end: `unknown` is being asked after with the provider and is never a failure (P2). */
export const unsettledStates = ['planned', 'sending', 'accepted', 'unknown', 'manual_review'] as const;

/**
 * A try to take or give back money, as the check knows it: every one through a provider, and each share of a refund. `authorize` with a `captureId` is a sale at once,
 * without one a hold; a `correction` says in `parentId` what came to nothing after it had succeeded (P6).
 */
export const orderOperation = z.object({
  id, kind: z.enum(['authorize', 'capture', 'void', 'refund', 'correction']), state: z.enum(operationStates), provider: z.string(),
  parentId: id.nullable(), captureId: id.nullable(), refundId: id.nullable(), tenderTypeId: contentId, tenderName: localizedText, tenderKind: z.string(),
  amountMinor: minor, tipMinor: minor, roundingMinor: signedMinor,
  /** Why it was declined, rejected, failed or is unknown, in the provider's word. */
  reasonCode: z.string().nullable(),
  /** The share of the check that it pays. */
  share: z.int().nullable(),
  at: instant, changedAt: instant,
  /** A hold that stands: it may be captured or released. */
  held: z.boolean(),
});
export type OrderOperation = z.infer<typeof orderOperation>;

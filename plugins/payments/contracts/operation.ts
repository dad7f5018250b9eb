import { contentId, currency, id, instant, minor, signedMinor } from '@nova/platform/contracts';
import { z } from 'zod';

export const operationState = z.enum(['planned', 'sending', 'succeeded', 'accepted', 'declined', 'rejected', 'unknown', 'failed', 'manual_review']);
/** A `correction` takes back what had succeeded and came to nothing later (P6). */
export const operationKind = z.enum(['capture', 'authorize', 'void', 'refund', 'correction']);
/** `card` goes through a provider, `external-card` through the bank's own terminal. */
export const tenderKind = z.enum(['cash', 'external-card', 'voucher', 'house-account', 'card']);
export type TenderKind = z.infer<typeof tenderKind>;

export const operationView = z.object({
  id, kind: operationKind, state: operationState, provider: z.string(), reference: id, locationId: contentId, registerId: contentId, shiftId: id, tenderTypeId: contentId, tenderKind,
  currency, amountMinor: minor, tipMinor: minor, tenderedMinor: minor, changeMinor: minor, roundingMinor: signedMinor, externalReference: z.string(), createdAt: instant, settledAt: instant.nullable(),
  /** What it draws on: a capture or void on its authorisation, a refund on its capture, a correction on what it takes back. */
  parentId: id.nullable(),
  /** The refund that it is a share of. */
  refundId: id.nullable(),
  /** Authorisations: the capture that follows by itself once it succeeded. */
  captureId: id.nullable(),
  /** How the provider calls it, and where a person sees it there. */
  providerReference: z.string().nullable(), providerPage: z.string().nullable(),
  /** Why it was declined, rejected, failed or is unknown, in the provider's word. */
  reasonCode: z.string().nullable(),
  /** Authorisations: when the hold ends, if the provider says so (P8). */
  captureBefore: instant.nullable(),
  /** The most that may be drawn in all, tip included: what was authorised and stated above it, or what was captured (P4). */
  capturableMinor: minor,
  /** Drawn, being drawn, or of unknown outcome. */
  drawnMinor: minor,
  /** Succeeded captures: what is left to give back, tip apart. 0 otherwise. */
  refundableMinor: minor, refundableTipMinor: minor,
  attempts: z.int(), nextCheckAt: instant.nullable(),
});
export type OperationView = z.infer<typeof operationView>;

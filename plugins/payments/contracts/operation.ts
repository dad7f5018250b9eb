import { contentId, currency, id, instant, minor, signedMinor } from '@nova/platform/contracts';
import { z } from 'zod';

export const operationState = z.enum(['planned', 'sending', 'succeeded', 'accepted', 'declined', 'rejected', 'unknown', 'failed', 'manual_review']);
export const operationKind = z.enum(['capture', 'authorize', 'void', 'refund']);
export const tenderKind = z.enum(['cash', 'external-card', 'voucher', 'house-account']);
export type TenderKind = z.infer<typeof tenderKind>;

export const operationView = z.object({
  id, kind: operationKind, state: operationState, provider: z.string(), reference: id, locationId: contentId, registerId: contentId, shiftId: id, tenderTypeId: contentId, tenderKind,
  currency, amountMinor: minor, tipMinor: minor, tenderedMinor: minor, changeMinor: minor, roundingMinor: signedMinor, externalReference: z.string(), createdAt: instant, settledAt: instant.nullable(),
});
export type OperationView = z.infer<typeof operationView>;

import { contentId, currency, id, instant, minor } from '@nova/platform/contracts';
import { z } from 'zod';

/** `missing-here`: the provider moved money that the ledger does not have. `missing-there`: the other way round. */
export const differenceKind = z.enum(['missing-here', 'missing-there', 'amount', 'currency']);
export const differenceView = z.object({
  id, provider: z.string(), kind: differenceKind, entryKind: z.enum(['capture', 'refund', 'refund-failure']), providerReference: z.string(),
  /** null: it is about nothing of ours. */
  operationId: id.nullable(), reference: id.nullable(), locationId: contentId.nullable(),
  /** Where a person sees it at the provider; what the provider does not tell of at all, as it calls our operation. */
  page: z.string().nullable(),
  currency, oursMinor: minor.nullable(), theirsMinor: minor.nullable(), foundAt: instant,
  /** `system`: both sides agree by now. */
  resolvedAt: instant.nullable(), resolvedBy: z.string().nullable(), note: z.string().nullable(),
});
export type DifferenceView = z.infer<typeof differenceView>;

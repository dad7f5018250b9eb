import { contentId, currency, id, minor } from '@nova/platform/contracts';
import { z } from 'zod';
import { operationKind, operationState, tenderKind } from './operation';

/** How a state came about: a person asked for it; the provider answered that; a sweep read it again, or a webhook made us; a person decided what nobody could find out. */
export const changeSource = z.enum(['person', 'answer', 'sweep', 'webhook', 'review']);
export type ChangeSource = z.infer<typeof changeSource>;
/** Whose act it was; the approver is whoever said yes by then. */
export const changedBy = z.object({ id: contentId.nullable(), name: z.string(), approverId: contentId.nullable(), deviceId: id.nullable(), correlationId: z.string() });
export type ChangedBy = z.infer<typeof changedBy>;

/**
 * Payload of `payment.changed.v1`: a provider-backed operation came to a state, also one that moves no money. The aggregate is the operation, its version the number of its states so far.
 * A correction says in `parentId` what it takes back (P6).
 */
export const paymentChanged = z.object({
  operationId: id, kind: operationKind, state: operationState, /** null: it was just planned. */ previousState: operationState.nullable(),
  parentId: id.nullable(), refundId: id.nullable(), captureId: id.nullable(), reference: id, provider: z.string(),
  registerId: contentId, shiftId: id, tenderTypeId: contentId, tenderKind, currency, amountMinor: minor, tipMinor: minor, reasonCode: z.string().nullable(),
  /** Each transition of this change, oldest first, the last one to `state`: an operation that was planned and sent at once, or found out by way of `unknown`, made two. Empty in events from before. */
  steps: z.array(z.object({ from: operationState.nullable(), to: operationState })).default([]),
  /** null in events from before. */
  source: changeSource.nullable().default(null),
  /** Whoever asked or decided; null when no person did, or when the event is from before. */
  actor: changedBy.nullable().default(null),
});
export type PaymentChanged = z.infer<typeof paymentChanged>;

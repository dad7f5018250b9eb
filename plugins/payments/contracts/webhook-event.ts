import { contentId, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';

/** `received` waits for its work, `dead` was given up on and waits for a replay. */
export const webhookState = z.enum(['received', 'done', 'dead']);
export type WebhookState = z.infer<typeof webhookState>;
export const providerName = z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the name of a provider');

/** A genuine message of a provider, as the inbox keeps it: what to read again, never what became of it (P5). */
export const webhookView = z.object({
  id, provider: z.string(), eventId: z.string(), objectKind: z.enum(['payment', 'refund']).nullable(), objectReference: z.string().nullable(),
  /** The operation of ours that it is about, and its place; null while it was not found, and when it is about nothing of ours. */
  operationId: id.nullable(), locationId: contentId.nullable(),
  state: webhookState, attempts: z.int(), nextAttemptAt: instant,
  /** Why it is not done yet or was given up on, in words; `not-ours` when it was about nothing of ours. */
  reason: z.string().nullable(),
  /** The operation's, from the browser through the provider and back; the delivery's own until the operation is found. */
  correlationId: z.string(),
  receivedAt: instant, finishedAt: instant.nullable(),
});
export type WebhookView = z.infer<typeof webhookView>;

import { readEnvironment } from '@nova/platform/access';
import { z } from 'zod';

const schema = z.object({
  /** The pause after the first failed attempt at a webhook; each further one is twice as long, up to five minutes (`domain/webhook-attempts`). */
  PAYMENTS_WEBHOOK_RETRY_MS: z.coerce.number().int().min(10).max(300_000).default(1000),
  /** How long a message that was worked on is kept. The database keeps it for 30 days whatever this says. */
  PAYMENTS_WEBHOOK_KEEP_DAYS: z.coerce.number().int().min(30).max(3650).default(90),
  /** How often each provider is reconciled. */
  PAYMENTS_RECONCILE_EVERY_MS: z.coerce.number().int().min(1000).max(7 * 86_400_000).default(86_400_000),
  /** What is younger is left to the next run: a provider may show it late. */
  PAYMENTS_RECONCILE_LAG_MS: z.coerce.number().int().min(0).max(86_400_000).default(3_600_000),
});

export interface PaymentsSettings {
  readonly webhooks: { readonly retryMs: number; readonly keepDays: number };
  readonly reconciliation: { readonly everyMs: number; readonly lagMs: number };
}

/** What is asked of the work behind the providers; the providers themselves are read by `providers/settings`. */
export function readPaymentsSettings(env: NodeJS.ProcessEnv): PaymentsSettings {
  const value = readEnvironment(schema, env, 'payments');
  return {
    webhooks: { retryMs: value.PAYMENTS_WEBHOOK_RETRY_MS, keepDays: value.PAYMENTS_WEBHOOK_KEEP_DAYS },
    reconciliation: { everyMs: value.PAYMENTS_RECONCILE_EVERY_MS, lagMs: value.PAYMENTS_RECONCILE_LAG_MS },
  };
}

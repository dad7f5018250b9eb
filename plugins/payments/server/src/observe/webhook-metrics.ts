import { Counter } from 'prom-client';
import type { WebhookReading } from '../providers/provider';
import type { BodyFault } from '../webhooks/read-raw-body';
import { knownMetric } from './known-metric';

export type RefusalReason = Extract<WebhookReading, { ok: false }>['reason'] | BodyFault | 'content_type';

export interface WebhookMetrics {
  readonly taken: Counter<'provider' | 'outcome'>;
  readonly refused: Counter<'provider' | 'reason'>;
  readonly handled: Counter<'provider' | 'outcome'>;
}

/** What this process counts of webhooks. */
export const webhookMetrics = (): WebhookMetrics => ({
  taken: knownMetric('nova_payments_webhooks_taken_total', (name, registers) => new Counter({ name, help: 'Genuine webhooks, by whether we had them already (new, repeated)', labelNames: ['provider', 'outcome'], registers })),
  refused: knownMetric('nova_payments_webhooks_refused_total', (name, registers) => new Counter({ name, help: 'Webhooks refused at the door, by what was wrong with them (unsigned, forged, too_old, in_future, unreadable, too_large, cut, too_slow, content_type)', labelNames: ['provider', 'reason'], registers })),
  handled: knownMetric('nova_payments_webhooks_handled_total', (name, registers) => new Counter({ name, help: 'Attempts to work on a webhook, by outcome (done, not-ours, retried, dead)', labelNames: ['provider', 'outcome'], registers })),
});

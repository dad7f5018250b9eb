import { platform } from '@nova/platform/access';
import { Counter, type Registry } from 'prom-client';
import type { WebhookReading } from '../providers/provider';
import type { BodyFault } from '../webhooks/read-raw-body';

export type RefusalReason = Extract<WebhookReading, { ok: false }>['reason'] | BodyFault | 'content_type';

export interface WebhookMetrics {
  readonly taken: Counter<'provider' | 'outcome'>;
  readonly refused: Counter<'provider' | 'reason'>;
  readonly handled: Counter<'provider' | 'outcome'>;
}
const made = new WeakMap<Registry, WebhookMetrics>();

/** What this process counts of webhooks, in the metrics of its kernel. */
export function webhookMetrics(): WebhookMetrics {
  const registers = [platform().metrics];
  const known = made.get(platform().metrics);
  if (known !== undefined) return known;
  const metrics: WebhookMetrics = {
    taken: new Counter({ name: 'nova_payments_webhooks_taken_total', help: 'Genuine webhooks, by whether we had them already (new, repeated)', labelNames: ['provider', 'outcome'], registers }),
    refused: new Counter({ name: 'nova_payments_webhooks_refused_total', help: 'Webhooks refused at the door, by what was wrong with them (unsigned, forged, too_old, in_future, unreadable, too_large, cut, too_slow, content_type)', labelNames: ['provider', 'reason'], registers }),
    handled: new Counter({ name: 'nova_payments_webhooks_handled_total', help: 'Attempts to work on a webhook, by outcome (done, not-ours, retried, dead)', labelNames: ['provider', 'outcome'], registers }),
  };
  made.set(platform().metrics, metrics);
  return metrics;
}

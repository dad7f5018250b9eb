import type { IncomingHttpHeaders } from 'node:http';
import type Stripe from 'stripe';
import type { WebhookObject, WebhookReading } from '../provider';
import { signatureTime } from '../signature-time';
import { webhookSkew } from '../webhook-skew';
import { operationKey } from './outcome-of-object';

/** Signature by the library, skew by us: the library refuses what is old, and takes what is from the future (P5). */
export function readWebhook(stripe: Stripe, settings: { webhookSecrets: readonly string[]; skewMs: number }, rawBody: Buffer, headers: IncomingHttpHeaders, now: Date): WebhookReading {
  const header = headers['stripe-signature'];
  if (typeof header !== 'string') return { ok: false, reason: 'unsigned' };
  // The library believes the last of several times.
  const seconds = signatureTime(header);
  const genuine = settings.webhookSecrets.some((secret) => verifies(stripe, rawBody, header, secret));
  if (seconds === null || !genuine) return { ok: false, reason: 'forged' };
  const skew = webhookSkew(seconds, now, settings.skewMs);
  if (skew !== null) return { ok: false, reason: skew };
  return readEvent(rawBody);
}

function verifies(stripe: Stripe, rawBody: Buffer, header: string, secret: string): boolean {
  try {
    // Tolerance 0 leaves the time to us.
    return stripe.webhooks.signature?.verifyHeader(rawBody, header, secret, 0) ?? false;
  } catch {
    return false;
  }
}

function readEvent(rawBody: Buffer): WebhookReading {
  let event: Partial<Stripe.EventBase>;
  try {
    event = JSON.parse(rawBody.toString('utf8')) as Partial<Stripe.EventBase>;
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  if (typeof event?.id !== 'string' || event.object !== 'event') return { ok: false, reason: 'unreadable' };
  return { ok: true, eventId: event.id, object: objectOf(event.data?.object as unknown as Record<string, unknown> | undefined) };
}

/** Only which object to read again; what the event says about it may be days old. */
function objectOf(object: Record<string, unknown> | undefined): WebhookObject | null {
  if (typeof object?.id !== 'string') return null;
  const metadata = (object.metadata ?? {}) as Record<string, string>;
  const operationId = metadata[operationKey] ?? null;
  if (object.object === 'payment_intent') return { kind: 'payment', reference: object.id, operationId };
  if (object.object === 'charge' && typeof object.payment_intent === 'string') return { kind: 'payment', reference: object.payment_intent, operationId };
  if (object.object === 'refund') return { kind: 'refund', reference: object.id, operationId };
  return null;
}

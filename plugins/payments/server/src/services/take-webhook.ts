import type { IncomingHttpHeaders } from 'node:http';
import { createHash } from 'node:crypto';
import { platform } from '@nova/platform/access';
import { id as uuid } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { webhookTopic } from '../domain/webhook-topic';
import type { PaymentProvider, WebhookReading } from '../providers/provider';
import { readNow } from '../repo/read-now';
import { insertWebhook } from '../repo/webhook-event';

interface Delivery { readonly rawBody: Buffer; readonly headers: IncomingHttpHeaders; readonly correlationId: string }
type Taken = { readonly ok: true; readonly repeated: boolean } | Extract<WebhookReading, { ok: false }>;

/** Verifies one delivery and writes it into the inbox, once for each of the provider's event ids; the work begins after the answer (P5). Writes nothing when it is not genuine. */
export async function takeWebhook(provider: PaymentProvider, { rawBody, headers, correlationId }: Delivery): Promise<Taken> {
  const { db, events } = platform();
  const reading = provider.readWebhook(rawBody, headers, await readNow(db()));
  if (!reading.ok) return reading;
  const { object } = reading;
  const isNew = await insertWebhook(db(), {
    id: newId(), provider: provider.name, eventId: reading.eventId, objectKind: object?.kind ?? null, objectReference: object?.reference ?? null,
    operationId: uuid.safeParse(object?.operationId).data ?? null, payloadSha256: createHash('sha256').update(rawBody).digest('hex'), correlationId,
  });
  if (isNew) events.poke(webhookTopic);
  return { ok: true, repeated: !isNew };
}

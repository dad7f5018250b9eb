import { signatureTime } from '../signature-time';
import { webhookSkew } from '../webhook-skew';
import { signedByOneOf } from '../webhook-signature';
import { anyAmount, type Capabilities, type OperationTruth, type PaymentProvider, type ProviderOperation, type Rejected, type Unknown, type WebhookReading } from '../provider';
import { truthOf } from '../key-lifetime';
import { sandboxEvent, sandboxPage, sandboxRecord, sandboxRefusal, sandboxSignature, type SandboxRecord, type SandboxRequest } from './protocol';

export interface SandboxSettings {
  readonly address: string;
  readonly secretKey: string;
  readonly webhookSecrets: readonly string[];
  readonly timeoutMs: number;
  readonly skewMs: number;
}

const capabilities: Capabilities = {
  partialCapture: true, multicapture: false, partialRefund: true, declinedIntentReused: false,
  tips: 'authorised', holdExpiryStated: true, amounts: anyAmount, keyLifetimeMs: null,
};
type Answer = { record: SandboxRecord } | Rejected | Unknown | { absent: true };

/** The sandbox's adapter. Its server may order any outcome, so the asynchronous ones occur whatever the capabilities promise. */
export function createSandboxProvider(settings: SandboxSettings): PaymentProvider {
  return {
    name: 'sandbox',
    capabilities,
    async send(operation) {
      const answer = await ask(settings, 'PUT', `/operations/${operation.operationId}`, requestOf(operation));
      if ('absent' in answer) return { outcome: 'rejected', reasonCode: 'not_found', message: 'The sandbox does not know this address.' };
      if (!('record' in answer)) return answer;
      const truth = truthOfRecord(answer.record);
      // Sent again after it had failed: to a sender that is a no.
      return truth.outcome === 'failed' ? { ...truth, outcome: 'declined' } : truth;
    },
    async fetchState(operation) {
      const answer = await ask(settings, 'GET', `/operations/${operation.operationId}`, null);
      if ('absent' in answer) return { outcome: 'absent' };
      return truthOf('record' in answer ? truthOfRecord(answer.record) : answer);
    },
    async listSettled({ from, to }, cursor) {
      const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString(), cursor: cursor ?? '0' });
      const reply = await call(settings, 'GET', `/settled?${query.toString()}`, null);
      if (!reply.ok) throw new Error(`the sandbox answered ${reply.status} when asked for what is settled`);
      const page = sandboxPage.parse(await reply.json());
      return { entries: page.entries.map(({ reference, at, ...entry }) => ({ ...entry, providerReference: reference, at: new Date(at), page: null })), next: page.next };
    },
    readWebhook: (rawBody, headers, now) => readWebhook(settings, rawBody, headers[sandboxSignature], now),
    pageOf: () => null,
  };
}

function requestOf(operation: ProviderOperation): SandboxRequest {
  const { kind, amountMinor, currency, correlationId } = operation;
  const parent = kind === 'refund' ? operation.captureReference : kind === 'authorize' ? null : operation.authorizationReference;
  return { kind, amountMinor, currency, correlationId, parent, paymentMethod: kind === 'authorize' ? operation.paymentMethod : null };
}

function truthOfRecord(record: SandboxRecord): Exclude<OperationTruth, { outcome: 'absent' | 'unknown' }> {
  const { reference: providerReference, amountMinor, capturableMinor, captureBefore } = record;
  const reasonCode = record.reasonCode ?? record.state;
  switch (record.state) {
    case 'succeeded': return { outcome: 'succeeded', providerReference, amountMinor, capturableMinor, captureBefore: captureBefore === null ? null : new Date(captureBefore) };
    case 'accepted': return { outcome: 'accepted', providerReference };
    case 'declined': return { outcome: 'declined', providerReference, reasonCode };
    case 'failed': return { outcome: 'failed', providerReference, reasonCode };
  }
}

const call = (settings: SandboxSettings, method: string, path: string, body: unknown): Promise<Response> => fetch(new URL(path, settings.address), {
  method, headers: { 'authorization': `Bearer ${settings.secretKey}`, 'content-type': 'application/json' }, body: body === null ? undefined : JSON.stringify(body), signal: AbortSignal.timeout(settings.timeoutMs),
});

async function ask(settings: SandboxSettings, method: string, path: string, body: unknown): Promise<Answer> {
  let reply: Response;
  let text: string;
  try {
    reply = await call(settings, method, path, body);
    text = await reply.text();
  } catch (error) {
    return unknown((error as Error).name === 'TimeoutError' ? 'timeout' : 'connection');
  }
  if (reply.status === 404) return { absent: true };
  if (reply.status === 409) return unknown('in_flight');
  if (reply.status >= 500) return unknown('server_error');
  const said = parse(text);
  if (reply.ok) {
    const record = sandboxRecord.safeParse(said);
    return record.success ? { record: record.data } : unknown('unreadable_answer');
  }
  const refusal = sandboxRefusal.safeParse(said);
  return refusal.success ? { outcome: 'rejected', ...refusal.data } : unknown('unreadable_answer');
}

const unknown = (reasonCode: Unknown['reasonCode']): Unknown => ({ outcome: 'unknown', reasonCode });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readWebhook(settings: SandboxSettings, rawBody: Buffer, header: string | string[] | undefined, now: Date): WebhookReading {
  if (typeof header !== 'string') return { ok: false, reason: 'unsigned' };
  const seconds = signatureTime(header);
  if (seconds === null || !signedByOneOf(settings.webhookSecrets, rawBody, header, seconds)) return { ok: false, reason: 'forged' };
  const skew = webhookSkew(seconds, now, settings.skewMs);
  if (skew !== null) return { ok: false, reason: skew };
  const event = sandboxEvent.safeParse(parse(rawBody.toString('utf8')));
  return event.success ? { ok: true, eventId: event.data.eventId, object: event.data.object } : { ok: false, reason: 'unreadable' };
}

import { afterKeyLifetime } from '../../../plugins/payments/server/src/providers/key-lifetime';
import { anyAmount, type Capabilities, type OperationTruth, type PaymentProvider, type ProviderOperation, type SendOutcome, type Unknown } from '../../../plugins/payments/server/src/providers/provider';
import { signatureTime } from '../../../plugins/payments/server/src/providers/signature-time';
import { webhookSkew } from '../../../plugins/payments/server/src/providers/webhook-skew';
import { signedByOneOf } from '../../../plugins/payments/server/src/providers/webhook-signature';
import { toyKeyLifetimeMs, type ToyPayment, type ToyRequest } from './toy-server';

const capabilities: Capabilities = {
  partialCapture: true, multicapture: false, partialRefund: true, declinedIntentReused: false,
  tips: 'authorised', holdExpiryStated: false, amounts: anyAmount, keyLifetimeMs: toyKeyLifetimeMs - 3_600_000,
};
const unknown = (reasonCode: Unknown['reasonCode']): Unknown => ({ outcome: 'unknown', reasonCode });

function truthOfPayment(payment: ToyPayment): Exclude<OperationTruth, { outcome: 'absent' }> {
  const providerReference = payment.psp;
  const reasonCode = payment.reason ?? payment.state;
  if (payment.state === 'received') return { outcome: 'accepted', providerReference };
  if (payment.state === 'refused') return { outcome: 'declined', providerReference, reasonCode };
  if (payment.state === 'failed') return { outcome: 'failed', providerReference, reasonCode };
  return { outcome: 'succeeded', providerReference, amountMinor: payment.amount, capturableMinor: payment.act === 'authorize' ? payment.amount : 0, captureBefore: null };
}

/** The adapter of the asynchronous toy: the interface must fit it without bending (P8). */
export function createToyProvider(address: string, secrets: readonly string[], timeoutMs: number): PaymentProvider {
  const call = async (path: string, init: RequestInit = {}): Promise<{ status: number; said: unknown } | Unknown> => {
    try {
      const reply = await fetch(new URL(path, address), { ...init, signal: AbortSignal.timeout(timeoutMs) });
      const text = await reply.text();
      if (reply.status === 404) return { status: 404, said: null };
      if (reply.status === 409) return unknown('in_flight');
      if (reply.status >= 500) return unknown('server_error');
      return { status: reply.status, said: JSON.parse(text) };
    } catch (error) {
      if (error instanceof SyntaxError) return unknown('unreadable_answer');
      return unknown((error as Error).name === 'TimeoutError' ? 'timeout' : 'connection');
    }
  };
  const fetchState = async (operation: ProviderOperation): Promise<OperationTruth> => {
    const answer = await call(`/payments/${operation.operationId}`);
    if ('outcome' in answer) return answer;
    return answer.status === 404 ? { outcome: 'absent' } : truthOfPayment(answer.said as ToyPayment);
  };
  const send = async (operation: ProviderOperation, now: Date): Promise<SendOutcome> => {
    if (now.getTime() - operation.firstSentAt.getTime() >= toyKeyLifetimeMs - 3_600_000) return afterKeyLifetime(await fetchState(operation));
    const { kind, operationId, amountMinor, currency } = operation;
    const request: ToyRequest = {
      act: kind, reference: operationId, amount: amountMinor, currency, card: kind === 'authorize' ? operation.paymentMethod : null,
      original: kind === 'authorize' ? null : kind === 'refund' ? operation.captureReference : operation.authorizationReference,
    };
    const answer = await call('/payments', { method: 'POST', headers: { 'idempotency-key': operationId, 'content-type': 'application/json' }, body: JSON.stringify(request) });
    if ('outcome' in answer) return answer;
    if (answer.status !== 200) return { outcome: 'rejected', reasonCode: (answer.said as { error: string }).error, message: 'The toy says no.' };
    const truth = truthOfPayment(answer.said as ToyPayment);
    return truth.outcome === 'failed' ? { ...truth, outcome: 'declined' } : truth;
  };
  return {
    name: 'toy', capabilities, send, fetchState,
    async listSettled({ from, to }, cursor) {
      const page = Number(cursor ?? 0);
      const answer = await call(`/report?page=${page}&from=${from.toISOString()}&to=${to.toISOString()}`);
      if ('outcome' in answer) throw new Error(answer.reasonCode);
      const { lines, more } = answer.said as { lines: (ToyPayment & { line: 'capture' | 'refund' | 'refund-failure'; when: string })[]; more: boolean };
      return {
        next: more ? String(page + 1) : null,
        entries: lines.map(({ line, psp, reference, amount, currency, when }) => ({ kind: line, providerReference: psp, operationId: reference, currency, amountMinor: amount, feeMinor: 0, at: new Date(when), page: null })),
      };
    },
    pageOf: () => null,
    readWebhook(rawBody, headers, now) {
      const header = headers['toy-signature'];
      if (typeof header !== 'string') return { ok: false, reason: 'unsigned' };
      const seconds = signatureTime(header);
      if (seconds === null || !signedByOneOf(secrets, rawBody, header, seconds)) return { ok: false, reason: 'forged' };
      const skew = webhookSkew(seconds, now, 300_000);
      if (skew !== null) return { ok: false, reason: skew };
      const { notification, act, psp, reference } = JSON.parse(rawBody.toString('utf8')) as Record<'notification' | 'act' | 'psp' | 'reference', string>;
      return { ok: true, eventId: notification, object: { kind: act === 'refund' ? 'refund' : 'payment', reference: psp, operationId: reference } };
    },
  };
}

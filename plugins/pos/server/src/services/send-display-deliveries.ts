import { platform, retryDelay } from '@nova/platform/access';
import { signWebhook } from './sign-webhook';
import { claimDeliveries, markFailed, markSent, type DueDelivery } from '../repo/display-delivery';

/** A display that is slower than this has not taken it; the lease outlasts it, so nobody else sends meanwhile. */
const timeoutMs = 5000;
const leaseMs = 15_000;
const batchRows = 20;
export const maxAttempts = 8;
/** 410 Gone: the display itself says that asking again is in vain, so a person is told now and not in two minutes. */
const goneStatus = 410;

type Answer = { readonly status: number } | { readonly status: number | null; readonly error: string };

/** Sends what is due, a batch at a time, no transaction open. Returns how many it tried. Stops between batches when `closing` aborts. */
export async function sendDisplayDeliveries(closing: AbortSignal): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = closing.aborted ? [] : await claimDeliveries(platform().db(), leaseMs, batchRows);
    await Promise.all(due.map(sendOne));
    tried += due.length;
    if (due.length < batchRows) return tried;
  }
}

async function sendOne(delivery: DueDelivery): Promise<void> {
  const { db, log } = platform();
  const answer = await post(delivery);
  if (!('error' in answer)) return markSent(db(), delivery.id, answer.status);
  const state = await markFailed(db(), delivery.id, { ...answer, error: answer.error.slice(0, 300), retryMs: retryDelay(delivery.attempts + 1), maxAttempts: answer.status === goneStatus ? 1 : maxAttempts });
  const facts = { deliveryId: delivery.id, displayId: delivery.displayId, status: answer.status, error: answer.error, attempt: delivery.attempts + 1 };
  if (state === 'dead') log.error(facts, 'a kitchen display was not reached and is given up on; it waits for a replay');
  else log.warn(facts, 'a kitchen display did not take a ticket; it is sent again');
}

async function post(delivery: DueDelivery): Promise<Answer> {
  const display = platform().content.displays(delivery.locationId).find((each) => each.id === delivery.displayId);
  if (display === undefined || !display.active) return { status: null, error: 'the display is gone or switched off' };
  const secrets = display.secretEnvs.flatMap((name) => process.env[name] ?? []);
  if (secrets.length === 0) return { status: null, error: `no secret is set: ${display.secretEnvs.join(', ')}` };
  const headers = {
    'content-type': 'application/json', 'user-agent': 'Nova-RMS', 'nova-delivery': delivery.id, 'nova-event': delivery.eventType,
    'nova-signature': signWebhook(secrets, Math.floor(Date.now() / 1000), delivery.body),
  };
  try {
    const response = await fetch(display.url, { method: 'POST', headers, body: delivery.body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return response.status >= 200 && response.status < 300 ? { status: response.status } : { status: response.status, error: `answered ${response.status}` };
  } catch (error) {
    return { status: null, error: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'TimeoutError' ? `no answer within ${timeoutMs} ms` : error.cause instanceof Error ? error.cause.message : error.message;
}

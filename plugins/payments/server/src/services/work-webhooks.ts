import { platform, retryDelay } from '@nova/platform/access';
import { webhookAttempts } from '../domain/webhook-attempts';
import { workLeaseMs } from '../domain/work-lease';
import { webhookMetrics } from '../observe/webhook-metrics';
import { findWebhookOperations } from '../repo/find-webhook-operations';
import { claimWebhooks, failWebhook, finishWebhook, type DueWebhook } from '../repo/webhook-event';
import { advanceOperation } from './advance-operation';

const batchRows = 20;
const maxReasonLength = 500;

/** Works on what is due, a batch at a time, no transaction open. Returns how many it tried. Stops between batches when `closing` aborts. `retryMs`: the first pause of what was not done. */
export async function workWebhooks(closing: AbortSignal, retryMs: number): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = closing.aborted ? [] : await claimWebhooks(platform().db(), workLeaseMs, batchRows);
    await Promise.all(due.map((webhook) => workOn(webhook, retryMs)));
    tried += due.length;
    if (due.length < batchRows) return tried;
  }
}

/** Reads the object again as a sweep does, and settles it by the same door so twice, in any order and days late come to the same (P5). */
async function workOn(webhook: DueWebhook, retryMs: number): Promise<void> {
  const count = (outcome: string): void => { webhookMetrics().handled.inc({ provider: webhook.provider, outcome }); };
  try {
    const touched = await findWebhookOperations(platform().db(), webhook);
    const about = touched[0] ?? null;
    await readAgain(webhook.provider, touched.map(({ id }) => id));
    await finishWebhook(platform().db(), webhook.id, about === null ? 'not-ours' : null, about);
    count(about === null ? 'not-ours' : 'done');
  } catch (error) {
    const state = await putOff(webhook, error instanceof Error ? error.message : String(error), retryMs);
    if (state !== null) count(state === 'dead' ? 'dead' : 'retried');
  }
}

/** Throws when the provider could not be read: then nobody knows yet what it wanted to tell us. */
async function readAgain(provider: string, operationIds: readonly string[]): Promise<void> {
  const heard = await Promise.all(operationIds.map((id) => advanceOperation(id, 'webhook')));
  const unheard = operationIds.filter((_, index) => heard[index] === false);
  if (unheard.length > 0) throw new Error(`${provider} could not say what became of ${unheard.join(', ')}`);
}

async function putOff(webhook: DueWebhook, reason: string, retryMs: number): Promise<'received' | 'dead' | null> {
  const { db, log } = platform();
  const attempt = webhook.attempts + 1;
  const facts = { webhookId: webhook.id, provider: webhook.provider, operationId: webhook.operationId, correlationId: webhook.correlationId, attempt, reason };
  try {
    const state = await failWebhook(db(), webhook, { reason: reason.replaceAll('\u0000', '').slice(0, maxReasonLength), retryMs: retryDelay(attempt, retryMs), maxAttempts: webhookAttempts });
    if (state === 'dead') log.error(facts, 'a webhook is dead; it waits for a replay');
    else if (state !== null) log.warn(facts, 'a webhook was not done and will be tried again');
    return state;
  } catch (error) {
    log.warn({ ...facts, err: error }, 'a failed webhook could not be noted; it is due again after its lease');
    return null;
  }
}

import { platform } from '@nova/platform/access';
import { chooseCall, isFirstAttempt, keyIsOver } from '../domain/choose-call';
import type { Operation } from '../domain/operation';
import { providerRequest } from '../domain/provider-request';
import { attemptMetric, type Attempt } from '../observe/attempt-metrics';
import type { OperationTruth, PaymentProvider, SendOutcome } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { putOffCheck } from '../repo/put-off-check';
import { readOperation } from '../repo/read-operation';
import { follows, nextOperationId } from '../domain/next-operation';
import { nextCheckMs } from '../domain/next-check';
import { settleAnswer, type AnswerSource } from './settle-answer';

/**
 * The second and third moment of one operation: sends it under its own id while the key lives, else reads what became of it, and settles the answer. No transaction is open while the provider is asked.
 * Many at once are one, since the provider knows the key and the door knows the state. A webhook also reads again what had succeeded (P5, P6).
 * Follows with what that planned: the capture of a sale at once, or the release of its hold when the capture was refused. False when the provider had to be asked and nothing was learnt. Throws only what the database throws.
 */
export async function advanceOperation(operationId: string, source: AnswerSource, again = source === 'webhook'): Promise<boolean> {
  const operation = await readOperation(platform().db(), operationId);
  return operation === null || operation.provider === 'manual' || advanceFrom(operation, source, again);
}

async function advanceFrom(operation: Operation, source: AnswerSource, again: boolean): Promise<boolean> {
  const provider = providerOf(operation.provider);
  if (provider === null) {
    await waitForProvider(operation);
    return false;
  }
  const { keyLifetimeMs } = provider.capabilities;
  const call = chooseCall(operation, again, keyLifetimeMs);
  const answer = call === 'rest' ? null : await ask(provider, operation, call, source);
  if (answer !== null) await settleAnswer(operation, { answer, keyOver: keyIsOver(operation, keyLifetimeMs), source });
  const next = await readFollowing(operation);
  const nextKnown = next === null || await advanceFrom(next, source, false);
  return answer?.outcome !== 'unknown' && nextKnown;
}

/** What was planned besides, if it is there and is what should follow: so that the walk ends after three steps, whatever ids a client minted. */
async function readFollowing(operation: Operation): Promise<Operation | null> {
  const nextId = nextOperationId(operation);
  const next = nextId === null ? null : await readOperation(platform().db(), nextId);
  return next !== null && follows(operation, next) ? next : null;
}

async function ask(provider: PaymentProvider, operation: Operation, call: 'send' | 'read', source: AnswerSource): Promise<SendOutcome | OperationTruth> {
  const request = providerRequest(operation);
  const count = (attempt: Attempt): void => { attemptMetric().inc({ provider: operation.provider, kind: operation.kind, attempt }); };
  try {
    count(call === 'read' ? 'read' : isFirstAttempt(operation) ? 'first' : 'again');
    if (call === 'read') return await provider.fetchState(request);
    const answer = await provider.send(request, new Date(operation.now));
    if (!mayBeReadBetter(answer, operation, source)) return answer;
    count('read');
    const truth = await provider.fetchState(request);
    // Nothing found is no news: while the key lives a request of ours may still be on its way (P2).
    return truth.outcome === 'absent' ? answer : truth;
  } catch (error) {
    platform().log.error({ err: error, operationId: operation.id, provider: operation.provider, correlationId: operation.correlationId }, 'an adapter failed where it should have answered');
    return { outcome: 'unknown', reasonCode: 'unreadable_answer' };
  }
}

/**
 * Whether reading can tell what sending did not. An earlier attempt may have been done though this one is refused, by a key that was revoked meanwhile for instance. And a provider may keep a 500 under
 * the key and repeat it to every attempt: what is there decides (P2). A webhook says that there is something to read, whoever is sending just now (P5).
 */
function mayBeReadBetter({ outcome }: SendOutcome, operation: Operation, source: AnswerSource): boolean {
  if (outcome === 'unknown') return source === 'webhook' || !isFirstAttempt(operation);
  return outcome === 'rejected' && !isFirstAttempt(operation);
}

/** Its settings were taken away while money is under way: nothing can be found out until they are back. */
async function waitForProvider(operation: Operation): Promise<void> {
  platform().log.error({ operationId: operation.id, provider: operation.provider }, 'an operation waits for a provider that has no settings here');
  await putOffCheck(platform().db(), operation, { reasonCode: 'provider_unavailable', providerReference: null, extraMinor: 0, captureBefore: null }, nextCheckMs('manual_review', operation.attempts));
}

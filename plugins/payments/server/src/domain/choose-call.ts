import { allowedActs, mayResend } from './allowed-acts';
import type { Operation } from './operation';
import { finalStates } from './operation-states';

/**
 * How to find out what became of an operation: send it under its own id while the key lives (and read it besides, when that tells nothing), read it afterwards (P2), or leave it alone.
 * `again` also reads what is final, since a webhook or the end of a hold may bring news of it: what had succeeded (P6), and a hold that came to nothing here.
 */
export function chooseCall(operation: Operation, again: boolean, keyLifetimeMs: number | null): 'send' | 'read' | 'rest' {
  const acts = allowedActs(operation.kind, operation.state);
  if (finalStates.includes(operation.state)) return again && acts.includes('check') ? 'read' : 'rest';
  if (operation.firstSentAt !== null && mayResend(operation.state, operation.kind, new Date(operation.firstSentAt), new Date(operation.now), keyLifetimeMs)) return 'send';
  return acts.includes('check') ? 'read' : 'rest';
}

/** Whether nothing of ours can be under way any more. A provider that keeps keys for ever is asked until a person decides. */
export function keyIsOver(operation: Operation, keyLifetimeMs: number | null): boolean {
  if (operation.firstSentAt === null) return false;
  if (keyLifetimeMs === null) return operation.state === 'manual_review';
  return new Date(operation.now).getTime() - new Date(operation.firstSentAt).getTime() >= keyLifetimeMs;
}

/** Who died after sending is not back within this. */
const freshMs = 10_000;

/** Whether nothing can have been sent before: just planned, never swept, never unknown. Only then is a refusal the whole truth, and is there nothing yet to read. */
export const isFirstAttempt = ({ state, attempts, firstSentAt, now }: Operation): boolean =>
  state === 'sending' && attempts === 0 && firstSentAt !== null && new Date(now).getTime() - new Date(firstSentAt).getTime() < freshMs;

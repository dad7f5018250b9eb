import type { z } from 'zod';
import type { operationState } from '../../../contracts/operation';

export type OperationState = z.infer<typeof operationState>;

/**
 * What may follow what. The database holds the same table (`payments.may_follow`), so that no code can leave it.
 * A manual tender (cash, terminal of the bank, voucher, house account) needs no network and goes from planned to succeeded at once.
 */
export const transitions: Readonly<Record<OperationState, readonly OperationState[]>> = {
  planned: ['sending', 'succeeded'],
  sending: ['succeeded', 'accepted', 'declined', 'rejected', 'unknown'],
  accepted: ['succeeded', 'failed', 'manual_review'],
  unknown: ['succeeded', 'accepted', 'declined', 'rejected', 'failed', 'manual_review'],
  manual_review: ['succeeded', 'failed'],
  succeeded: [],
  declined: [],
  rejected: [],
  failed: [],
};

/** Settled, one way or the other: a correction is a new operation (P6). */
export const finalStates: readonly OperationState[] = ['succeeded', 'declined', 'rejected', 'failed'];
/** Came to nothing. */
export const refusedStates: readonly OperationState[] = ['declined', 'rejected', 'failed'];
/** Nobody knows yet what became of these; they keep a shift from closing (S6). */
export const blockingStates: readonly OperationState[] = ['planned', 'sending', 'unknown'];

/**
 * Checks a transition table: every target is a state, exactly the final states have no way out, every state is reached from `planned`,
 * and every state that is not final can become final. Throws an Error that lists all faults; called at start.
 */
export function checkTransitions(table: Readonly<Record<string, readonly string[]>>, finals: readonly string[], start = 'planned'): void {
  const states = Object.keys(table);
  const faults: string[] = [];
  for (const [from, targets] of Object.entries(table)) {
    for (const to of targets) if (!states.includes(to)) faults.push(`${from} leads to ${to}, which is no state`);
    if (finals.includes(from) !== (targets.length === 0)) faults.push(finals.includes(from) ? `${from} is final but leads on` : `${from} is a dead end`);
  }
  for (const final of finals) if (!states.includes(final)) faults.push(`final state ${final} is no state`);
  const reached = reachable(table, start);
  for (const state of states) {
    if (!reached.has(state)) faults.push(`${state} is never reached from ${start}`);
    if (!finals.some((final) => reachable(table, state).has(final))) faults.push(`${state} never becomes final`);
  }
  if (faults.length > 0) throw new Error(`the states of payment operations do not fit together: ${faults.join('; ')}`);
}

function reachable(table: Readonly<Record<string, readonly string[]>>, from: string): Set<string> {
  const seen = new Set([from]);
  for (const state of seen) for (const next of table[state] ?? []) seen.add(next);
  return seen;
}

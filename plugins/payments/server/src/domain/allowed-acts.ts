import type { z } from 'zod';
import type { operationKind } from '../../../contracts/operation';
import { refusedStates, type OperationState } from './operation-states';

export type OperationKind = z.infer<typeof operationKind>;
/** What may be done about an operation: `capture`, `void`, `refund` plan a new one that draws on it; `resend` sends it again under its own id while the key lives, `check` only reads (P2). */
export type Act = 'capture' | 'void' | 'refund' | 'resend' | 'check';

const underWay: readonly Act[] = ['resend', 'check'];
const onlyRead: readonly Act[] = ['check'];
/** Shared by every kind but for what is final. */
const byState: Readonly<Record<Exclude<OperationState, 'succeeded'>, readonly Act[]>> = {
  // Not sent yet, or we died before we knew that it was: the same id cannot do it twice.
  planned: ['resend'],
  sending: underWay,
  unknown: underWay,
  // It was taken: sending it again could only repeat the answer.
  accepted: onlyRead,
  manual_review: onlyRead,
  declined: [],
  rejected: [],
  failed: [],
};
const succeeded: Readonly<Record<OperationKind, readonly Act[]>> = { authorize: ['capture', 'void', 'check'], capture: ['refund', 'check'], void: [], refund: ['check'], correction: [] };

/** The acts that a state allows, before amounts and times are looked at; `plan-capture` and `plan-refund` look at those. */
export function allowedActs(kind: OperationKind, state: OperationState): readonly Act[] {
  if (state === 'succeeded') return succeeded[kind];
  // A hold that came to nothing here may stand at the provider all the same.
  return kind === 'authorize' && refusedStates.includes(state) ? onlyRead : byState[state];
}

/** Once the key's lifetime is over, nothing is sent again (P2). `keyLifetimeMs` null is for ever. */
export function mayResend(state: OperationState, kind: OperationKind, firstSentAt: Date, now: Date, keyLifetimeMs: number | null): boolean {
  if (!allowedActs(kind, state).includes('resend')) return false;
  return keyLifetimeMs === null || now.getTime() - firstSentAt.getTime() < keyLifetimeMs;
}

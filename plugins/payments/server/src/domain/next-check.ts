import type { OperationState } from './operation-states';

const secondMs = 1000;
const capMs: Partial<Record<OperationState, number>> = { accepted: 15 * 60 * secondMs, manual_review: 60 * 60 * secondMs };

/** How long until an operation is asked about again: doubling from a second up to a minute (15 for what was accepted, an hour under review), half of it by chance so that a crowd spreads out. */
export function nextCheckMs(state: OperationState, attempts: number, random: () => number = Math.random): number {
  const ceilingMs = Math.min(capMs[state] ?? 60 * secondMs, secondMs * 2 ** Math.min(attempts, 20));
  return Math.round(ceilingMs * (0.5 + random() / 2));
}

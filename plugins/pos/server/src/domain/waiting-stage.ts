import type { WaitingStage } from '../../../contracts/floor';

/** The stored instants that a check's timer counts from (O2). */
export interface WaitingFacts {
  readonly state: 'open' | 'billed';
  readonly openedAt: string;
  readonly orderedAt: string | null;
  readonly firedAt: string | null;
  readonly billedAt: string | null;
  /** When a server said that all of it is on the table. */
  readonly servedAt: string | null;
  /** The last bump of a ticket of this check. */
  readonly bumpedAt: string | null;
  /** The oldest ticket that a station still has to do, or null. */
  readonly oldestToDoAt: string | null;
  /** Something on the check has not been fired. */
  readonly unfired: boolean;
  /** The first lines that were added after the last bump or serving, or null. */
  readonly orderedAgainAt: string | null;
}

const latest = (instants: readonly (string | null)[]): string | null => instants.filter((instant) => instant !== null).sort().at(-1) ?? null;
const earliest = (instants: readonly (string | null)[]): string | null => instants.filter((instant) => instant !== null).sort()[0] ?? null;

/**
 * What a check waits for and since when (O2). Served is what stations have bumped and what a server said is served; a dish that no station
 * cooks is served by whoever fires it. What is ordered or fired after a serving starts the wait for food again, from then.
 */
export function waitingOf(check: WaitingFacts): { stage: WaitingStage; since: string } {
  if (check.state === 'billed') return { stage: 'billed', since: check.billedAt ?? check.openedAt };
  if (check.orderedAt === null) return { stage: 'seated', since: check.openedAt };
  const toDoAt = check.oldestToDoAt !== null && (check.servedAt === null || check.oldestToDoAt > check.servedAt) ? check.oldestToDoAt : null;
  const servedAt = latest([check.servedAt, check.bumpedAt]);
  if (toDoAt === null && !check.unfired && check.firedAt !== null) return { stage: 'served', since: latest([servedAt, check.firedAt]) ?? check.firedAt };
  if (servedAt === null) return { stage: 'ordered', since: check.orderedAt };
  return { stage: 'ordered', since: earliest([toDoAt, check.orderedAgainAt]) ?? servedAt };
}

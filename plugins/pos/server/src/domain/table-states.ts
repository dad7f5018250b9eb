import type { z } from 'zod';
import type { tableState } from '../../../contracts/floor';

export type TableState = z.infer<typeof tableState>;

/** How far a live check is: taken, with lines on it, or with its bill on the table. */
export type CheckPhase = 'seated' | 'ordered' | 'billed';
export interface CheckAtTable { readonly state: 'open' | 'billed'; readonly openedAt: string; readonly orderedAt: string | null; readonly billedAt: string | null }

/** What each happening makes of a table (O1). A bill does not free it; only cleaning makes a dirty one free. */
export const tableTransitions: Record<TableState, Partial<Record<TableHappening, TableState>>> = {
  free: { 'check-opened': 'seated' },
  seated: { 'lines-added': 'ordered', 'last-check-cancelled': 'free' },
  ordered: { 'lines-added': 'ordered', 'bill-printed': 'billed', 'last-line-removed': 'seated', 'last-check-closed': 'dirty', 'last-check-cancelled': 'free' },
  billed: { 'lines-added': 'ordered', 'bill-printed': 'billed', 'last-check-closed': 'dirty', 'last-check-cancelled': 'free' },
  // Guests who are seated at a dirty table are the proof that somebody wiped it.
  dirty: { cleared: 'free', 'check-opened': 'seated' },
};
export type TableHappening = 'check-opened' | 'lines-added' | 'last-line-removed' | 'bill-printed' | 'last-check-closed' | 'last-check-cancelled' | 'cleared';

const phaseOf = (check: CheckAtTable): { phase: CheckPhase; since: string } => {
  if (check.state === 'billed') return { phase: 'billed', since: check.billedAt ?? check.openedAt };
  return check.orderedAt === null ? { phase: 'seated', since: check.openedAt } : { phase: 'ordered', since: check.orderedAt };
};

// With several checks at a table the one that still needs the staff most decides.
const precedence: readonly CheckPhase[] = ['ordered', 'seated', 'billed'];

/**
 * The state of a table from its live checks and from when it was left dirty (O1), with the instant it entered it (O2).
 * Nothing but dirt is stored, so state and checks cannot disagree.
 */
export function tableStateOf(checks: readonly CheckAtTable[], dirtySince: string | null): { state: TableState; since: string | null } {
  const phases = checks.map(phaseOf);
  for (const phase of precedence) {
    const instants = phases.filter((each) => each.phase === phase).map((each) => each.since).sort();
    if (instants[0] !== undefined) return { state: phase, since: phase === 'billed' ? (instants.at(-1) ?? null) : instants[0] };
  }
  return dirtySince === null ? { state: 'free', since: null } : { state: 'dirty', since: dirtySince };
}

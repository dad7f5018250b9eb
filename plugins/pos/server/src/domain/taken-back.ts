import type { Check } from './check';

/** The operations that came to nothing after they had succeeded (P6). */
export const takenBack = (check: Pick<Check, 'operations'>): ReadonlySet<string | null> =>
  new Set(check.operations.filter(({ kind, state }) => kind === 'correction' && state === 'succeeded').map(({ parentId }) => parentId));

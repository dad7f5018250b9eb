export const pageRows = 500;

/** Beyond this, fetching everything again is cheaper than replaying. */
const maxCatchUp = 10_000;

/**
 * Whether a reader at `after` has to start over: what follows has been pruned, is too much, or never happened here
 * (a number above the latest comes from a database that was restored from an older copy).
 */
export const mustReset = (after: number, bounds: { latest: number; oldest: number }): boolean =>
  after > bounds.latest || after < bounds.oldest - 1 || bounds.latest - after > maxCatchUp;

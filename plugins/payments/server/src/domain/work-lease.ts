/** In a row about one operation: it is sent, and when that tells nothing it is read. */
const callsInARow = 2;
/** The longest that a provider may be given for one call; no setting goes above it, so that the lease outlasts whoever holds it. */
export const longestCallMs = 12_000;
/** For our own statements around the calls, on a crowded machine. */
const ownWorkMs = 6_000;

/**
 * How long work that asks a provider stays with who took it, half a minute: longer than all that is asked in a row, so that nobody else asks meanwhile; and what a dead process left comes due in time
 * to be final within a minute (F1).
 */
export const workLeaseMs = callsInARow * longestCallMs + ownWorkMs;

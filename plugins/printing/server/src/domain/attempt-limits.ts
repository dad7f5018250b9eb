/** A job that failed this often waits for a person. An agent does not claim for a printer it knows to be away, so an outage costs one attempt, not many. */
export const maxAttempts = 12;

const firstDelayMs = 500;
const longestDelayMs = 15_000;

/** How long a failed job rests before its printer is tried again: doubles from half a second to 15 s. `attempts` counts the one that failed. */
export const retryDelayMs = (attempts: number): number => Math.min(longestDelayMs, firstDelayMs * 2 ** Math.max(0, Math.min(attempts, 10) - 1));

/** A lease lasts this long; `sending` renews it, and an agent repeats `sending` while a slow printer works. */
export const leaseMs = 15_000;

/** Whoever pressed stands at the drawer for so long. A kick that is older is dropped: a drawer must not spring open on nobody. */
export const kickMs = 60_000;

/** After a lease was lost in the middle the agent has this long to ask the printer and say what happened, before the paper is printed again. */
export const doubtGraceMs = 10_000;

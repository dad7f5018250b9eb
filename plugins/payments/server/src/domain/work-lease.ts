/** How long work that asks a provider stays with who took it. Longer than a provider is given to answer, so that nobody else asks meanwhile; what a dead process left has to be final within a minute (F1). */
export const workLeaseMs = 30_000;

const maxMs = 300_000;

/** How long to wait after the nth failure: doubling from `firstMs`, a second, to five minutes; half of it by chance so that a crowd spreads out. */
export function retryDelay(failures: number, firstMs = 1000, random: () => number = Math.random): number {
  const ceilingMs = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return Math.round(ceilingMs * (0.5 + random() / 2));
}

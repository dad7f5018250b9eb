const firstMs = 250;
const longestMs = 10_000;

/** Doubles with every failure up to 10 s; half of it is chance, so that many agents do not come back in step. `failures` counts from 1. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10));
  return Math.round(full / 2 + (full / 2) * random());
}

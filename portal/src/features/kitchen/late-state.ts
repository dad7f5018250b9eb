export type Lateness = 'fresh' | 'warm' | 'late';
interface Limits { readonly warnAfterSeconds: number; readonly lateAfterSeconds: number }

/** How long something has waited against the house's own limits, counted from the instant it was fired, so midnight and reloads change nothing (O2). */
export function lateState(since: string, { warnAfterSeconds, lateAfterSeconds }: Limits, now: number): Lateness {
  const seconds = (now - Date.parse(since)) / 1000;
  if (seconds >= lateAfterSeconds) return 'late';
  return seconds >= warnAfterSeconds ? 'warm' : 'fresh';
}

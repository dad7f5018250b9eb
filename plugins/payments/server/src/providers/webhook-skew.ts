/** Compares the signed `t=` (seconds) of a signature header with now, both ways (P5). Null when it is within the limit. Ask it after the signature was verified. */
export function webhookSkew(header: string, now: Date, limitMs: number): 'too_old' | 'in_future' | null {
  const seconds = Number(/(?:^|,)\s*t=(\d+)(?:,|$)/.exec(header)?.[1] ?? Number.NaN);
  const ageMs = now.getTime() - seconds * 1000;
  // A time that cannot be read is as bad as one from long ago.
  if (!(ageMs <= limitMs)) return 'too_old';
  return ageMs < -limitMs ? 'in_future' : null;
}

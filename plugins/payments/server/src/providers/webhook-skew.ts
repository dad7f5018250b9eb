/** Compares the signed time of a webhook (`signatureTime`) with now, both ways (P5). Null when it is within the limit. Ask it after the signature was verified. */
export function webhookSkew(seconds: number, now: Date, limitMs: number): 'too_old' | 'in_future' | null {
  const ageMs = now.getTime() - seconds * 1000;
  if (ageMs > limitMs) return 'too_old';
  return ageMs < -limitMs ? 'in_future' : null;
}

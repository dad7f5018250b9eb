/**
 * The time that a `t=…,v1=…` header states, in seconds. Null unless there is exactly one that can be read: of two, one might be signed and the other compared with the clock.
 * The only place that reads it, so that what is verified and what is compared are the same.
 */
export function signatureTime(header: string): number | null {
  const times = header.split(',').map((part) => part.trim()).filter((part) => /^t\s*=/i.test(part));
  const seconds = times.length === 1 ? /^t=(\d{1,12})$/.exec(times[0] as string)?.[1] : undefined;
  return seconds === undefined ? null : Number(seconds);
}

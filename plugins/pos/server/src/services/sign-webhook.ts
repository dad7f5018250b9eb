import { createHmac, timingSafeEqual } from 'node:crypto';

const mac = (secret: string, atSeconds: number, body: string): string => createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex');

/** `t=…,v1=…`, one `v1` for each secret, so that a receiver that knows either accepts it while the secret is changed. */
export const signWebhook = (secrets: readonly string[], atSeconds: number, body: string): string => [`t=${atSeconds}`, ...secrets.map((secret) => `v1=${mac(secret, atSeconds, body)}`)].join(',');

/** What a receiver does: any of the signatures fits, and the time is within `toleranceSeconds` of its own, before or after. */
export function verifyWebhook(header: string, secret: string, body: string, nowSeconds: number, toleranceSeconds = 300): boolean {
  const parts = header.split(',').map((part) => part.split('=') as [string, string]);
  const at = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!Number.isInteger(at) || Math.abs(nowSeconds - at) > toleranceSeconds) return false;
  const wanted = Buffer.from(mac(secret, at, body));
  return parts.some(([name, value]) => name === 'v1' && value.length === wanted.length && timingSafeEqual(Buffer.from(value), wanted));
}

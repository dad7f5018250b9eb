import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether one of the `v1=` of a `t=…,v1=…` header is the HMAC-SHA256 of its time (`signatureTime`) and the raw body under one of the secrets. For providers without a library of their own. */
export function signedByOneOf(secrets: readonly string[], rawBody: Buffer, header: string, seconds: number): boolean {
  const given = [...header.matchAll(/(?:^|,)v1=([0-9a-f]{64})(?=,|$)/g)].map(([, hex]) => Buffer.from(hex as string, 'hex'));
  return secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest();
    return given.some((signature) => timingSafeEqual(signature, expected));
  });
}

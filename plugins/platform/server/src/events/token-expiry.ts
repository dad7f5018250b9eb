/** Without a readable end a stream lives this long: about the life of an access token. */
const fallbackMs = 600_000;

/**
 * When the bearer token of a request ends, in milliseconds since 1970. The strategy has verified the token by now;
 * this only reads its claim again, so that a stream does not outlive the right to watch it.
 */
export function tokenExpiry(authorization: string): number {
  const fallback = Date.now() + fallbackMs;
  const payload = authorization.split('.')[1];
  if (payload === undefined) return fallback;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims === 'object' && claims !== null && 'exp' in claims && typeof claims.exp === 'number') return claims.exp * 1000;
  } catch {
    // Not a token with claims (an API token, say): it ends with the fallback.
  }
  return fallback;
}

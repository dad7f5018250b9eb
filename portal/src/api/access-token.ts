let current: { token: string; expiresAt: number } | null = null;

/** The access token lives in memory only: a stolen disk or a script reading storage finds nothing. */
export const accessToken = {
  read: (): string | null => current?.token ?? null,
  /** Whether it will still be good `ms` from now; a stream opened on a dying token would only be cut. */
  lastsFor: (ms: number): boolean => current !== null && current.expiresAt - Date.now() > ms,
  set: (token: string, expiresAt: string): void => {
    current = { token, expiresAt: Date.parse(expiresAt) };
  },
  clear: (): void => {
    current = null;
  },
};

const key = 'nova.device-token';

/** The tablet's secret. It outlives sessions, so it is kept in local storage; it opens nothing without a PIN. */
export const deviceToken = {
  read: (): string | null => localStorage.getItem(key),
  keep: (token: string): void => localStorage.setItem(key, token),
  forget: (): void => localStorage.removeItem(key),
};

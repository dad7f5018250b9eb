/** Waits; ends early, without an error, when the signal aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', finish);
  });
}

/** Waits for something, but no longer than `ms`. What it comes to is of no interest here. */
export async function within(ms: number, what: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  await Promise.race([what.finally(() => enough.abort()), pause(ms, enough.signal)]);
}

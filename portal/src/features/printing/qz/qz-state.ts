/** How printing through QZ Tray stands on this tablet. */
export type QzState =
  | { readonly is: 'off' }
  /** Another tab of this tablet prints. */
  | { readonly is: 'elsewhere' }
  | { readonly is: 'away' }
  | { readonly is: 'on'; readonly printers: readonly string[] };

let current: QzState = { is: 'off' };
const listeners = new Set<() => void>();

/** For the screen that shows it; written by the one loop that prints. */
export const qzState = {
  read: (): QzState => current,
  set(next: QzState): void {
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

let poke = new AbortController();
/** Resolves after a while, at once when somebody rings: the tablet was allowed to print, or no longer. */
export function pauseUnlessRung(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const signal = AbortSignal.any([poke.signal, stop]);
    const timer = window.setTimeout(done, ms);
    function done(): void {
      window.clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
}
export function ringQz(): void {
  poke.abort();
  poke = new AbortController();
}

import { useSyncExternalStore } from 'react';

let now = Date.now();
/** The server's clock minus ours: timers count stored instants, so a tablet with a wrong clock must not show wrong ages. */
let offsetMs = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now() + offsetMs;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer) {
      clearInterval(timer);
      timer = null;
    }
  };
}

/** Learns the server's time from a reply that carries it. */
export function learnServerTime(instant: string): void {
  offsetMs = Date.parse(instant) - Date.now();
}

/** The server's time in milliseconds, moving once a second; one timer for all clocks on the screen. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

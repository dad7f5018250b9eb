import { useCallback, useSyncExternalStore } from 'react';

let now = Date.now();
/** The server's clock minus ours: timers count stored instants, so a tablet with a wrong clock must not show wrong ages. */
let offsetMs = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now() + offsetMs;
  listeners.forEach((listener) => listener());
}

/** The server's time, moving once a second; one timer for all clocks on the screen. */
export const clock = {
  /** Steady within a second. While nobody listens nothing ticks, so that the first look is looked up. */
  read: (): number => {
    if (timer === null && Math.abs(Date.now() + offsetMs - now) >= 1_000) now = Date.now() + offsetMs;
    return now;
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    timer ??= setInterval(tick, 1_000);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || timer === null) return;
      clearInterval(timer);
      timer = null;
    };
  },
};

/** Learns the server's time from a reply that carries it. */
export function learnServerTime(instant: string): void {
  offsetMs = Date.parse(instant) - Date.now();
  tick();
}

/** The server's time in milliseconds, drawn again each second. */
export const useNow = (): number => useSyncExternalStore(clock.subscribe, clock.read);

/** What `read` makes of the server's time: drawn again only when that changes. */
export function useFromNow<T extends string | number | boolean>(read: (now: number) => T): T {
  return useSyncExternalStore(clock.subscribe, useCallback(() => read(clock.read()), [read]));
}

import { clock } from './clock';

/** How fresh the screen is. `polling` is live too, once a second, where a proxy holds streams back. */
export type ConnectionPhase = 'live' | 'polling' | 'catching-up' | 'offline';
export interface Connection {
  phase: ConnectionPhase;
  /** When the server was last heard, by its own clock: what the screen shows is no younger. */
  heardAt: number;
}

let current: Connection = { phase: 'catching-up', heardAt: clock.read() };
const listeners = new Set<() => void>();

export const connection = {
  read: (): Connection => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set: (phase: ConnectionPhase): void => {
    if (phase !== current.phase) publish({ ...current, phase });
  },
  /** Heard just now; told to the screen only when the phase changes, or every heartbeat would draw it again. */
  heard: (phase: ConnectionPhase): void => {
    const next = { phase, heardAt: clock.read() };
    if (phase === current.phase) current.heardAt = next.heardAt;
    else publish(next);
  },
};

function publish(next: Connection): void {
  current = next;
  listeners.forEach((listener) => listener());
}

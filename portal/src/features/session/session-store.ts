import type { Session } from '@nova/platform/contracts';
import { useSyncExternalStore } from 'react';
import { commandDesk } from '../../api';

export type SessionState = { status: 'starting' } | { status: 'signed-out' } | { status: 'signed-in'; session: Session };

let state: SessionState = { status: 'starting' };
const listeners = new Set<() => void>();
/** Locking one tab locks the others: whoever walks up finds no open till. */
const otherTabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('nova-session') : null;
otherTabs?.addEventListener('message', () => put({ status: 'signed-out' }));

/** Whether a refresh cookie is worth trying after a reload: asking in vain costs a round trip and an error in every log. */
const cookieKey = 'nova.was-signed-in';
export const mayResume = (): boolean => localStorage.getItem(cookieKey) !== null;

function put(next: SessionState): void {
  commandDesk.own(next.status === 'signed-in' ? next.session.staff.id : null);
  if (next.status === 'signed-in') localStorage.setItem(cookieKey, 'yes');
  else localStorage.removeItem(cookieKey);
  state = next;
  listeners.forEach((listener) => listener());
}

export const sessionStore = {
  read: (): SessionState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  enter: (session: Session): void => put({ status: 'signed-in', session }),
  leave: (): void => {
    put({ status: 'signed-out' });
    otherTabs?.postMessage('left');
  },
  /** The server has forgotten us; other tabs find out for themselves. */
  lost: (): void => put({ status: 'signed-out' }),
};

export const useSessionState = (): SessionState => useSyncExternalStore(sessionStore.subscribe, sessionStore.read);

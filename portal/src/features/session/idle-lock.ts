import { useEffect, useSyncExternalStore } from 'react';
import { endSession } from './api/sign-out';
import { watchIdle } from './watch-idle';

const key = 'nova.auto-lock-minutes';
export const autoLockChoices = [1, 2, 5, 10, 15, 30] as const;
const listeners = new Set<() => void>();

export const autoLock = {
  read: (): number => {
    const kept = Number(localStorage.getItem(key));
    return autoLockChoices.find((choice) => choice === kept) ?? 5;
  },
  choose: (minutes: number): void => {
    localStorage.setItem(key, String(minutes));
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useAutoLockMinutes = (): number => useSyncExternalStore(autoLock.subscribe, autoLock.read);

/** Locks after minutes without a touch or a key. `awake` keeps the kitchen screen on: nobody touches it while cooking. */
export function useIdleLock(awake: boolean): void {
  const minutes = useAutoLockMinutes();
  useEffect(() => (awake ? undefined : watchIdle(minutes * 60_000, endSession)), [awake, minutes]);
}

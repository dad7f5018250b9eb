import { useEffect, useSyncExternalStore } from 'react';
import { endSession } from './api/sign-out';

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
  useEffect(() => {
    if (awake) return;
    let timer = setTimeout(endSession, minutes * 60_000);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(endSession, minutes * 60_000);
    };
    /** In the capture phase: components that handle a press keep it from going any further. */
    addEventListener('pointerdown', again, true);
    addEventListener('keydown', again, true);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', again, true);
      removeEventListener('keydown', again, true);
    };
  }, [awake, minutes]);
}

const listeners = new Set<() => void>();

/** Rings when the server no longer knows who we are, so that the gate can ask for a PIN without losing the screen behind it. */
export const sessionLost = {
  ring: (): void => listeners.forEach((listener) => listener()),
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

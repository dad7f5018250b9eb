interface Waiter { topic: string; resolve(): void }

const maxWaiters = 2000;

/** Sleepers by topic: a long poll sleeps here until something with its name happens, in this process or another. */
export class Topics {
  private readonly waiters = new Set<Waiter>();

  /** Wakes all who wait for this topic. */
  poke(topic: string): void {
    for (const waiter of [...this.waiters]) if (waiter.topic === topic) waiter.resolve();
  }

  /** Wakes everybody: after a lost connection nobody knows what was missed. */
  pokeAll(): void {
    for (const waiter of [...this.waiters]) waiter.resolve();
  }

  /**
   * Resolves at the next poke of the topic, after the time, or when the signal aborts; never rejects.
   * Call it **before** looking for work and await it after: a poke between looking and waiting would be lost otherwise.
   */
  wait(topic: string, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true || this.waiters.size >= maxWaiters) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = (): void => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const waiter: Waiter = { topic, resolve: finish };
      const timer = setTimeout(finish, timeoutMs);
      signal?.addEventListener('abort', finish);
      this.waiters.add(waiter);
    });
  }

  get size(): number {
    return this.waiters.size;
  }
}

const maxEntries = 10_000;

interface Entry<V> { readonly value: Promise<V | null>; readonly untilMs: number }

const all = new Set<StaffCache<unknown>>();
let hears: () => boolean = () => false;

/**
 * Answers of the database, kept while we would hear of a change.
 * While the listener is down nothing is kept and nothing kept is used: slower, but nobody keeps a right that was taken away.
 */
export class StaffCache<V> {
  private entries = new Map<string, Entry<V>>();

  constructor(private readonly load: (key: string) => Promise<V | null>, private readonly lifetimeMs: (value?: V) => number) {
    all.add(this as StaffCache<unknown>);
  }

  get(key: string): Promise<V | null> {
    if (!hears()) {
      this.empty();
      return this.load(key);
    }
    const known = this.entries.get(key);
    return known !== undefined && known.untilMs > performance.now() ? known.value : this.fill(key);
  }

  empty(): void {
    this.entries = new Map();
  }

  /** The promise is kept before it resolves, so that many requests at once load once; an `empty` meanwhile drops it. */
  private fill(key: string): Promise<V | null> {
    if (this.entries.size >= maxEntries) this.empty();
    const home = this.entries;
    const value = this.load(key);
    home.set(key, { value, untilMs: performance.now() + this.lifetimeMs() });
    value.then(
      (loaded) => (loaded === null ? home.delete(key) : home.set(key, { value, untilMs: performance.now() + this.lifetimeMs(loaded) })),
      () => home.delete(key),
    );
    return value;
  }
}

/** Something about staff changed, or may have while we could not hear: forget all of it. */
export function emptyStaffCaches(): void {
  for (const cache of all) cache.empty();
}

/** `listening` says at any moment whether a change would be heard. */
export function useStaffCachesWhile(listening: () => boolean): void {
  emptyStaffCaches();
  hears = listening;
}

const maxEntries = 10_000;

interface Entry<V> { readonly value: Promise<V | null>; readonly untilMs: number }

const all = new Set<StaffCache<unknown>>();
let open = false;

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
    if (!open) return this.load(key);
    const known = this.entries.get(key);
    return known !== undefined && known.untilMs > performance.now() ? known.value : this.fill(key);
  }

  empty(): void {
    this.entries = new Map();
  }

  /** The promise is kept before it resolves, so that many requests at once load once; an `empty` meanwhile drops it. */
  private fill(key: string): Promise<V | null> {
    if (this.entries.size >= maxEntries) this.entries = new Map();
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

/** Something about staff changed: forget all of it. */
export function emptyStaffCaches(): void {
  for (const cache of all) cache.empty();
}

/** The listener hears again; what was kept before is stale. */
export function openStaffCaches(): void {
  emptyStaffCaches();
  open = true;
}

export function closeStaffCaches(): void {
  open = false;
  emptyStaffCaches();
}

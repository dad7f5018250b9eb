/**
 * Follows what opens what. Returns the way round when a walk from `start` comes back to it, null when none does:
 * a group that opens itself would ask its question for ever.
 */
export function findCircle(start: string, opens: ReadonlyMap<string, readonly string[]>): string[] | null {
  const walk = (at: string, way: readonly string[]): string[] | null => {
    for (const next of opens.get(at) ?? []) {
      if (next === start) return [...way, next];
      if (way.includes(next)) continue;
      const circle = walk(next, [...way, next]);
      if (circle !== null) return circle;
    }
    return null;
  };
  return walk(start, [start]);
}

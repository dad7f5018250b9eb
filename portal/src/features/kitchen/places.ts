/** When each card came to its place, for cards that took the place of another: `now` for those that came this moment. One that came to an empty place is in nobody's way. */
export function arrivals(before: readonly string[], after: readonly string[], known: ReadonlyMap<string, number>, now: number): Map<string, number> {
  const came = after.map((id, place): [string, number | undefined] => [id, before[place] === id ? known.get(id) : before[place] === undefined ? undefined : now]);
  return new Map(came.filter((each): each is [string, number] => each[1] !== undefined));
}

/** The ticket that the arrows come to from the chosen one; the first when none is chosen. */
export function stepFrom(ids: readonly string[], chosen: string | null, by: number): string | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  return ids[at < 0 ? 0 : (at + by + ids.length) % ids.length] ?? null;
}

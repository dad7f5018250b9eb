/**
 * What a screen is told of a fact: ids and states, never money (S4). Whoever may see amounts reads them again by a route that asks; `…Minor` is how
 * every amount is called (decision 0001).
 */
export const withoutAmounts = (payload: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(payload, (key, value: unknown) => (key.endsWith('Minor') ? undefined : value))) as Record<string, unknown>;

/**
 * Rows that came in above what somebody reads wait until they look at the top: nothing jumps under the finger.
 * `firstId` is the row that was on top when they left it; when that one has left the list, nothing can be held back.
 */
export function heldBack<Row extends { id: string }>(rows: readonly Row[], firstId: string | null, isAtTop: boolean): { shown: readonly Row[]; held: number } {
  const at = isAtTop || firstId === null ? 0 : Math.max(0, rows.findIndex((row) => row.id === firstId));
  return { shown: at === 0 ? rows : rows.slice(at), held: at };
}

/** Minutes and hours since an instant, as a till shows ages: `4 min`, `1:07 h`. Never negative, whatever the clocks say. */
export function elapsedMinutes(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

export function clockText(totalMinutes: number): string {
  const hours = Math.floor(totalMinutes / 60);
  return `${hours}:${String(totalMinutes % 60).padStart(2, '0')}`;
}

/** `m:ss` for the kitchen, where seconds matter; hours appear when they must. */
export function stopwatch(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1_000));
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return minutes < 60 ? `${minutes}:${rest}` : `${clockText(minutes)}:${rest}`;
}

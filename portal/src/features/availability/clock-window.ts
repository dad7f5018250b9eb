const dayMs = 86_400_000;

/** The wall clock of a zone at an instant, as if it were UTC. */
function wallMs(atMs: number, timeZone: string): number {
  const parts = new Map(new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(atMs).map((part) => [part.type, part.value]));
  return Date.parse(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}Z`);
}

/** The first instant from `afterMs` on at which the clock on the restaurant's wall shows `HH:MM`: today, or tomorrow when it is past. Null when it is no time of day. */
export function nextClock(clock: string, afterMs: number, timeZone: string): number | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  const today = new Date(wallMs(afterMs, timeZone)).toISOString().slice(0, 10);
  for (let days = 0; days <= 2; days += 1) {
    const wanted = Date.parse(`${today}T${clock}:00Z`) + days * dayMs;
    // The zone's distance from UTC is that of the instant itself, which on the day the clocks change is not that of the guess.
    const guess = wanted - (wallMs(wanted, timeZone) - wanted);
    const at = wanted - (wallMs(guess, timeZone) - guess);
    if (at >= afterMs) return at;
  }
  return null;
}

/** A window by the clock on the wall; `from` empty begins now. */
export interface ClockWindow { readonly from: string; readonly until: string }

/** What a window means in instants: an end that is not after its start is of the next day, so windows cross midnight. Null until both can be read. */
export function instantsOf({ from, until }: ClockWindow, now: number, timeZone: string): { startsAt: string | null; endsAt: string } | null {
  const start = from === '' ? now : nextClock(from, now, timeZone);
  const end = start === null ? null : nextClock(until, start + 60_000, timeZone);
  return start === null || end === null ? null : { startsAt: from === '' ? null : new Date(start).toISOString(), endsAt: new Date(end).toISOString() };
}

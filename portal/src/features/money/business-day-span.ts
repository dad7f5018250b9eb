/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function aheadMs(at: number, timeZone: string): number {
  const parts = new Map(new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(at / 1_000) * 1_000;
}

/** The instant at which the wall clock of a zone shows that hour of that day. Looked at twice: the clocks may change in between. */
function instantOf(date: string, hour: number, timeZone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const guess = wall - aheadMs(wall, timeZone);
  return wall - aheadMs(guess, timeZone);
}

/** A business day from its cut-off hour to that of the next day (S9), as instants: `from` inclusive, `to` exclusive. */
export function businessDaySpan(date: string, timeZone: string, cutoffHour: number): { from: string; to: string } {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { from: new Date(instantOf(date, cutoffHour, timeZone)).toISOString(), to: new Date(instantOf(next, cutoffHour, timeZone)).toISOString() };
}

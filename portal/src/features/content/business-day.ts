const dayMs = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for a zone: a formatter costs a hundred times what it is used for. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, known);
  return known;
}

/** The business date at an instant: the local date, of the day before until the cut-off hour (S9). */
export function businessDateAt(instant: number, timeZone: string, cutoffHour: number): string {
  const parts = new Map(clockOf(timeZone).formatToParts(instant).map((part) => [part.type, part.value]));
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return Number(parts.get('hour')) < cutoffHour ? addDays(date, -1) : date;
}

/** Calendar days have no zone: they are counted in UTC. */
export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

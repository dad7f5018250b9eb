export type TicketAge = 'fresh' | 'warm' | 'late';
const warmAfterMs = 8 * 60_000;
const lateAfterMs = 15 * 60_000;

/** How long a ticket has waited, counted from the instant it was fired, so midnight and reloads change nothing (O2). */
export function ticketAge(firedAt: string, now: number): TicketAge {
  const age = now - Date.parse(firedAt);
  if (age >= lateAfterMs) return 'late';
  return age >= warmAfterMs ? 'warm' : 'fresh';
}

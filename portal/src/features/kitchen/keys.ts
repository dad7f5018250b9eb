import type { Fact, Freshness } from '../../api';

export const kitchenKeys = {
  tickets: (stationId: string) => ['kitchen', 'tickets', stationId] as const,
  pass: (locationId: string) => ['kitchen', 'pass', locationId] as const,
  allDay: (locationId: string) => ['kitchen', 'all-day', locationId] as const,
  times: (stationId: string) => ['kitchen', 'times', stationId] as const,
  /** `stationId` null: every paper of the place. */
  diverted: (locationId: string, stationId: string | null) => ['kitchen', 'diverted', locationId, stationId] as const,
  displays: (locationId: string) => ['kitchen', 'displays', locationId] as const,
};

/** Only the station that the ticket is for reads again, and for one event only: a second would cancel the first read. What sums up all stations reads with it. */
const station = (fact: Fact) => {
  const stationId = fact.payload?.['stationId'];
  const one = typeof stationId === 'string' ? [[...kitchenKeys.tickets(stationId)]] : [['kitchen', 'tickets']];
  return [...one, ['kitchen', 'pass'], ['kitchen', 'all-day'], ...(fact.type === 'ticket.bumped.v1' ? [['kitchen', 'times']] : [])];
};
/** The course of an order changed: its tickets at every station say so. */
const courses = () => [['kitchen', 'tickets'], ['kitchen', 'pass']];
const diverted = () => [['kitchen', 'diverted']];
export const kitchenFreshness: Freshness = {
  'ticket.fired.v1': station, 'ticket.bumped.v1': station, 'ticket.recalled.v1': station, 'ticket.changed.v1': station, 'course.changed.v1': courses,
  'print-job.diverted.v1': diverted, 'print-job.acknowledged.v1': diverted, 'print-job.printed.v1': diverted, 'print-job.cancelled.v1': diverted,
};

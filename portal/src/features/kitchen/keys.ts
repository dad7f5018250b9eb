import type { Fact, Freshness } from '../../api';

export const kitchenKeys = { tickets: (stationId: string) => ['kitchen', 'tickets', stationId] as const };
/** Only the station that the ticket is for reads again, and for one event only: a second would cancel the first read. */
const station = (fact: Fact) => {
  const stationId = fact.payload?.['stationId'];
  return typeof stationId === 'string' ? [[...kitchenKeys.tickets(stationId)]] : [['kitchen']];
};
export const kitchenFreshness: Freshness = { 'ticket.fired.v1': station, 'ticket.bumped.v1': station, 'ticket.recalled.v1': station };

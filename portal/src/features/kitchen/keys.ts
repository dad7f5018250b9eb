import type { Freshness } from '../../api';

export const kitchenKeys = { tickets: (stationId: string) => ['kitchen', 'tickets', stationId] as const };
const all = () => [['kitchen']];
export const kitchenFreshness: Freshness = { 'ticket.fired.v1': all, 'ticket.bumped.v1': all, 'ticket.recalled.v1': all, 'order.fired.v1': all };

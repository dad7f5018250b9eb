import type { Freshness } from '../../api';

export const availabilityKeys = { list: (locationId: string) => ['availability', 'list', locationId] as const };
const all = () => [['availability']];
/** A portion sold anywhere is one less here. */
export const availabilityFreshness: Freshness = { 'availability.changed.v1': all };

import type { Freshness } from '../../api';

export const deviceKeys = { list: (locationId: string) => ['devices', locationId] as const };
export const devicesFreshness: Freshness = { 'device.changed.v1': () => [['devices']] };

import type { Freshness } from '../../api';

export const sessionKeys = { deviceStaff: ['session', 'device-staff'] as const };
export const sessionFreshness: Freshness = { 'staff.changed.v1': () => [[...sessionKeys.deviceStaff]], 'device.changed.v1': () => [[...sessionKeys.deviceStaff]] };

import type { Freshness } from '../../api';

export const settingsKeys = { staff: ['settings', 'staff'] as const };
export const settingsFreshness: Freshness = { 'staff.changed.v1': () => [[...settingsKeys.staff]] };

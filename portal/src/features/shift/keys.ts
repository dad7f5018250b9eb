import type { Freshness } from '../../api';

export const shiftKeys = {
  current: (locationId: string) => ['shift', 'current', locationId] as const,
  movements: (shiftId: string) => ['shift', 'movements', shiftId] as const,
};
export const shiftFreshness: Freshness = {
  'shift.opened.v1': () => [['shift', 'current']],
  'shift.closed.v1': () => [['shift', 'current']],
  'cash-movement.recorded.v1': () => [['shift', 'movements']],
};

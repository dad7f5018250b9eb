import type { Freshness } from '../../api';

export const shiftKeys = {
  current: (locationId: string) => ['shift', 'current', locationId] as const,
  blockers: (shiftId: string) => ['shift', 'blockers', shiftId] as const,
  drops: (shiftId: string) => ['shift', 'drops', shiftId] as const,
  handOvers: (shiftId: string) => ['shift', 'hand-overs', shiftId] as const,
  tipOuts: (shiftId: string) => ['shift', 'tip-outs', shiftId] as const,
  movements: (shiftId: string) => ['shift', 'movements', shiftId] as const,
};
/** What waits, blocks or is owed changes with nearly everything that happens in a shift. */
const running = () => [['shift', 'blockers'], ['shift', 'drops'], ['shift', 'hand-overs'], ['shift', 'tip-outs']];
const blocking = () => [['shift', 'blockers']];

export const shiftFreshness: Freshness = {
  'shift.opened.v1': () => [['shift', 'current']],
  'shift.closed.v1': () => [['shift', 'current']],
  'shift.changed.v1': running,
  'cash-movement.recorded.v1': () => [['shift', 'movements'], ...running()],
  'payment.captured.v1': () => [['shift', 'blockers'], ['shift', 'tip-outs']],
  'payment.changed.v1': blocking,
  'payment.refunded.v1': () => [['shift', 'tip-outs']],
  'order.opened.v1': blocking, 'order.changed.v1': blocking, 'order.closed.v1': blocking, 'order.cancelled.v1': blocking,
};

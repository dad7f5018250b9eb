import type { Translate } from '../../i18n';
import type { Option } from '../../ui';

/** "For the table": a select has no key for nothing. */
export const tableSeat = 'table';

/** Seats of the check's guests, and the line's own seat even when the party has shrunk since. */
export function seatOptions(covers: number, current: number | null, t: Translate): Option[] {
  const last = Math.max(covers, current ?? 0, 1);
  return [{ id: tableSeat, name: t('order.forTable') }, ...Array.from({ length: last }, (_, index) => ({ id: String(index + 1), name: t('order.seatNumber', { number: index + 1 }) }))];
}

export const courseOptions = (t: Translate): Option[] => Array.from({ length: 9 }, (_, index) => ({ id: String(index + 1), name: t('order.courseNumber', { number: index + 1 }) }));

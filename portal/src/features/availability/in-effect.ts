import type { Availability } from '@nova/pos/contracts';

/** Whether it is out or limited at this moment: that follows from its instants alone (O10). */
export const isInEffect = ({ startsAt, endsAt }: Pick<Availability, 'startsAt' | 'endsAt'>, now: number): boolean => Date.parse(startsAt) <= now && (endsAt === null || now < Date.parse(endsAt));
export const isOver = ({ endsAt }: Pick<Availability, 'endsAt'>, now: number): boolean => endsAt !== null && now >= Date.parse(endsAt);

/** Portions that may still be sold, by item or option: 0 when it is out; what is not in it is sold without limit. */
export function leftNow(rows: readonly Availability[], now: number): ReadonlyMap<string, number> {
  return new Map(rows.filter((row) => isInEffect(row, now)).map((row) => [row.subjectId, row.remaining ?? 0]));
}

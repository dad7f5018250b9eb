import { done, refuseField, type Outcome } from '@nova/platform/pure';
import type { z } from 'zod';
import type { count } from '../../../contracts/shift';

export type Count = z.infer<typeof count>;

const maxDrawerMinor = 100_000_000_00;

/**
 * Adds up a counted drawer, in minor units. Refuses `invalid_input` for a face value that the location does not have, one that is
 * counted twice, or a sum that no drawer holds. An empty count is 0: whether that will do is the caller's question.
 */
export function countDrawer(counted: Count, denominationsMinor: readonly number[]): Outcome<number> {
  const seen = new Set<number>();
  let totalMinor = 0;
  for (const [index, { denominationMinor, pieces }] of counted.entries()) {
    if (!denominationsMinor.includes(denominationMinor)) return refuseField(`body.count.${index}.denominationMinor`, 'is not a note or coin of this location');
    if (seen.has(denominationMinor)) return refuseField(`body.count.${index}.denominationMinor`, 'is counted twice');
    seen.add(denominationMinor);
    totalMinor += denominationMinor * pieces;
    if (totalMinor > maxDrawerMinor) return refuseField('body.count', 'is more than a drawer can hold');
  }
  return done(totalMinor);
}

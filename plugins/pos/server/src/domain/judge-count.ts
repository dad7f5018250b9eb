import type { HouseRules } from '@nova/platform/contracts';
import type { CountVerdict } from '../../../contracts/count-drawer';

/** What a count means (S4, S5): a difference within the tolerance fits; else it is counted once more; what the recount leaves is over or short, above the limit disputed. */
export function judgeCount(round: number, differenceMinor: number, { toleranceMinor, disputeAboveMinor }: HouseRules['cash']): CountVerdict {
  const offMinor = Math.abs(differenceMinor);
  if (offMinor <= toleranceMinor) return 'fits';
  if (round === 1) return 'recount';
  return offMinor > disputeAboveMinor ? 'disputed' : 'over-short';
}

/** Which count of the drawer comes next, the second being the last (S4); null when it is counted. A count of what is no longer expected is stale, and counting starts anew. */
export function roundToCount(last: { readonly round: number; readonly countedMinor: number; readonly expectedMinor: number } | null, expectedMinor: number, rules: HouseRules['cash']): 1 | 2 | null {
  if (last === null || last.expectedMinor !== expectedMinor) return 1;
  return judgeCount(last.round, last.countedMinor - expectedMinor, rules) === 'recount' ? 2 : null;
}

import type { HouseRules } from '@nova/platform/contracts';
import type { CountVerdict } from '../../../contracts/count-drawer';

/** What a count means (S4, S5): a difference within the tolerance fits; else it is counted once more; what the recount leaves is over or short, above the limit disputed. */
export function judgeCount(round: number, differenceMinor: number, { toleranceMinor, disputeAboveMinor }: HouseRules['cash']): CountVerdict {
  const offMinor = Math.abs(differenceMinor);
  if (offMinor <= toleranceMinor) return 'fits';
  if (round === 1) return 'recount';
  return offMinor > disputeAboveMinor ? 'disputed' : 'over-short';
}

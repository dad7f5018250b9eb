import { refuse, type Refusal } from '@nova/platform/pure';
import type { AmountRule } from '../providers/provider';

/** Refuses `amount_not_accepted`, with the step and the least, for what a provider cannot be asked for; null when it can. Amount and tip are asked for as one. */
export function refuseAmount(totalMinor: number, { stepMinor, leastMinor }: AmountRule): Refusal | null {
  if (totalMinor >= leastMinor && totalMinor % stepMinor === 0) return null;
  return refuse('amount_not_accepted', 'The provider of the card does not take this amount.', { totalMinor, stepMinor, leastMinor });
}

/** What is drawn on a hold or a capture may be as small as one likes. */
export const anyMultiple = ({ stepMinor }: AmountRule): AmountRule => ({ stepMinor, leastMinor: stepMinor });

import type { LocalizedText } from '@nova/platform/contracts';
import { mulDivRound } from '@nova/platform/pure';
import type { Check, ServiceCharge, TaxRateSnapshot } from './check';

/** The house's rule for the order type of a check; `taxRates` are empty when the charge bears no tax. */
export interface ServiceChargeRule { readonly ppm: number; readonly fromCovers: number; readonly name: LocalizedText; readonly taxRates: readonly TaxRateSnapshot[] }

/**
 * The service charge on what is left after discounts, not yet taxed; null when there is none: dine-in only, from a number of covers on.
 *
 * One that a person took off stays off. One that was split or merged keeps its rate whatever the covers are now, and its amount as long as what
 * it is of stays the same; when that changes it is counted anew.
 */
export function serviceChargeOf(check: Pick<Check, 'orderType' | 'covers' | 'serviceCharge'>, baseMinor: number, rule: ServiceChargeRule): ServiceCharge | null {
  const before = check.serviceCharge;
  if (before !== null && before.removedReasonId !== null) return { ...before, baseMinor, amountMinor: 0, taxes: [] };
  if (before?.pinned === true) {
    return stands(before, baseMinor) ? before : { ...before, baseMinor, amountMinor: mulDivRound(baseMinor, before.ppm, 1_000_000) };
  }
  if (check.orderType !== 'dine-in' || rule.ppm === 0 || check.covers < rule.fromCovers) return null;
  return { name: rule.name, ppm: rule.ppm, taxRates: rule.taxRates, baseMinor, amountMinor: mulDivRound(baseMinor, rule.ppm, 1_000_000), taxes: [], pinned: false, removedReasonId: null };
}

/** Whether a charge keeps amount and taxes: it is pinned, and what it is of has not changed. */
export const stands = (charge: ServiceCharge, baseMinor: number): boolean => charge.pinned && charge.baseMinor === baseMinor;

/** What a check was charged for service before a change, when after it there is no charge any more; 0 otherwise. Minor units. */
export const fallenChargeMinor = (before: Pick<Check, 'serviceCharge'>, after: Pick<Check, 'serviceCharge'>): number =>
  after.serviceCharge === null ? (before.serviceCharge?.amountMinor ?? 0) : 0;

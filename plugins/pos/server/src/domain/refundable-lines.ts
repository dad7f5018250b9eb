import { sumMinor } from '@nova/platform/pure';
import type { OrderRefund } from '../../../contracts/order-refund';
import { leftMinor } from './allot-discounts';
import { activeLines, type Check, type CheckLine } from './check';
import { netMinor } from './taxed-things';

export interface LineToRefund { readonly lineId: string; readonly quantity: number; readonly totalMinor: number; readonly refundedQuantity: number; readonly refundedMinor: number }

/** What a line cost the guest: after discounts, tax included. Minor units. */
export const worthMinor = (line: CheckLine): number => netMinor({ leftMinor: leftMinor(line), taxes: line.taxes }) + sumMinor(line.taxes.map((tax) => tax.taxMinor));

/** The lines of a closed check with what went back of them before (P4); a refund of which nothing went back counts for nothing. */
export function linesToRefund(check: Pick<Check, 'lines' | 'refunds'>): LineToRefund[] {
  const given = check.refunds.filter((refund) => refund.state !== 'failed').flatMap((refund: OrderRefund) => refund.lines);
  return activeLines(check).map((line) => {
    const own = given.filter((each) => each.lineId === line.id);
    return { lineId: line.id, quantity: line.quantity, totalMinor: worthMinor(line), refundedQuantity: own.reduce((sum, each) => sum + each.quantity, 0), refundedMinor: sumMinor(own.map((each) => each.amountMinor)) };
  });
}

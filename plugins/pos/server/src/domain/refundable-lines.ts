import { allocateMinor, mulDivRound, sumMinor } from '@nova/platform/pure';
import type { OrderRefund } from '../../../contracts/order-refund';
import { leftMinor } from './allot-discounts';
import { activeLines, type Check, type CheckLine } from './check';
import { keptMinor } from './open-refunds';
import { netMinor } from './taxed-things';

export interface LineToRefund { readonly lineId: string; readonly quantity: number; readonly totalMinor: number; readonly refundedQuantity: number; readonly refundedMinor: number }
interface Part { readonly lineId: string; readonly quantity: number; readonly amountMinor: number }

/** What a line cost the guest: after discounts, tax included. Minor units. */
export const worthMinor = (line: CheckLine): number => netMinor({ leftMinor: leftMinor(line), taxes: line.taxes }) + sumMinor(line.taxes.map((tax) => tax.taxMinor));

/**
 * The lines of a closed check with what went back of them before (P4). A refund counts with the money that left us or is under way: what a share that failed, or came back
 * later (P6), takes off it is taken off its lines by their amounts, to the cent, and may be given back again.
 */
export function linesToRefund(check: Pick<Check, 'lines' | 'refunds' | 'operations'>): LineToRefund[] {
  const given = check.refunds.flatMap((refund) => keptParts(refund, keptMinor(check, refund)));
  return activeLines(check).map((line) => {
    const own = given.filter((each) => each.lineId === line.id);
    const totalMinor = worthMinor(line);
    const refundedMinor = sumMinor(own.map((each) => each.amountMinor));
    const asked = own.reduce((sum, each) => sum + each.quantity, 0);
    return { lineId: line.id, quantity: line.quantity, totalMinor, refundedQuantity: paidFor(Math.min(asked, line.quantity), line.quantity, totalMinor, refundedMinor), refundedMinor };
  });
}

/** The lines of a refund with what it still gives of each; none when nothing of it went back. */
function keptParts({ state, amountMinor, lines }: OrderRefund, kept: number): Part[] {
  if (state === 'failed' || (kept === 0 && amountMinor > 0)) return [];
  const amounts = allocateMinor(kept, lines.map((line) => line.amountMinor));
  return lines.map((line, nth) => ({ ...line, amountMinor: amounts[nth] ?? 0 }));
}

/** How many whole pieces were given back: as many of those asked for as the money covers. A piece is worth its step in the line's running share, as whoever plans the next refund counts. */
function paidFor(asked: number, quantity: number, totalMinor: number, refundedMinor: number): number {
  let pieces = asked;
  while (pieces > 0 && mulDivRound(totalMinor, pieces, quantity) > refundedMinor) pieces -= 1;
  return pieces;
}

import type { OrderView } from '@nova/pos/contracts';

/** Nearest integer of `minor * part / whole`, halves up; all of them non-negative integers. */
const shareOf = (minor: number, part: number, whole: number): number => Math.floor((2 * minor * part + whole) / (2 * whole));

/**
 * What so many of a line come to, as the server will work it out: the running share of what the line cost, less what went back of it before, so that the last piece takes the remainder.
 * Minor units. A hint, as all sums of a screen are (O8).
 */
export function lineRefundMinor(order: Pick<OrderView, 'lines' | 'refundable' | 'refunds'>, lineId: string, quantity: number): number {
  const line = order.lines.find(({ id }) => id === lineId);
  const left = order.refundable.find((each) => each.lineId === lineId);
  if (!line || !left || quantity === 0) return 0;
  const givenMinor = order.refunds.filter(({ state }) => state !== 'failed').flatMap(({ lines }) => lines).filter((each) => each.lineId === lineId).reduce((sum, each) => sum + each.amountMinor, 0);
  return Math.max(0, shareOf(left.amountMinor + givenMinor, line.quantity - left.quantity + quantity, line.quantity) - givenMinor);
}

/** A tender of the check and what may still go back by it. */
export interface RefundableTender { readonly id: string; readonly kind: string; readonly name: OrderView['payments'][number]['tenderName']; readonly leftMinor: number; readonly leftTipMinor: number }

const cameToNothing = ['declined', 'rejected', 'failed'];

/** Each tender less its refunds that succeeded, are under way or of unknown outcome (P4). A tender that the provider took back gives nothing. */
export function tendersOf(order: Pick<OrderView, 'payments' | 'operations'>): RefundableTender[] {
  return order.payments.map((payment) => {
    const shares = order.operations.filter((each) => each.kind === 'refund' && each.parentId === payment.id && !cameToNothing.includes(each.state) && !order.operations.some((other) => other.kind === 'correction' && other.parentId === each.id));
    const taken = order.operations.some((each) => each.kind === 'correction' && each.parentId === payment.id);
    const sum = (of: 'amountMinor' | 'tipMinor'): number => shares.reduce((total, share) => total + share[of], 0);
    return { id: payment.id, kind: payment.kind, name: payment.tenderName, leftMinor: taken ? 0 : payment.amountMinor - sum('amountMinor'), leftTipMinor: taken ? 0 : payment.tipMinor - sum('tipMinor') };
  });
}

/** Cash may be handed back for what came in cash, and for the rest where the house allows it. */
export const cashTenders = (tenders: readonly RefundableTender[], cashForCards: boolean): RefundableTender[] => tenders.filter((tender) => cashForCards || tender.kind === 'cash');

/** Whether anything at all may still go back. */
export const mayRefund = (order: OrderView): boolean => order.state === 'closed' && tendersOf(order).some((tender) => tender.leftMinor + tender.leftTipMinor > 0);

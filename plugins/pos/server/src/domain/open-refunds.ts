import { sumMinor } from '@nova/platform/pure';
import { unsettledStates } from '../../../contracts/order-operation';
import type { Check, OrderOperation, OrderRefund } from './check';
import { takenBack } from './taken-back';

/** A refund that has no credit receipt yet, with its shares. `decided`: each of them has an outcome; `given`: those that left us. */
export interface OpenRefund { readonly refund: OrderRefund; readonly decided: boolean; readonly given: readonly OrderOperation[] }

const unsettled: readonly string[] = unsettledStates;

/** The shares of a refund; what takes one of them back later is not one. */
export const sharesOfRefund = (check: Pick<Check, 'operations'>, refundId: string): OrderOperation[] => check.operations.filter((operation) => operation.refundId === refundId && operation.kind === 'refund');

export function openRefunds(check: Pick<Check, 'refunds' | 'operations'>): OpenRefund[] {
  return check.refunds.filter((refund) => refund.state === 'open').map((refund) => {
    const shares = sharesOfRefund(check, refund.id);
    return { refund, decided: shares.every(({ state }) => !unsettled.includes(state)), given: shares.filter(({ state }) => state === 'succeeded') };
  });
}

/** Of the amount that a refund was of, tips apart: what left us and stayed away, and what may still leave. A share that failed, or that a correction took back (P6), is not among it. */
export function keptMinor(check: Pick<Check, 'operations'>, { id }: Pick<OrderRefund, 'id'>): number {
  const back = takenBack(check);
  return sumMinor(sharesOfRefund(check, id).filter((share) => unsettled.includes(share.state) || (share.state === 'succeeded' && !back.has(share.id))).map(({ amountMinor }) => amountMinor));
}

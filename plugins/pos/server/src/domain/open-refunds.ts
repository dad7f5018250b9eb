import { unsettledStates } from '../../../contracts/order-operation';
import type { Check, OrderOperation, OrderRefund } from './check';

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

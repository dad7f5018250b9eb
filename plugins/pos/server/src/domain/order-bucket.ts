import type { OrderBucket } from '../../../contracts/order-bucket';

export interface BucketFacts {
  readonly state: string;
  /** When the kitchen first heard of it. */
  readonly firedAt: string | null;
  /** Of what was paid, given back. */
  readonly refundedMinor: number;
}

/**
 * The bucket of a check: a function of nothing but the check itself. null for one that was merged away, whose lines count elsewhere.
 * A part refund makes a check refunded: somebody looking for the money must find it there.
 */
export function bucketOf({ state, firedAt, refundedMinor }: BucketFacts): OrderBucket | null {
  if (state === 'open') return firedAt === null ? 'open' : 'fired';
  if (state === 'closed') return refundedMinor > 0 ? 'refunded' : 'paid';
  return state === 'billed' || state === 'voided' || state === 'cancelled' ? state : null;
}

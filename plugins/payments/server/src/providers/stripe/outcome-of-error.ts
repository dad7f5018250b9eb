import Stripe from 'stripe';
import { DeadlinePassed } from '../deadline';
import type { Declined, Rejected, Unknown } from '../provider';

const unknown = (reasonCode: Unknown['reasonCode']): Unknown => ({ outcome: 'unknown', reasonCode });

/**
 * What an error of the library says about the operation (P2, P3). Told by the status first, since Stripe's classes lump a 409 and a 500 together.
 * An error that is not the library's is a bug of ours and is thrown on.
 */
export function outcomeOfError(error: unknown): Declined | Rejected | Unknown {
  if (error instanceof DeadlinePassed) return unknown('timeout');
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  if (error instanceof Stripe.errors.StripeConnectionError) return unknown(/timeout/i.test(error.message) ? 'timeout' : 'connection');
  const status = error.statusCode;
  // No status: an answer came whose JSON was cut. It may have been a yes.
  if (status === undefined || status < 400) return unknown('unreadable_answer');
  // The library makes an empty text of a code that did not come.
  if (status === 402) return { outcome: 'declined', providerReference: error.payment_intent?.id ?? null, reasonCode: error.decline_code || error.code || 'declined' };
  if (status === 409) return unknown('in_flight');
  if (status === 429) return unknown('busy');
  // 424: something behind Stripe failed, which says nothing about us.
  if (status >= 500 || status === 424) return unknown('server_error');
  return { outcome: 'rejected', reasonCode: error.code || error.rawType || error.type, message: error.message, param: error.param, requestId: error.requestId };
}

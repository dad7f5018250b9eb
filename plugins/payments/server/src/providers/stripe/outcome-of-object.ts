import type Stripe from 'stripe';
import type { Accepted, Declined, Failed, Succeeded } from '../provider';
import { fromStripe } from './amounts';

/** Where an object says whose it is. The capture has a name of its own, since it changes an object that the authorisation made. */
export const operationKey = 'nova_operation';
export const captureKey = 'nova_capture';
export const correlationKey = 'nova_correlation';

const succeeded = (providerReference: string, amountMinor: number): Succeeded => ({ outcome: 'succeeded', providerReference, amountMinor, capturableMinor: 0, captureBefore: null });

/** An authorisation is one charge: each try at a card makes its own, with the metadata of that moment. */
export function outcomeOfCharge(charge: Stripe.Charge, intentId: string): Succeeded | Accepted | Declined {
  if (charge.status === 'failed') return { outcome: 'declined', providerReference: intentId, reasonCode: charge.outcome?.reason ?? charge.failure_code ?? 'declined' };
  if (charge.status === 'pending') return { outcome: 'accepted', providerReference: intentId };
  const card = charge.payment_method_details?.card ?? charge.payment_method_details?.card_present;
  const stated = charge.payment_method_details?.card?.overcapture;
  const capturable = stated?.status === 'available' ? Math.max(charge.amount, stated.maximum_amount_capturable) : charge.amount;
  return { outcome: 'succeeded', providerReference: intentId, amountMinor: fromStripe(charge.amount, charge.currency), capturableMinor: fromStripe(capturable, charge.currency), captureBefore: card?.capture_before === undefined ? null : new Date(card.capture_before * 1000) };
}

/** The intent after a capture or a cancel. */
export function outcomeOfIntent(intent: Stripe.PaymentIntent, kind: 'capture' | 'void', releasedMinor: number): Succeeded | Accepted {
  if (intent.status === 'processing') return { outcome: 'accepted', providerReference: intent.id };
  return succeeded(intent.id, kind === 'capture' ? fromStripe(intent.amount_received, intent.currency) : releasedMinor);
}

export function outcomeOfRefund(refund: Stripe.Refund): Succeeded | Accepted | Failed {
  if (refund.status === 'succeeded') return succeeded(refund.id, fromStripe(refund.amount, refund.currency));
  if (refund.status === 'failed' || refund.status === 'canceled') return { outcome: 'failed', providerReference: refund.id, reasonCode: refund.failure_reason ?? refund.status };
  return { outcome: 'accepted', providerReference: refund.id };
}

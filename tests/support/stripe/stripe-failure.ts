import type Stripe from 'stripe';

export interface FailureBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
}

/** An answer other than 200, in Stripe's shape. `begun` says whether the endpoint had begun to execute: only then is the answer kept under the idempotency key. */
export class StripeFailure extends Error {
  constructor(readonly status: number, readonly body: FailureBody, readonly begun: boolean) { super(body.message); }
}

/** What is wrong with the parameters is found before anything is executed. */
export const badParameter = (param: string, message: string, code?: string): StripeFailure => new StripeFailure(400, { type: 'invalid_request_error', message, param, code }, false);
export const noSuch = (what: string, id: string, param = 'intent'): StripeFailure => new StripeFailure(404, { type: 'invalid_request_error', code: 'resource_missing', param, message: `No such ${what}: '${id}'` }, false);
/** The object is not in a state for this; found while executing. */
export const wrongState = (message: string, code: string, intent?: Stripe.PaymentIntent): StripeFailure => new StripeFailure(400, { type: 'invalid_request_error', code, message, payment_intent: intent }, true);

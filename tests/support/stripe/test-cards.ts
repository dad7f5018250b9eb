export interface TestCard {
  readonly brand: string;
  readonly last4: string;
  readonly decline: { readonly code: string; readonly declineCode: string | null; readonly message: string } | null;
  /** What becomes of its refunds: done at once, pending until the bank moves, or done and failing later. */
  readonly refunds: 'succeed' | 'pend' | 'fail-later';
  readonly authentication: boolean;
}

const visa: TestCard = { brand: 'visa', last4: '4242', decline: null, refunds: 'succeed', authentication: false };
const declined = (last4: string, declineCode: string | null, code = 'card_declined', message = 'Your card was declined.'): TestCard => ({ ...visa, last4, decline: { code, declineCode, message } });

/** The payment methods that Stripe's test mode knows without being created first; those that a till meets. */
export const testCards: Readonly<Record<string, TestCard>> = {
  pm_card_visa: visa,
  pm_card_mastercard: { ...visa, brand: 'mastercard', last4: '4444' },
  pm_card_amex: { ...visa, brand: 'amex', last4: '8431' },
  pm_card_chargeDeclined: declined('0002', 'generic_decline'),
  pm_card_visa_chargeDeclined: declined('0002', 'generic_decline'),
  pm_card_chargeDeclinedInsufficientFunds: declined('9995', 'insufficient_funds', 'card_declined', 'Your card has insufficient funds.'),
  pm_card_visa_chargeDeclinedInsufficientFunds: declined('9995', 'insufficient_funds', 'card_declined', 'Your card has insufficient funds.'),
  pm_card_visa_chargeDeclinedLostCard: declined('9987', 'lost_card'),
  pm_card_visa_chargeDeclinedStolenCard: declined('9979', 'stolen_card'),
  pm_card_chargeDeclinedExpiredCard: declined('0069', null, 'expired_card', 'Your card has expired.'),
  pm_card_chargeDeclinedIncorrectCvc: declined('0127', null, 'incorrect_cvc', "Your card's security code is incorrect."),
  pm_card_chargeDeclinedProcessingError: declined('0119', null, 'processing_error', 'An error occurred while processing your card. Try again in a little bit.'),
  pm_card_authenticationRequired: { ...visa, last4: '3184', authentication: true },
  pm_card_pendingRefund: { ...visa, last4: '7726', refunds: 'pend' },
  pm_card_refundFail: { ...visa, last4: '5126', refunds: 'fail-later' },
};

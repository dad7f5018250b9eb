import { badParameter } from './stripe-failure';

/*
 * docs.stripe.com/currencies, read for the fake alone: were it to ask the adapter's table, both could be wrong together.
 */
/** Two decimals in the API, and never a fraction. */
const neverFractions = ['isk', 'ugx'];
const threeDecimals = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];
const least: Readonly<Record<string, number>> = { aed: 200, chf: 50, eur: 50, gbp: 30, huf: 17_500, jpy: 50, sek: 300, usd: 50 };

/** Throws for an amount that Stripe does not count in. */
export function checkStep(amount: number | null, currency: string, name: string): number | null {
  if (amount !== null && neverFractions.includes(currency) && amount % 100 !== 0) throw badParameter(name, `Amounts in ${currency} must be divisible by 100.`, 'parameter_invalid_integer');
  if (amount !== null && threeDecimals.includes(currency) && amount % 10 !== 0) throw badParameter(name, `The last digit of an amount in ${currency} must be 0.`, 'parameter_invalid_integer');
  return amount;
}

/** Throws for what cannot be charged. The account settles in each payment's own currency. */
export function checkCharge(amount: number, currency: string): void {
  checkStep(amount, currency, 'amount');
  if (amount < (least[currency] ?? 0)) throw badParameter('amount', `Amount must be at least ${least[currency]} in ${currency}.`, 'amount_too_small');
}

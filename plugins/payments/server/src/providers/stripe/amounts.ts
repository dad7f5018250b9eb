import { currencyDigits } from '@nova/platform/pure';
import type { AmountRule } from '../provider';

/**
 * Decimals of an amount in Stripe's API where they are not two (docs.stripe.com/currencies). Ours are those that people write, so that a forint or a króna of ours is a hundred of Stripe's: ISK and UGX too
 * are sent with two decimals, always `00`; HUF and TWD are whole for payouts only.
 */
const decimals: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, JPY: 0, KMF: 0, KRW: 0, MGA: 0, PYG: 0, RWF: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, JOD: 3, KWD: 3, OMR: 3, TND: 3,
};
/** The last of three decimals has to be 0. */
const stepOfThree = 10;
/**
 * The least that Stripe charges, in its units. Strictly it is that of the currency in which the account settles, which is the check's own wherever a house has one currency; where it is another,
 * Stripe decides by the rate of the day, as for a currency that is not listed.
 */
const least: Readonly<Record<string, number>> = {
  AED: 200, ARS: 50, AUD: 50, BRL: 50, CAD: 50, CHF: 50, COP: 50, CZK: 1500, DKK: 250, EUR: 50, GBP: 30, HKD: 400, HUF: 17_500, IDR: 50, ILS: 50, INR: 50, JPY: 50, KRW: 50, MXN: 1000, MYR: 200, NOK: 300,
  NZD: 50, PHP: 50, PLN: 200, RON: 200, RUB: 50, SEK: 300, SGD: 50, THB: 1000, USD: 50, ZAR: 50,
};

/** How much of Stripe's is how much of ours; both are powers of ten, so that every amount that `amountRule` lets through is exact. */
function scale(currency: string): { readonly theirs: number; readonly ours: number } {
  const code = currency.toUpperCase();
  return { theirs: 10 ** (decimals[code] ?? 2), ours: 10 ** currencyDigits(code) };
}

/** Minor units of ours as Stripe counts them. Throws RangeError for what Stripe has no number for, which `amountRule` would have refused. */
export function toStripe(amountMinor: number, currency: string): number {
  const { theirs, ours } = scale(currency);
  const amount = (amountMinor * theirs) / ours;
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Stripe has no number for ${amountMinor} ${currency}`);
  return amount;
}

/** An amount of Stripe's in our minor units. What others did there in parts of them, or what may be captured at most, is rounded down. */
export function fromStripe(amount: number, currency: string): number {
  const { theirs, ours } = scale(currency);
  return Math.floor((amount * ours) / theirs);
}

/** What Stripe can be asked for. */
export function amountRule(currency: string): AmountRule {
  const { theirs, ours } = scale(currency);
  const step = theirs === 1000 ? stepOfThree : 1;
  return { stepMinor: Math.max(1, (step * ours) / theirs), leastMinor: Math.max(1, Math.ceil(((least[currency.toUpperCase()] ?? 0) * ours) / theirs)) };
}

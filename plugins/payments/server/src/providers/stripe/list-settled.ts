import { mulDivRound } from '@nova/platform/pure';
import type Stripe from 'stripe';
import type { SettledEntry, SettledPage, SettledWindow } from '../provider';
import { fromStripe } from './amounts';
import { pageAtStripe } from './page-at-stripe';
import { operationKey } from './outcome-of-object';

const kinds: Readonly<Record<string, SettledEntry['kind']>> = { charge: 'capture', payment: 'capture', refund: 'refund', payment_refund: 'refund', refund_failure: 'refund-failure', payment_failure_refund: 'refund-failure' };

/** One page of the balance, newest first. Payouts, fees and disputes are not operations of a till and are left out. */
export async function listSettled(stripe: Stripe, testMode: boolean, window: SettledWindow, cursor: string | null): Promise<SettledPage> {
  const page = await stripe.balanceTransactions.list({
    // Stripe counts whole seconds: the same instants lie inside on both sides of a boundary.
    created: { gte: Math.ceil(window.from.getTime() / 1000), lt: Math.ceil(window.to.getTime() / 1000) }, limit: 100, expand: ['data.source'], ...(cursor === null ? {} : { starting_after: cursor }),
  });
  return { entries: page.data.flatMap((transaction) => entryOf(transaction, testMode)), next: page.has_more ? page.data.at(-1)?.id ?? null : null };
}

function entryOf(transaction: Stripe.BalanceTransaction, testMode: boolean): SettledEntry[] {
  const kind = kinds[transaction.type];
  const source = transaction.source;
  if (kind === undefined || source === null || typeof source === 'string' || !(source.object === 'charge' || source.object === 'refund')) return [];
  const intentId = idOf(source.payment_intent);
  // What the guest's bank moved, in the currency of the check. The balance shows it in the currency that the account settles in, by the rate of that moment.
  const amountMinor = fromStripe(source.object === 'refund' ? source.amount : source.amount_captured, source.currency);
  const providerReference = source.object === 'refund' ? source.id : intentId ?? source.id;
  return [{
    kind, providerReference, operationId: source.object === 'refund' ? source.metadata?.[operationKey] ?? null : null, currency: source.currency.toUpperCase(),
    amountMinor, feeMinor: feeOf(transaction, amountMinor), at: new Date(transaction.created * 1000),
    page: pageAtStripe(intentId ?? source.id, testMode),
  }];
}

/** In the currency of the check: the same share of its amount as in the balance, to the nearest minor unit. */
function feeOf({ fee, amount }: Stripe.BalanceTransaction, amountMinor: number): number {
  return amount === 0 ? 0 : mulDivRound(fee, amountMinor, Math.abs(amount));
}

const idOf = (reference: string | { id: string } | null): string | null => (typeof reference === 'string' ? reference : reference?.id ?? null);

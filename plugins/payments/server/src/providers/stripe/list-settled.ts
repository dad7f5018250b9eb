import type Stripe from 'stripe';
import type { SettledEntry, SettledPage, SettledWindow } from '../provider';
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
  const providerReference = source.object === 'refund' ? source.id : intentId ?? source.id;
  return [{
    kind, providerReference, operationId: source.object === 'refund' ? source.metadata?.[operationKey] ?? null : null, currency: transaction.currency.toUpperCase(),
    amountMinor: Math.abs(transaction.amount), feeMinor: transaction.fee, at: new Date(transaction.created * 1000),
    page: pageAtStripe(intentId ?? source.id, testMode),
  }];
}

const idOf = (reference: string | { id: string } | null): string | null => (typeof reference === 'string' ? reference : reference?.id ?? null);

import type { TenderKind } from '../../../contracts/operation';

/** The accounts of the ledger; README.md says what each one holds. Debits are positive. The database knows the same list. */
export const accounts = [
  'drawer', 'safe', 'card-clearing', 'provider-clearing', 'voucher-clearing', 'house-account',
  'sales-clearing', 'tips-payable', 'cash-rounding', 'cash-over-short', 'cash-in-out',
] as const;
export type Account = (typeof accounts)[number];

/** Where the money of a tender goes to. */
export const accountOf: Readonly<Record<TenderKind, Account>> = {
  'cash': 'drawer', 'external-card': 'card-clearing', 'card': 'provider-clearing', 'voucher': 'voucher-clearing', 'house-account': 'house-account',
};

export interface Posting { readonly account: Account; readonly amountMinor: number }

/** Leaves out accounts that are not touched: an entry of 0 says nothing. */
export const touched = (postings: readonly Posting[]): Posting[] => postings.filter((posting) => posting.amountMinor !== 0);

import type { Translate } from '../../i18n';

const known = ['drawer', 'safe', 'card-clearing', 'voucher-clearing', 'house-account', 'sales-clearing', 'tips-payable', 'cash-rounding', 'cash-over-short', 'cash-in-out', 'provider-clearing'] as const;

/** The ledger's accounts in words; one that is new to the portal is shown by its code. */
export function accountName(account: string, t: Translate): string {
  const match = known.find((name) => name === account);
  return match ? t(`reports.accounts.${match}`) : account;
}

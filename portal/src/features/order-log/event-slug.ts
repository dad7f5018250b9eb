import { errorStatus, type ErrorCode } from '@nova/platform/contracts';

/** What can happen to a check, as the timeline names it. */
export const timelineEvents = [
  'opened', 'lines-added', 'line-changed', 'line-removed', 'line-voided', 'fired', 'billed', 'paid', 'closed', 'reopened', 'cancelled', 'voided', 'merged', 'moved', 'transferred', 'renamed', 'covers-changed', 'served',
  'shares-planned', 'lines-moved-in', 'lines-moved-out', 'receipt-printed-again',
  'discounted', 'comped', 'adjustment-removed', 'service-charge-removed', 'service-charge-restored', 'tax-exempted', 'tax-exemption-removed', 'open-item-added', 'type-changed',
  'card-asked', 'card-hold-asked', 'hold-captured', 'hold-released', 'refunded', 'refund-failed', 'credit-receipt', 'credit-receipt-printed-again',
  'course-held', 'course-released', 'rushed', 'rush-ended', 'carried-over',
] as const;

/** What people ask of a check and may be refused. */
export const timelineActs = [
  'open-order', 'add-lines', 'change-line', 'remove-line', 'void-line', 'fire-order', 'print-bill', 'take-payment', 'cancel-order', 'void-order', 'reopen-order', 'print-receipt', 'split-order', 'merge-orders', 'move-lines',
  'transfer-order', 'move-table', 'bump-ticket', 'recall-ticket', 'grant-approval',
  'discount-order', 'discount-line', 'comp-line', 'remove-adjustment', 'remove-service-charge', 'restore-service-charge', 'set-tax-exempt', 'add-open-item', 'change-order-type',
  'take-card-payment', 'hold-card', 'capture-hold', 'release-hold', 'refund-order', 'print-credit-receipt',
  'hold-course', 'rush-order', 'mark-item-done', 'bump-order', 'recall-order',
] as const;

/** `pos.approve.reopen` is asked for as `reopen`. */
export const approvedActs = ['void', 'discount', 'comp', 'open-item', 'tax-exempt', 'service-charge', 'reopen', 'transfer', 'refund'] as const;
export const paperTypes = ['kitchen-ticket', 'bill', 'receipt', 'credit-receipt'] as const;
/** Whom a state of money came from, where that is not whoever asked for it. */
export const operationSources = ['sweep', 'webhook', 'review'] as const;
export const operationKinds = ['authorize', 'capture', 'void', 'refund', 'correction'] as const;

/** The slug when the list knows it; what is newer than this screen is shown as it is called. */
export const knownSlug = <T extends string>(slugs: readonly T[], slug: string): T | undefined => slugs.find((known) => known === slug);
export const knownCode = (code: string | null): ErrorCode | undefined => (code !== null && code in errorStatus ? (code as ErrorCode) : undefined);

import type { Check } from './check';

/**
 * An ended or billed check as it is open again: what was paid and how often it was closed stay, the receipt is not its receipt any more.
 * Lines that were voided stay voided, since the kitchen was told.
 */
export const reopenedCheck = (check: Check): Check => ({
  ...check, state: 'open', billedAt: null, closedAt: null, closedShiftId: null, receiptNumber: null, receiptHash: null, receiptCopies: 0,
});

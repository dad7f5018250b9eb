import type { Check } from './check';
import { takenBack } from './taken-back';

/**
 * An ended or billed check as it is open again: what was paid and how often it was closed stay, the receipt is not its receipt any more. Money that a provider took back
 * meanwhile is not paid any more, so it is due again (P6). It stays open until money comes or a person closes it. Lines that were voided stay voided, since the kitchen was told.
 * One that had ended is of the shift that ended it, which is open: the one it was opened in may be closed, and somebody has to answer for it (S6).
 */
export const reopenedCheck = (check: Check): Check => ({
  ...check, state: 'open', shiftId: check.closedShiftId ?? check.shiftId, billedAt: null, closedAt: null, closedShiftId: null, receiptNumber: null, receiptHash: null, receiptCopies: 0,
  paidMinor: check.paidMinor - check.withdrawnMinor, withdrawnMinor: 0, payments: check.payments.filter(({ id }) => !takenBack(check).has(id)), staysOpen: true,
});

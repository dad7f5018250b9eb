import { getLedger } from '@nova/payments/contracts';
import { minor, totalMinor } from '@nova/platform/contracts';
import { dayClose, shiftClosed, shiftReport } from '@nova/pos/contracts';
import { dayReportData, shiftReportData } from '@nova/printing/contracts';

/** Rupiah with two digits: more than one amount may be, and what a house takes within a week. */
const large = 4_000_000_000_000;

test('S2 one amount has a ceiling, a sum of many has that of exact integers only', () => {
  expect(minor.safeParse(large).success).toBe(false);
  expect(totalMinor.safeParse(large).success).toBe(true);
  expect(totalMinor.safeParse(-large).success).toBe(true);
  expect(totalMinor.safeParse(2 ** 53).success).toBe(false);
  expect(totalMinor.safeParse(0.5).success).toBe(false);
});

test.each([
  ['the perpetual total of a Z', shiftReport.shape.grandTotalMinor], ['the gross of a Z', shiftReport.shape.grossMinor], ['what a drawer should hold', shiftReport.shape.drawer.shape.expectedMinor],
  ['the event of a close', shiftClosed.shape.grandTotalMinor], ['a day', dayClose.shape.grossMinor], ['what a day brought to the safe', dayClose.shape.safeMinor],
  ['a balance of the ledger', getLedger.reply.shape.accounts.element.shape.balanceMinor], ['the paper of a Z', shiftReportData.shape.grandTotalMinor], ['the paper of a day', dayReportData.shape.grossMinor],
])('S2, S9 %s may outgrow one amount', (_what, schema) => {
  expect(schema.safeParse(large).success).toBe(true);
});

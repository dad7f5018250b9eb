import type { z } from 'zod';
import type { receiptData } from '../../../contracts/documents';
import { checkLines, checkTotals, taxTable } from './check-lines';
import type { PaperLine } from './layout/paper';
import { pair, rule } from './layout/rows';
import { numberedPaper } from './numbered-paper';
import type { PaperContext, Wording } from './wording';

type Receipt = z.output<typeof receiptData>;

/** The numbered receipt (S11), tied to the journal by its hash (S12). */
export const receipt = (data: Receipt, context: PaperContext): PaperLine[] => numberedPaper(data, context, (words) => ({
  title: words.t.receipt,
  numbers: [pair(words.t.receiptNumber, data.receiptNumber, { bold: true })],
  body: [
    ...checkLines(data, words),
    ...checkTotals(data, words, context.columns),
    rule,
    ...data.payments.flatMap((payment) => paid(payment, words)),
    ...taxTable(data.taxes, words, data.location.taxMode === 'inclusive' && data.taxExempt == null),
  ],
}));

function paid(payment: Receipt['payments'][number], words: Wording): PaperLine[] {
  const { t } = words;
  const detail = { indent: 2 };
  return [
    pair(words.name(payment.name), words.amount(payment.amountMinor), { bold: true }),
    ...(payment.tipMinor === 0 ? [] : [pair(t.tip, words.amount(payment.tipMinor), detail)]),
    ...(payment.roundingMinor === 0 ? [] : [pair(t.rounding, words.amount(payment.roundingMinor), detail)]),
    ...(payment.changeMinor === 0 ? [] : [pair(t.tendered, words.amount(payment.tenderedMinor), detail), pair(t.change, words.money(payment.changeMinor), { ...detail, bold: true })]),
  ];
}

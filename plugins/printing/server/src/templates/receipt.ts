import type { z } from 'zod';
import type { receiptData } from '../../../contracts/documents';
import { checkFacts, checkLines, checkTotals, taxTable } from './check-lines';
import type { PaperLine } from './layout/paper';
import { blank, line, pair, rule } from './layout/rows';
import { isolated } from './layout/plain-text';
import { letterhead } from './letterhead';
import { marks } from './marks';
import { wording, type PaperContext, type Wording } from './wording';

type Receipt = z.output<typeof receiptData>;

/** The numbered receipt (S11), tied to the journal by its hash (S12). A second one says DUPLICATE and which copy it is. */
export function receipt(data: Receipt, context: PaperContext): PaperLine[] {
  const words = wording(context, data.location.timeZone, data.money);
  const { t } = words;
  const mark = context.mark === 'none' && data.copy > 0 ? 'duplicate' : context.mark;
  return [
    ...marks(mark, t),
    ...letterhead(data.location, words),
    ...line(t.receipt, 'center', { size: 'big', bold: true }),
    pair(t.receiptNumber, data.receiptNumber, { bold: true }),
    pair(t.date, words.dateTime(data.at)),
    pair(t.register, data.registerName),
    ...(data.copy > 0 ? [pair(t.copy, `${data.copy}`)] : []),
    rule,
    ...checkFacts(data, words),
    rule,
    ...checkLines(data, words),
    ...checkTotals(data, words, context.columns),
    rule,
    ...data.payments.flatMap((payment) => paid(payment, words)),
    ...taxTable(data.taxes, words, data.location.taxMode === 'inclusive' && data.taxExempt == null),
    rule,
    ...line(words.name(data.location.receiptFooter), 'center'),
    blank,
    ...line(`${t.journal} ${isolated(data.journalHash)}`, 'center'),
  ];
}

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

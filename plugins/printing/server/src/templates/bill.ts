import type { z } from 'zod';
import type { billData } from '../../../contracts/documents';
import { checkFacts, checkLines, checkTotals, taxTable } from './check-lines';
import type { PaperLine } from './layout/paper';
import { bigPair, blank, line, pair, rule } from './layout/rows';
import { letterhead } from './letterhead';
import { marks } from './marks';
import { wording, type PaperContext } from './wording';

/** The check before it is paid. It says that it is no receipt, so that it cannot stand in for one. */
export function bill(data: z.output<typeof billData>, context: PaperContext): PaperLine[] {
  const words = wording(context, data.location.timeZone, data.money);
  const { t } = words;
  const part = ({ number, count }: NonNullable<typeof data.share>): string => t.part.replace('{number}', words.count(number)).replace('{count}', words.count(count));
  return [
    ...marks(context.mark, t),
    ...letterhead(data.location, words),
    ...line(t.bill, 'center', { size: 'big', bold: true }),
    ...(data.share === undefined ? [] : line(part(data.share), 'center', { bold: true })),
    ...line(words.dateTime(data.at), 'center'),
    rule,
    ...checkFacts(data, words),
    rule,
    ...checkLines(data, words),
    ...checkTotals(data, words, context.columns),
    ...(data.paidMinor === 0 ? [] : [pair(t.paid, words.amount(-data.paidMinor))]),
    ...(data.paidMinor === 0 ? [] : [bigPair(context.columns, t.due, words.money(data.dueMinor))]),
    ...(data.share === undefined ? [] : [rule, bigPair(context.columns, part(data.share), words.money(data.share.amountMinor)), rule]),
    ...taxTable(data.taxes, words, data.location.taxMode === 'inclusive' && data.taxExempt == null),
    blank,
    ...line(t.billNotReceipt, 'center'),
  ];
}

import type { z } from 'zod';
import type { creditReceiptData } from '../../../contracts/documents';
import { taxTable } from './check-lines';
import type { PaperLine } from './layout/paper';
import { bigPair, line, pair, row, rule } from './layout/rows';
import { numberedPaper } from './numbered-paper';
import type { PaperContext, Wording } from './wording';

type Credit = z.output<typeof creditReceiptData>;

/** The numbered paper of a refund (S11): what went back, why, where to, and of which receipt. */
export const creditReceipt = (data: Credit, context: PaperContext): PaperLine[] => numberedPaper(data, context, (words) => ({
  title: words.t.creditReceipt,
  numbers: [pair(words.t.creditNumber, data.creditNumber, { bold: true }), pair(words.t.ofReceipt, data.receiptNumber)],
  body: [
    ...refundedLines(data, words),
    ...(data.tipMinor === 0 ? [] : [pair(words.t.tip, words.amount(data.tipMinor))]),
    bigPair(context.columns, words.t.refunded, words.money(data.amountMinor + data.tipMinor)),
    pair(words.t.reason, words.name(data.reasonName)),
    ...line(data.note, 'start', { indent: 2 }),
    rule,
    ...data.payments.flatMap((payment) => givenBack(payment, words)),
    ...taxTable(data.taxes, words, data.location.taxMode === 'inclusive'),
  ],
}));

/** The dishes, or, for a plain amount, one line that says so. */
function refundedLines(data: Credit, words: Wording): PaperLine[] {
  if (data.lines.length === 0) return data.amountMinor === 0 ? [] : [pair(words.t.amount, words.amount(data.amountMinor))];
  const digits = Math.max(1, ...data.lines.map((item) => `${item.quantity}`.length));
  const amounts = data.lines.map((item) => words.amount(item.amountMinor));
  const width = Math.max(1, ...amounts.map((amount) => amount.length)) + 1;
  return data.lines.map((item, nth) => row([
    { text: `${item.quantity}`, width: digits + 1, align: 'start' }, { text: words.name(item.name), width: 'fill', align: 'start' }, { text: amounts[nth] ?? '', width, align: 'end' },
  ]));
}

const givenBack = ({ name, amountMinor, tipMinor, roundingMinor }: Credit['payments'][number], words: Wording): PaperLine[] => [
  pair(words.name(name), words.amount(amountMinor + tipMinor + roundingMinor), { bold: true }),
  ...(roundingMinor === 0 ? [] : [pair(words.t.rounding, words.amount(roundingMinor), { indent: 2 })]),
];

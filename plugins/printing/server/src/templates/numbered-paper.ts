import type { z } from 'zod';
import type { creditReceiptData, receiptData } from '../../../contracts/documents';
import { checkFacts } from './check-lines';
import type { PaperLine } from './layout/paper';
import { isolated } from './layout/plain-text';
import { blank, line, pair, rule } from './layout/rows';
import { letterhead } from './letterhead';
import { marks } from './marks';
import { wording, type PaperContext, type Wording } from './wording';

type Numbered = z.output<typeof receiptData> | z.output<typeof creditReceiptData>;
interface Parts { readonly title: string; readonly numbers: readonly PaperLine[]; readonly body: readonly PaperLine[] }

/** What every paper of a number series has (S11, S12): who trades, its number, of which check, and the journal's hash at its end. A second one says DUPLICATE and which copy it is. */
export function numberedPaper(data: Numbered, context: PaperContext, parts: (words: Wording) => Parts): PaperLine[] {
  const words = wording(context, data.location.timeZone, data.money);
  const { t } = words;
  const { title, numbers, body } = parts(words);
  return [
    ...marks(context.mark === 'none' && data.copy > 0 ? 'duplicate' : context.mark, t),
    ...letterhead(data.location, words),
    ...line(title, 'center', { size: 'big', bold: true }),
    ...numbers,
    pair(t.date, words.dateTime(data.at)),
    pair(t.register, data.registerName),
    ...(data.copy > 0 ? [pair(t.copy, `${data.copy}`)] : []),
    rule,
    ...checkFacts(data, words),
    rule,
    ...body,
    rule,
    ...line(words.name(data.location.receiptFooter), 'center'),
    blank,
    ...line(`${t.journal} ${isolated(data.journalHash)}`, 'center'),
  ];
}

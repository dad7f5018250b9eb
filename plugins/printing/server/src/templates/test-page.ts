import type { z } from 'zod';
import type { testPageData } from '../../../contracts/documents';
import type { PaperLine } from './layout/paper';
import { banner, blank, line, pair, rule } from './layout/rows';
import { marks } from './marks';
import { wording, type PaperContext } from './wording';

/** Shows what a printer can do: sizes, weight, the width in columns, letters with marks, and right-to-left text as a picture. */
export function testPage(data: z.output<typeof testPageData>, context: PaperContext): PaperLine[] {
  const words = wording(context, data.timeZone);
  const { t } = words;
  return [
    ...marks(context.mark, t),
    ...line(t.testPage, 'center', { size: 'big', bold: true }),
    ...line(data.printerName, 'center', { size: 'tall' }),
    ...line(words.dateTime(data.at), 'center'),
    rule,
    pair(t.columns, `${context.columns}`),
    ...line('1234567890'.repeat(10).slice(0, context.columns)),
    ...line('ABC abc ÄÖÜ éèñ €£¥'),
    ...line('ABC abc 123', 'start', { bold: true }),
    ...line('ABC abc 123', 'start', { size: 'tall' }),
    ...line('ABC abc 123', 'start', { size: 'big' }),
    ...line('اختبار الطباعة', 'center', { size: 'big', bold: true }),
    banner(t.testPage, 'tall'),
    blank,
    ...line(t.testText, 'center'),
  ];
}

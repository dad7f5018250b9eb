import type { z } from 'zod';
import type { shiftReportData } from '../../../contracts/documents';
import { taxTable } from './check-lines';
import type { PaperLine } from './layout/paper';
import { line, pair, rule } from './layout/rows';
import type { Wording } from './wording';

type Report = z.output<typeof shiftReportData>;

/** What the reports of a shift and of a day have in common, so that a day can be compared with its Zs line by line. */
export const heading = (text: string): PaperLine[] => [rule, ...line(text, 'start', { bold: true })];

export function sales(report: Pick<Report, 'grossMinor' | 'netMinor' | 'taxMinor' | 'taxes'>, words: Wording): PaperLine[] {
  const { t } = words;
  return [
    ...heading(t.sales),
    pair(t.gross, words.money(report.grossMinor), { bold: true }),
    pair(t.net, words.amount(report.netMinor)),
    pair(t.tax, words.amount(report.taxMinor)),
    ...taxTable(report.taxes, words, false),
  ];
}

export function tenders(report: Pick<Report, 'tenders' | 'tipsMinor' | 'roundingMinor'>, words: Wording): PaperLine[] {
  const { t } = words;
  return [
    ...heading(t.tenders),
    ...report.tenders.map((tender) => pair(`${words.name(tender.name)} (${words.count(tender.count)})`, words.amount(tender.amountMinor))),
    ...(report.tipsMinor === 0 ? [] : [pair(t.tips, words.amount(report.tipsMinor))]),
    ...(report.roundingMinor === 0 ? [] : [pair(t.rounding, words.amount(report.roundingMinor))]),
  ];
}

/** What was given back, by the tender it went to; tips are with their tender. */
export function refunds({ refunds: of = [] }: Pick<Report, 'refunds'>, words: Wording): PaperLine[] {
  if (of.length === 0) return [];
  return [...heading(words.t.refunds), ...of.map((tender) => pair(`${words.name(tender.name)} (${words.count(tender.count)})`, words.amount(-(tender.amountMinor + tender.tipMinor))))];
}

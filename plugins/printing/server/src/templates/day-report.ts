import type { z } from 'zod';
import type { dayReportData } from '../../../contracts/documents';
import type { PaperLine } from './layout/paper';
import { isolated } from './layout/plain-text';
import { bigPair, line, pair, rule } from './layout/rows';
import { letterhead } from './letterhead';
import { marks } from './marks';
import { heading, refunds, sales, tenders } from './report-parts';
import { wording, type PaperContext, type Wording } from './wording';

type Day = z.output<typeof dayReportData>;

/** The close of a business day: each Z of it, and what they come to (S9). */
export function dayReport(day: Day, context: PaperContext): PaperLine[] {
  const words = wording(context, day.location.timeZone, day.money);
  const { t } = words;
  const mark = context.mark === 'none' && day.copy > 0 ? 'duplicate' : context.mark;
  return [
    ...marks(mark, t),
    ...letterhead(day.location, words),
    ...line(`${t.dayReport} ${day.number}`, 'center', { size: 'big', bold: true }),
    ...(day.copy > 0 ? line(`${t.copy} ${day.copy}`, 'center') : []),
    rule,
    pair(t.businessDate, words.day(day.businessDate)),
    pair(t.closed, words.dateTime(day.at)),
    ...line(day.closedByName, 'end'),
    ...zs(day, words),
    ...sales(day, words),
    ...tenders(day, words),
    ...refunds(day, words),
    ...cash(day, words, context.columns),
    ...heading(t.orders),
    pair(t.ordersClosed, words.count(day.orders.closed)),
    pair(t.ordersCancelled, words.count(day.orders.cancelled)),
    pair(t.covers, words.count(day.orders.covers)),
  ];
}

/** Register and number of each Z with what it took; under it what its drawer was off by (S4, S5). */
function zs({ zs: of }: Day, words: Wording): PaperLine[] {
  const { t } = words;
  return [
    ...heading(t.zReports),
    ...of.flatMap((z) => [
      pair(`${isolated(z.registerName)} Z ${z.zNumber}`, words.amount(z.grossMinor)),
      ...(z.differenceMinor === 0 ? [] : [pair(z.disputed ? `${t.difference} (${t.disputed})` : t.difference, words.amount(z.differenceMinor), { indent: 2 })]),
    ]),
  ];
}

/** What left the drawers, and what they were off by in all. */
function cash(day: Day, words: Wording, columns: number): PaperLine[] {
  const { t } = words;
  return [
    ...heading(t.drawer),
    ...(day.tipOutMinor === 0 ? [] : [pair(t.tipOut, words.amount(-day.tipOutMinor))]),
    pair(t.intoSafe, words.amount(day.safeMinor)),
    bigPair(columns, t.difference, words.money(day.differenceMinor)),
  ];
}

import type { z } from 'zod';
import type { shiftReportData } from '../../../contracts/documents';
import type { PaperLine } from './layout/paper';
import { bigPair, blank, line, pair, rule } from './layout/rows';
import { isolated } from './layout/plain-text';
import { letterhead } from './letterhead';
import { marks } from './marks';
import { heading, refunds, sales, tenders } from './report-parts';
import { wording, type PaperContext, type Wording } from './wording';

type Report = z.output<typeof shiftReportData>;

/** X reads, Z closes (S2); both are the same paper, so that they can be compared line by line (S3). */
export function shiftReport(report: Report, context: PaperContext): PaperLine[] {
  const words = wording(context, report.location.timeZone, report.money);
  const { t } = words;
  const mark = context.mark === 'none' && report.copy > 0 ? 'duplicate' : context.mark;
  return [
    ...marks(mark, t),
    ...letterhead(report.location, words),
    ...line(report.kind === 'z' ? `${t.zReport} ${report.zNumber ?? ''}` : t.xReport, 'center', { size: 'big', bold: true }),
    ...(report.kind === 'x' ? line(t.xNotice, 'center') : []),
    ...(report.copy > 0 ? line(`${t.copy} ${report.copy}`, 'center') : []),
    rule,
    ...when(report, words),
    ...sales(report, words),
    ...corrections(report, words),
    ...tenders(report, words),
    ...refunds(report, words),
    ...late(report, words),
    ...drawer(report, words, context.columns),
    ...discipline(report, words),
    ...counts(report, words),
    rule,
    pair(t.grandTotal, words.money(report.grandTotalMinor), { bold: true }),
    ...(report.headHash === null ? [] : [blank, ...line(t.headHash, 'center'), ...line(isolated((report.headHash.match(/.{1,8}/g) ?? []).join(' ')), 'center')]),
  ];
}

function when(report: Report, words: Wording): PaperLine[] {
  const { t } = words;
  return [
    pair(t.register, report.registerName),
    pair(t.businessDate, words.day(report.businessDate)),
    pair(t.opened, words.dateTime(report.openedAt)),
    ...line(report.openedByName, 'end'),
    ...(report.closedAt === null ? [] : [pair(t.closed, words.dateTime(report.closedAt)), ...line(report.closedByName ?? '', 'end')]),
    pair(t.madeAt, words.dateTime(report.madeAt)),
  ];
}

/** What the house gave away, took back and charged on top; each how often and how much. Service charge is revenue and inside the gross; tips are not (S10). */
function corrections({ corrections: of }: Report, words: Wording): PaperLine[] {
  const { t } = words;
  if (of === undefined) return [];
  const rows = ([[t.discounts, of.discounts], [t.comps, of.comps], [t.voids, of.voids], [t.serviceCharge, of.serviceCharge], [t.taxExempt, of.taxExempt]] as const).filter(([, tally]) => tally.count > 0);
  return rows.length === 0 ? [] : [...heading(t.corrections), ...rows.map(([name, tally]) => pair(`${name} (${words.count(tally.count)})`, words.amount(tally.amountMinor)))];
}

/** Of the payments and refunds above: what belongs to earlier shifts, since a Z never changes (S8). */
function late({ late: of = [] }: Report, words: Wording): PaperLine[] {
  const { t } = words;
  if (of.length === 0) return [];
  return [...heading(t.lateMoney), ...of.map((each) => pair(`${t.lateKinds[each.kind]} ${words.name(each.name)}`, words.amount(each.amountMinor + each.tipMinor)))];
}

/** The drawer's sum, step by step. What was counted stays off the paper until somebody has counted (S4). */
function drawer({ drawer: cash }: Report, words: Wording, columns: number): PaperLine[] {
  const { t } = words;
  return [
    ...heading(t.drawer),
    pair(t.openingFloat, words.amount(cash.openingMinor)),
    pair(t.cashSales, words.amount(cash.salesMinor)),
    pair(t.cashTips, words.amount(cash.tipMinor)),
    ...(cash.refundMinor === undefined || cash.refundMinor === 0 ? [] : [pair(t.cashRefunds, words.amount(-cash.refundMinor))]),
    pair(t.cashIn, words.amount(cash.cashInMinor)),
    pair(t.cashOut, words.amount(-cash.cashOutMinor)),
    pair(t.drops, words.amount(-cash.dropMinor)),
    ...(cash.tipOutMinor === undefined || cash.tipOutMinor === 0 ? [] : [pair(t.tipOut, words.amount(-cash.tipOutMinor))]),
    pair(t.expected, words.money(cash.expectedMinor), { bold: true }),
    ...(cash.countedMinor === null ? [] : [pair(t.counted, words.money(cash.countedMinor), { bold: true })]),
    ...(cash.differenceMinor === null ? [] : [bigPair(columns, t.difference, words.money(cash.differenceMinor))]),
  ];
}

/** How the close went (S4, S5, S6): disputed, what went to the safe, each count with who made it, who took what. */
function discipline({ discipline: of, drawer: cash }: Report, words: Wording): PaperLine[] {
  const { t } = words;
  if (of === undefined) return [];
  return [
    ...(of.disputed ? line(t.disputed, 'center', { size: 'big', bold: true }) : []),
    ...(of.closingDropMinor === 0 ? [] : [pair(t.closingDrop, words.amount(-of.closingDropMinor)), pair(t.leftInDrawer, words.money((cash.countedMinor ?? 0) - of.closingDropMinor))]),
    ...(of.carriedOver === 0 ? [] : [pair(t.carriedOver, words.count(of.carriedOver))]),
    ...(of.counts.length < 2 ? [] : [...heading(t.drawerCounts), ...of.counts.map((count) => pair(count.actorName, words.amount(count.countedMinor)))]),
    ...(of.cashiers.length < 2 ? [] : [...heading(t.cashiers), ...of.cashiers.map((cashier) => pair(cashier.name, words.amount(cashier.amountMinor)))]),
  ];
}

function counts(report: Report, words: Wording): PaperLine[] {
  const { t } = words;
  return [
    ...heading(t.orders),
    pair(t.ordersClosed, words.count(report.orders.closed)),
    pair(t.ordersCancelled, words.count(report.orders.cancelled)),
    pair(t.ordersOpen, words.count(report.orders.open)),
    pair(t.covers, words.count(report.orders.covers)),
    ...heading(`${t.receipts} ${words.count(report.receipts.count)}`),
    ...(report.receipts.first === null ? [] : [pair(t.firstReceipt, report.receipts.first), pair(t.lastReceipt, report.receipts.last ?? report.receipts.first)]),
    ...(report.receipts.credits === undefined || report.receipts.credits === 0 ? [] : [pair(t.creditReceipts, words.count(report.receipts.credits))]),
    pair(t.duplicates, words.count(report.receipts.duplicates)),
  ];
}

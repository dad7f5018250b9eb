import type { z } from 'zod';
import type { billData } from '../../../contracts/documents';
import type { Cell, PaperLine } from './layout/paper';
import { isolated } from './layout/plain-text';
import { bigPair, line, pair, row, rule } from './layout/rows';
import type { Wording } from './wording';

type Bill = z.output<typeof billData>;

/** Where and for whom: table or name, order, covers, server. */
export function checkFacts(bill: Pick<Bill, 'tableName' | 'orderType' | 'orderNumber' | 'orderName' | 'covers' | 'serverName'>, words: Wording): PaperLine[] {
  const { t } = words;
  const where = bill.tableName === '' ? t.orderTypes[bill.orderType] : `${t.table} ${isolated(bill.tableName)}`;
  return [
    pair(where, `${t.order} ${bill.orderNumber}`, { bold: true }),
    ...line(bill.orderName),
    pair(`${t.covers} ${bill.covers}`, bill.serverName === '' ? '' : `${t.servedBy} ${isolated(bill.serverName)}`),
  ];
}

/** What was taken, with what it costs. A modifier's price is part of its line's amount, so it stands in brackets. */
export function checkLines(bill: Bill, words: Wording): PaperLine[] {
  const digits = Math.max(1, ...bill.lines.map((item) => `${item.quantity}`.length));
  const amounts = bill.lines.map((item) => words.amount(item.totalMinor));
  const amountWidth = Math.max(1, ...amounts.map((amount) => amount.length)) + 1;
  return bill.lines.flatMap((item, index) => [
    row([cell(`${item.quantity}`, digits + 1, 'start'), cell(words.name(item.name), 'fill', 'start'), cell(amounts[index] ?? '', amountWidth, 'end')]),
    ...item.modifiers.flatMap((modifier) => line(modifierText(modifier, words), 'start', { indent: digits + 3 })),
    ...(item.reductions ?? []).map((reduction) => pair(reductionText(reduction, words), words.amount(-reduction.amountMinor), { indent: digits + 1 })),
  ]);
}

function modifierText(modifier: Bill['lines'][number]['modifiers'][number], words: Wording): string {
  const quantity = modifier.quantity > 1 ? `${modifier.quantity} ` : '';
  const price = modifier.priceMinor === 0 ? '' : ` (${words.amount(modifier.priceMinor)})`;
  return `+ ${quantity}${words.name(modifier.name)}${price}`;
}

/** Why, and by what share. A comp says that the house pays. */
function reductionText({ name, kind, ppm }: NonNullable<Bill['reductions']>[number], words: Wording): string {
  const reason = words.name(name);
  if (kind === 'comp') return reason === '' ? words.t.comp : `${words.t.comp}: ${reason}`;
  return [reason === '' ? words.t.discount : reason, ...(ppm === null ? [] : [words.percent(ppm)])].join(' ');
}

/**
 * From the lines to the total, so that what stands above adds up to what stands below. Line amounts are menu prices: where prices include tax
 * they lead straight to the total and the rates follow in `taxTable`; where tax comes on top each rate is a line. Discounts
 * of the whole check, service charge and exemption are a line each; what an older paper does not name is one line. `subtotalMinor` is net of tax in both modes, so it is not the sum of the lines.
 */
export function checkTotals(bill: Bill, words: Wording, columns: number): PaperLine[] {
  const { t } = words;
  const onCheck = bill.reductions ?? [];
  const sumMinor = bill.lines.reduce((sum, item) => sum + item.totalMinor - total(item.reductions ?? []), 0);
  const onTop = bill.location.taxMode === 'exclusive' ? bill.taxes : [];
  const serviceMinor = bill.serviceCharge?.amountMinor ?? 0;
  const reliefMinor = bill.taxExempt?.reliefMinor ?? 0;
  const unnamedMinor = bill.totalMinor - sumMinor + total(onCheck) - serviceMinor + reliefMinor - onTop.reduce((sum, tax) => sum + tax.taxMinor, 0);
  const steps = [
    ...onCheck.map((reduction) => pair(reductionText(reduction, words), words.amount(-reduction.amountMinor))),
    ...(unnamedMinor === 0 ? [] : [pair(t.adjustments, words.amount(unnamedMinor))]),
    ...(serviceMinor === 0 ? [] : [pair(serviceText(bill, words), words.amount(serviceMinor))]),
    ...exemption(bill, words),
    ...onTop.map((tax) => pair(taxName(tax, words), words.amount(tax.taxMinor))),
  ];
  return [
    rule,
    ...(steps.length === 0 ? [] : [pair(t.subtotal, words.amount(sumMinor)), ...steps]),
    bigPair(columns, t.total, words.money(bill.totalMinor)),
  ];
}

const total = (reductions: NonNullable<Bill['reductions']>): number => reductions.reduce((sum, reduction) => sum + reduction.amountMinor, 0);

const serviceText = ({ serviceCharge }: Bill, words: Wording): string => (serviceCharge == null ? '' : `${words.name(serviceCharge.name)} ${words.percent(serviceCharge.ppm)}`);

/** An exempt guest's paper says so also where prices are without tax: the row of 0 is what the tax office looks for. */
function exemption({ taxExempt }: Bill, words: Wording): PaperLine[] {
  if (taxExempt == null) return [];
  const { t } = words;
  return [pair([t.taxExempt, words.name(taxExempt.name)].filter((part) => part !== '').join(': '), words.amount(-taxExempt.reliefMinor)), ...line(taxExempt.note, 'start', { indent: 2 })];
}

/** Rates have the names that the editor gave them, often with the rate in it ("VAT 20%"): then it is not said twice. The exemption is ours to name. */
function taxName({ code, name, ratePpm }: Bill['taxes'][number], words: Wording): string {
  if (code !== 'exempt' && /[%٪]/.test(name)) return isolated(name);
  return `${code === 'exempt' ? words.t.taxExempt : isolated(name)} ${words.percent(ratePpm)}`;
}

/** Net and tax for each rate: what a tax receipt must show. */
export function taxTable(taxes: Bill['taxes'], words: Wording, included: boolean): PaperLine[] {
  if (taxes.length === 0) return [];
  const { t } = words;
  const nets = taxes.map((tax) => words.amount(tax.netMinor));
  const amounts = taxes.map((tax) => words.amount(tax.taxMinor));
  const netWidth = Math.max(t.net.length, ...nets.map((net) => net.length)) + 1;
  const taxWidth = Math.max(t.tax.length, ...amounts.map((amount) => amount.length)) + 1;
  const cells = (name: string, net: string, tax: string): Cell[] => [cell(name, 'fill', 'start'), cell(net, netWidth, 'end'), cell(tax, taxWidth, 'end')];
  return [
    rule,
    ...(included ? line(t.taxIncluded) : []),
    row(cells(t.taxRate, t.net, t.tax), { bold: true }),
    ...taxes.map((tax, index) => row(cells(taxName(tax, words), nets[index] ?? '', amounts[index] ?? ''))),
  ];
}

const cell = (text: string, width: Cell['width'], align: Cell['align']): Cell => ({ text, width, align });

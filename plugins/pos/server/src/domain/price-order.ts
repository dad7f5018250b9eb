import { allocateMinor, mulDivRound, sumMinor } from '@nova/platform/pure';
import type { LineModifier, TaxAmount, TaxRateSnapshot } from './check';

const million = 1_000_000;

export interface TaxRules { readonly taxMode: 'inclusive' | 'exclusive'; readonly taxRounding: 'line' | 'order' }
export interface PricedLine { readonly totalMinor: number; readonly taxRates: readonly TaxRateSnapshot[] }
export interface OrderPrice {
  /** Net of tax, so that subtotal + tax = total in both modes. */
  readonly subtotalMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  /** Tax of each line, in the order of the lines given. */
  readonly lineTaxes: readonly (readonly TaxAmount[])[];
  /** Per rate over the whole order, the highest rate first. */
  readonly taxes: readonly TaxAmount[];
}

/** Menu price of a line: quantity times (unit price plus its modifiers). Minor units. */
export const lineTotalMinor = (line: { quantity: number; unitPriceMinor: number; modifiers: readonly Pick<LineModifier, 'quantity' | 'priceMinor'>[] }): number =>
  line.quantity * sumMinor([line.unitPriceMinor, ...line.modifiers.map((modifier) => modifier.quantity * modifier.priceMinor)]);

/**
 * Prices an order on the server (O8) with any number of rates on each line (O9).
 *
 * Inclusive: the menu price holds the tax; exclusive: tax is added. `line` rounds on every line, `order` once for all lines that
 * share their rates, and then allots the tax to the lines to the cent. In every case: net + tax = gross on each line and on the
 * order, and the lines add up to the order.
 */
export function priceOrder(lines: readonly PricedLine[], rules: TaxRules): OrderPrice {
  const lineTaxes = rules.taxRounding === 'line' ? lines.map((line) => taxOfGroup([line], rules.taxMode)[0] ?? []) : taxByOrder(lines, rules.taxMode);
  const menuMinor = sumMinor(lines.map((line) => line.totalMinor));
  const taxMinor = sumMinor(lineTaxes.flat().map((tax) => tax.taxMinor));
  const subtotalMinor = rules.taxMode === 'inclusive' ? menuMinor - taxMinor : menuMinor;
  return { subtotalMinor, taxMinor, totalMinor: subtotalMinor + taxMinor, lineTaxes, taxes: sumTaxes(lineTaxes.flat()) };
}

/** The row that says that a thing bears no tax because the guest is exempt: reports show such sales apart. */
const exemptRow = (netMinor: number): TaxAmount => ({ code: 'exempt', name: 'Exempt', ratePpm: 0, netMinor, taxMinor: 0 });

/** Taxes of things that an exempt guest pays for: none is added, and the tax inside an inclusive price is not asked for. Things without rates stay as they are. */
export function exempted(things: readonly PricedLine[], taxes: readonly (readonly TaxAmount[])[], mode: TaxRules['taxMode']): (readonly TaxAmount[])[] {
  return things.map((thing, nth) => {
    const within = mode === 'inclusive' ? sumMinor((taxes[nth] ?? []).map((tax) => tax.taxMinor)) : 0;
    return thing.taxRates.length === 0 ? [] : [exemptRow(thing.totalMinor - within)];
  });
}

/** Adds amounts of the same rate. The highest rate first, then by code. */
export function sumTaxes(amounts: readonly TaxAmount[]): TaxAmount[] {
  const sums = new Map<string, TaxAmount>();
  for (const amount of amounts) {
    const key = `${amount.code}\n${amount.ratePpm}`;
    const sum = sums.get(key);
    const { of: _of, ...whole } = amount;
    sums.set(key, sum === undefined ? whole : { ...sum, netMinor: sum.netMinor + amount.netMinor, taxMinor: sum.taxMinor + amount.taxMinor });
  }
  return [...sums.values()].sort((a, b) => b.ratePpm - a.ratePpm || (a.code < b.code ? -1 : 1));
}

function taxByOrder(lines: readonly PricedLine[], mode: TaxRules['taxMode']): (readonly TaxAmount[])[] {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const key = JSON.stringify(line.taxRates.map((rate) => [rate.code, rate.ratePpm]));
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const taxes: (readonly TaxAmount[])[] = lines.map(() => []);
  for (const indexes of groups.values()) {
    const members = indexes.map((index) => lines[index]).filter((line) => line !== undefined);
    taxOfGroup(members, mode).forEach((tax, nth) => { taxes[indexes[nth] ?? 0] = tax; });
  }
  return taxes;
}

/** Tax of lines with the same rates: rounded once over their sum, then allotted by what each line costs. */
function taxOfGroup(lines: readonly PricedLine[], mode: TaxRules['taxMode']): TaxAmount[][] {
  const rates = lines[0]?.taxRates ?? [];
  const weights = lines.map((line) => line.totalMinor);
  const grossMinor = sumMinor(weights);
  const sumPpm = sumMinor(rates.map((rate) => rate.ratePpm));
  const perRate = mode === 'inclusive'
    ? allocateMinor(mulDivRound(grossMinor, sumPpm, million + sumPpm), rates.map((rate) => rate.ratePpm))
    : rates.map((rate) => mulDivRound(grossMinor, rate.ratePpm, million));
  const perLine = perRate.map((taxMinor) => allocateMinor(taxMinor, weights));
  return lines.map((line, nth) => {
    const taxMinor = perLine.map((parts) => parts[nth] ?? 0);
    const netMinor = mode === 'inclusive' ? line.totalMinor - sumMinor(taxMinor) : line.totalMinor;
    return rates.map((rate, which) => ({ code: rate.code, name: rate.name, ratePpm: rate.ratePpm, netMinor, taxMinor: taxMinor[which] ?? 0 }));
  });
}

import { allocateMinor, sumMinor } from '@nova/platform/pure';
import { leftMinor } from './allot-discounts';
import type { CheckLine, TaxAmount } from './check';
import type { PricedLine } from './price-order';

/**
 * What is taxed of a line. An ordinary one is one thing. What is left of a combo, with all that was chosen for it, is divided over its dishes by
 * what each costs by itself, to the cent, so that each bears its own tax (O9); dishes with the same rates are one thing.
 */
export function taxedThings(line: CheckLine): PricedLine[] {
  const worth = new Map<string, { taxRates: PricedLine['taxRates']; minor: number }>();
  for (const { part, quantity } of line.modifiers) {
    if (part === undefined) continue;
    const key = JSON.stringify(part.taxRates.map((rate) => [rate.code, rate.ratePpm]));
    worth.set(key, { taxRates: part.taxRates, minor: (worth.get(key)?.minor ?? 0) + part.worthMinor * quantity });
  }
  const parts = [...worth.values()];
  if (sumMinor(parts.map((part) => part.minor)) === 0) return [{ totalMinor: leftMinor(line), taxRates: line.taxRates }];
  const shares = allocateMinor(leftMinor(line), parts.map((part) => part.minor));
  return parts.map(({ taxRates }, nth) => ({ totalMinor: shares[nth] ?? 0, taxRates }));
}

/** The taxes of a line from those of its things. Rows of a combo say which thing they are of, and one that bears no tax has a row too, so that their nets add up to the line's. */
export function taxesOfThings(things: readonly PricedLine[], taxes: readonly (readonly TaxAmount[])[]): readonly TaxAmount[] {
  if (things.length <= 1) return taxes[0] ?? [];
  return things.flatMap(({ totalMinor }, of) => {
    const own = taxes[of] ?? [];
    return (own.length === 0 ? [{ code: 'untaxed', name: 'Untaxed', ratePpm: 0, netMinor: totalMinor, taxMinor: 0 }] : own).map((tax) => ({ ...tax, of }));
  });
}

/** What a thing costs without tax: as its taxes say, since inclusive and exempt prices differ; all of it when it bears none. Rates on the same thing share their net. */
export function netMinor(thing: { readonly leftMinor: number; readonly taxes: readonly TaxAmount[] }): number {
  if (thing.taxes.length === 0) return thing.leftMinor;
  return sumMinor([...netsOf(thing.taxes).values()]);
}

/** The net of each thing that taxes are of. */
export const netsOf = (taxes: readonly TaxAmount[]): Map<number, number> => new Map(taxes.map((tax) => [tax.of ?? 0, tax.netMinor]));

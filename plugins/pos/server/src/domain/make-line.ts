import type { Catalogue, MenuItem, OrderType } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { NewLine } from '../../../contracts/order';
import type { CheckLine } from './check';
import { chooseModifiers } from './choose-modifiers';
import { lineTotalMinor } from './price-order';

export const itemOf = (catalogue: Catalogue, itemId: string): MenuItem | undefined => catalogue.items.find((item) => item.id === itemId);

/** A line with everything it needs for ever: names in all languages, price, tax rates and station as they are now (O8). Refuses `invalid_modifiers`. */
export function makeLine(catalogue: Catalogue, item: MenuItem, orderType: OrderType, line: NewLine, position: number): Outcome<CheckLine> {
  const choice = chooseModifiers(catalogue, item, orderType, line.modifiers);
  if (!choice.ok) return { ...choice, details: { ...choice.details, lineId: line.lineId } };
  const taxRates = catalogue.taxClasses.find((taxClass) => taxClass.id === item.taxClassId)?.rates[orderType] ?? [];
  const made = {
    id: line.lineId, position, state: 'active' as const, itemId: item.id, name: item.name, kitchenName: item.kitchenName, stationId: item.stationId,
    quantity: line.quantity, firedQuantity: 0, fired: null, unitPriceMinor: item.pricesMinor[orderType], modifiers: choice.value.modifiers,
    seat: line.seat, course: line.course ?? item.course, note: line.note, allergens: choice.value.allergens,
    discounts: [], discountMinor: 0, pinned: false, taxes: [], taxRates, taxClassId: item.taxClassId, catalogueHash: catalogue.hash, version: 1,
  };
  return done({ ...made, totalMinor: lineTotalMinor(made) });
}

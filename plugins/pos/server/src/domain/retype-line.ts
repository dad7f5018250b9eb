import type { Catalogue, OrderType } from '@nova/platform/contracts';
import type { CheckLine } from './check';
import { comboPart } from './combo-part';
import { itemOf } from './make-line';

/**
 * A line as another way of selling prices it: item, options and tax rates from the menu of today. A pinned line stays as it is; an item or option
 * that the menu does not know keeps its price, since it was promised, and only its rates follow.
 */
export function retypeLine(catalogue: Catalogue, line: CheckLine, orderType: OrderType): CheckLine {
  if (line.state !== 'active' || line.pinned) return line;
  const taxRates = catalogue.taxClasses.find((taxClass) => taxClass.id === line.taxClassId)?.rates[orderType] ?? line.taxRates;
  const modifiers = line.modifiers.map((modifier) => {
    const option = catalogue.groups.find((group) => group.id === modifier.groupId)?.options.find((each) => each.id === modifier.optionId);
    return option === undefined ? modifier : { ...modifier, priceMinor: option.pricesMinor[orderType], ...comboPart(catalogue, option, orderType) };
  });
  const unitPriceMinor = itemOf(catalogue, line.itemId)?.pricesMinor[orderType] ?? line.unitPriceMinor;
  const same = unitPriceMinor === line.unitPriceMinor && JSON.stringify([modifiers, taxRates]) === JSON.stringify([line.modifiers, line.taxRates]);
  return same ? line : { ...line, unitPriceMinor, modifiers, taxRates, version: line.version + 1 };
}

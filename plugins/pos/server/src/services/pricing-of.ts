import { platform } from '@nova/platform/access';
import type { OrderType } from '@nova/platform/contracts';
import type { Check } from '../domain/check';
import type { PricingRules } from '../domain/reprice';
import { venueOf } from './venue-of';

/** How a check is priced at its place, from memory: tax mode and rounding, and the service charge with the rates of its tax class for this order type. */
export function pricingOf({ locationId, orderType }: Pick<Check, 'locationId'> & { readonly orderType: OrderType }): PricingRules {
  const { location, rules } = venueOf(locationId);
  const { taxClassId, ...charge } = rules.serviceCharge;
  const taxClass = taxClassId === null ? undefined : platform().content.catalogue(locationId)?.taxClasses.find((each) => each.id === taxClassId);
  return { taxMode: location.taxMode, taxRounding: location.taxRounding, serviceCharge: { ...charge, taxRates: taxClass?.rates[orderType] ?? [] } };
}

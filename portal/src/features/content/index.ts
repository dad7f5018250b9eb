export { allergenName, useAllergens } from './allergen-names';
export { useMenuOf } from './api/get-menu';
export { useVenueOf } from './api/get-venue';
export { contentFreshness } from './keys';
export { useMoney, useWallClock } from './use-money';
export { useVenue, VenueContext } from './venue-context';

export { allergenName, useAllergens } from './allergen-names';
export { useMenuOf } from './api/get-menu';
export { useVenueOf } from './api/get-venue';
export { addDays, businessDateAt } from './business-day';
export { contentFreshness } from './keys';
export { useMoney } from './use-money';
export { useToday } from './use-today';
export { useVenue, VenueContext } from './venue-context';
export { useWallClock, type WallClock } from './use-wall-clock';

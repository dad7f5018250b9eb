import { contentId, contract, locale, menu, venue } from '@nova/platform/contracts';
import { z } from 'zod';

/** The compiled menu in one language, from memory; answers 304 to a known ETag. */
export const getMenu = contract({
  name: 'get-menu', action: 'content.menu', method: 'GET', path: '/api/pos/menu',
  query: z.object({ locationId: contentId, locale: locale.default('en') }), reply: menu,
});

/** All that is configured for the location: floor, registers, stations, tenders, reasons. */
export const getVenue = contract({
  name: 'get-venue', action: 'content.venue', method: 'GET', path: '/api/pos/venue',
  query: z.object({ locationId: contentId }), reply: z.object({ venue }),
});

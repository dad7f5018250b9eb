import { contentId, contract, localizedText } from '@nova/platform/contracts';
import { z } from 'zod';

/** How many of a dish, made the same way, are to be made now; `tickets` says on how many tickets. */
export const allDayDish = z.object({ kitchenName: z.string(), name: localizedText, modifiers: z.array(z.object({ quantity: z.int(), kitchenName: z.string(), name: localizedText })), quantity: z.int(), tickets: z.int() });
export type AllDayDish = z.infer<typeof allDayDish>;

/** All-day counts: what is on open tickets and not done, per station, most first. */
export const getAllDay = contract({
  name: 'get-all-day', action: 'ticket.all-day', method: 'GET', path: '/api/pos/kitchen/all-day',
  query: z.object({ locationId: contentId }), reply: z.object({ stations: z.array(z.object({ stationId: contentId, dishes: z.array(allDayDish) })) }),
});

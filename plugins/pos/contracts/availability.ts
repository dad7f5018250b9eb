import { commandId, contentId, contract, instant, version } from '@nova/platform/contracts';
import { z } from 'zod';

export const availabilityKind = z.enum(['item', 'option']);
export type AvailabilityKind = z.infer<typeof availabilityKind>;

/**
 * An item or an option that is out, or of which only so many are left, from `startsAt` until `endsAt` (O10). Whether that is so now follows from the
 * two instants alone; `endsAt` null lasts until somebody brings it back. `remaining` null: none at all; else the portions that may still be sold.
 */
export const availability = z.object({ kind: availabilityKind, subjectId: contentId, remaining: z.int().nullable(), startsAt: instant, endsAt: instant.nullable(), setByName: z.string(), version });
export type Availability = z.infer<typeof availability>;

/** All that is out or limited now or later, with the database's time. Small, so that the menu keeps its ETag; every channel reads this beside the menu. */
export const listAvailability = contract({
  name: 'list-availability', action: 'availability.list', method: 'GET', path: '/api/pos/availability',
  query: z.object({ locationId: contentId }),
  reply: z.object({ availability: z.array(availability), now: instant }),
});

/**
 * Takes an item or option off the menu, or limits it to `remaining` portions: until the business day ends, until an instant, or until it is brought back by hand.
 * `startsAt` null begins now; a window may cross midnight. Setting it again replaces it.
 */
export const setAvailability = contract({
  name: 'set-availability', action: 'availability.set', method: 'POST', path: '/api/pos/availability',
  body: z.strictObject({
    commandId, locationId: contentId, kind: availabilityKind, subjectId: contentId, remaining: z.int().min(0).max(9999).nullable(),
    startsAt: instant.nullable().default(null), until: z.enum(['day-end', 'instant', 'hand']), endsAt: instant.nullable().default(null),
  }),
  reply: z.object({ availability }),
});

/** Brings it back: it is sold without limit again. */
export const restoreAvailability = contract({
  name: 'restore-availability', action: 'availability.restore', method: 'POST', path: '/api/pos/availability/restore',
  body: z.strictObject({ commandId, locationId: contentId, kind: availabilityKind, subjectId: contentId }),
  reply: z.object({ availability }),
});

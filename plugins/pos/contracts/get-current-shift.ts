import { contentId, contract } from '@nova/platform/contracts';
import { z } from 'zod';
import { shiftView } from './shift';

/** The shifts that are open at a location, and what the drawer of the asked register should hold to open (its last counted close). */
export const getCurrentShift = contract({
  name: 'get-current-shift', action: 'shift.current', method: 'GET', path: '/api/pos/shifts/current',
  query: z.object({ locationId: contentId }), reply: z.object({ shifts: z.array(shiftView) }),
});

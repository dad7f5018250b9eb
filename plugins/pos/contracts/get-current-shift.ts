import { contentId, contract } from '@nova/platform/contracts';
import { z } from 'zod';
import { shiftView } from './shift';

/** The shifts that are open at a location. What their drawers should hold is not told: whoever counts counts blind (S4). */
export const getCurrentShift = contract({
  name: 'get-current-shift', action: 'shift.current', method: 'GET', path: '/api/pos/shifts/current',
  query: z.object({ locationId: contentId }), reply: z.object({ shifts: z.array(shiftView) }),
});

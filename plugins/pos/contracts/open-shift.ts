import { commandId, contentId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { count, shiftView } from './shift';

/** Opens the register's shift with a counted float. The float it should have is the last counted close; the difference is posted (S4). */
export const openShift = contract({
  name: 'open-shift', action: 'shift.open', method: 'POST', path: '/api/pos/shifts',
  body: z.strictObject({ commandId, shiftId: id, locationId: contentId, registerId: contentId, count }),
  reply: z.object({ shift: shiftView }),
});

import { contentId, contract, pageQuery } from '@nova/platform/contracts';
import { z } from 'zod';
import { shiftView } from './shift';

export const listShifts = contract({
  name: 'list-shifts', action: 'shift.list', method: 'GET', path: '/api/pos/shifts',
  query: z.object({ locationId: contentId, ...pageQuery }), reply: z.object({ shifts: z.array(shiftView), next: z.string().nullable() }),
});

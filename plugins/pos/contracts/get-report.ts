import { contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { shiftReport } from './shift';

/** Reads the register so far, as often as one likes; changes nothing (S2). */
export const getXReport = contract({
  name: 'get-x-report', action: 'report.x', method: 'GET', path: '/api/pos/shifts/:shiftId/x-report',
  params: z.object({ shiftId: id }), reply: z.object({ report: shiftReport }),
});

/** The Z as it was frozen at closing. */
export const getZReport = contract({
  name: 'get-z-report', action: 'report.z', method: 'GET', path: '/api/pos/shifts/:shiftId/z-report',
  params: z.object({ shiftId: id }), reply: z.object({ report: shiftReport }),
});

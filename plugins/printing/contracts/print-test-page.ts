import { commandId, contentId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';

export const printTestPage = contract({
  name: 'print-test-page', action: 'printer.test', method: 'POST', path: '/api/printing/printers/:printerId/test',
  params: z.object({ printerId: contentId }), body: z.strictObject({ commandId, locationId: contentId }), reply: z.object({ jobId: id }),
});

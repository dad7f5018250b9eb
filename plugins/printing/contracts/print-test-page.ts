import { commandId, contentId, contract, id, printChannel } from '@nova/platform/contracts';
import { z } from 'zod';

/** With a channel: through that one or not at all, so that it is the channel that is tested. */
export const printTestPage = contract({
  name: 'print-test-page', action: 'printer.test', method: 'POST', path: '/api/printing/printers/:printerId/test',
  params: z.object({ printerId: contentId }), body: z.strictObject({ commandId, locationId: contentId, channel: printChannel.nullable().default(null) }), reply: z.object({ jobId: id }),
});

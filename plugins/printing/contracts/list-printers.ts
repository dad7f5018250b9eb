import { contentId, contract, instant } from '@nova/platform/contracts';
import { z } from 'zod';

export const printerHealth = z.object({ printerId: contentId, name: z.string(), status: z.enum(['ready', 'offline', 'paper-out', 'error', 'unknown']), detail: z.string(), checkedAt: instant.nullable(), queued: z.int() });
export const listPrinters = contract({
  name: 'list-printers', action: 'printer.list', method: 'GET', path: '/api/printing/printers',
  query: z.object({ locationId: contentId }),
  reply: z.object({ printers: z.array(printerHealth), agents: z.array(z.object({ id: z.string(), name: z.string(), lastSeenAt: instant.nullable(), online: z.boolean() })) }),
});

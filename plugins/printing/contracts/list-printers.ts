import { contentId, contract, id, instant, printChannel } from '@nova/platform/contracts';
import { z } from 'zod';
import { documentType } from './job';

/** `silent`: it was up, and has given no sign for a while. `unknown`: it never gave one. */
export const channelHealth = z.object({
  channel: printChannel, state: z.enum(['up', 'down', 'silent', 'unknown']), lastSeenAt: instant.nullable(), lastSuccessAt: instant.nullable(), lastFailureAt: instant.nullable(), lastError: z.string().nullable(), queued: z.int(),
});
export type ChannelHealth = z.infer<typeof channelHealth>;

export const printerHealth = z.object({
  printerId: contentId, name: z.string(), status: z.enum(['ready', 'offline', 'paper-out', 'error', 'unknown']), detail: z.string(), checkedAt: instant.nullable(), queued: z.int(),
  /** In the order in which they are tried. */
  channels: z.array(channelHealth),
  /** Papers that a screen shows for want of a channel. */
  diverted: z.int(),
  /** The last paper; a drawer that was opened is none. */
  lastPrinted: z.object({ jobId: id, documentType, subjectId: z.string(), title: z.string(), doneAt: instant }).nullable(),
});

export const listPrinters = contract({
  name: 'list-printers', action: 'printer.list', method: 'GET', path: '/api/printing/printers',
  query: z.object({ locationId: contentId }),
  reply: z.object({
    printers: z.array(printerHealth),
    agents: z.array(z.object({ id: z.string(), name: z.string(), lastSeenAt: instant.nullable(), online: z.boolean() })),
    /** Tablets that print through QZ Tray. */
    qzDevices: z.array(z.object({ id, name: z.string(), lastSeenAt: instant.nullable(), online: z.boolean() })),
  }),
});

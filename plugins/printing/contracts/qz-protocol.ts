import { contentId, contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';
import { documentType } from './job';

/**
 * How a tablet prints through the QZ Tray beside it. The tablet is enrolled, and a manager has let it print (`set-qz-device`); it prints
 * while it is locked, so the tablet asks and no person. Leases, order of paper and reports are the agent's.
 */
const ascii = (most: number) => z.string().max(most).regex(/^[\x20-\x7e]*$/);

/** What a tab needs to talk to QZ Tray. Where the tablet may not print, `enabled` is false and the rest empty. */
export const getQzCertificate = contract({
  name: 'get-qz-certificate', action: 'qz.certificate', method: 'GET', path: '/api/printing/qz/certificate', audience: 'device',
  reply: z.object({
    enabled: z.boolean(), certificate: z.string(), algorithm: z.literal('SHA512'), host: z.string(), secure: z.boolean(), securePorts: z.array(z.int()), insecurePorts: z.array(z.int()),
    printers: z.array(z.object({ printerId: contentId, name: z.string(), qzName: z.string() })),
  }),
});
export type QzSetup = z.infer<typeof getQzCertificate.reply>;

/** Signs the SHA-256 of one call to QZ Tray (RSA with SHA-512, base64). The key never leaves the server. */
export const signQzMessage = contract({
  name: 'sign-qz-message', action: 'qz.sign', method: 'POST', path: '/api/printing/qz/sign', audience: 'device',
  body: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }), reply: z.object({ signature: z.string() }),
});

export const qzJob = z.object({
  id, leaseId: id, leaseUntil: instant, documentType, printerId: contentId, qzName: z.string(), title: z.string(), correlationId: z.string(), possibleDuplicate: z.boolean(),
  /** ESC/POS in base64, marks and drawer included. */
  bytes: z.string(),
});
export type QzJob = z.infer<typeof qzJob>;

/** Long poll of a tab for the printers that its QZ Tray knows now. `unable` says which it should know and does not, and why: their papers go on at once. */
export const claimQzJobs = contract({
  name: 'claim-qz-jobs', action: 'qz.claim', method: 'POST', path: '/api/printing/qz/claim', audience: 'device',
  body: z.strictObject({
    waitMs: z.int().min(0).max(10_000), max: z.int().min(1).max(20), printerIds: z.array(contentId).max(50).default([]),
    unable: z.array(z.strictObject({ printerId: contentId, detail: ascii(200) })).max(50).default([]),
  }),
  reply: z.object({ jobs: z.array(qzJob) }),
});

/** `sending` is granted before the first byte goes to QZ Tray. */
export const reportQzJob = contract({
  name: 'report-qz-job', action: 'qz.report', method: 'POST', path: '/api/printing/qz/jobs/:jobId/report', audience: 'device',
  params: z.object({ jobId: id }),
  body: z.strictObject({ leaseId: id, state: z.enum(['sending', 'done', 'failed', 'uncertain']), error: ascii(300).nullable().default(null) }),
  reply: z.object({ state: z.string() }),
});

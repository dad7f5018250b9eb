import { contentId, contract, id, instant, locale } from '@nova/platform/contracts';
import { z } from 'zod';
import { documentType } from './job';

/**
 * The printer agent's protocol. It authenticates with a Strapi API token; the token is bound to one location.
 * Order of paper is kept per printer: at most one job of a printer is leased at a time.
 */
export const agentPrinter = z.object({ id: contentId, name: z.string(), address: z.string(), columns: z.int(), scripts: z.array(z.string()), locale });

export const leasedJob = z.object({
  id, leaseId: id, leaseUntil: instant, /** Always said: agents of before ask for it. Kitchen displays get no jobs but a board, `claim-kds-board`. */ kind: z.literal('print'), documentType, printer: agentPrinter,
  /** ReceiptLine document, marks included; scripts that the printer lacks are already pictures in it. */
  document: z.string(), opensDrawer: z.boolean(), correlationId: z.string(),
  /** Short ASCII id that the printer echoes when its buffer is through (GS ( H), so that the agent can ask what was printed. */
  processId: z.string().regex(/^[0-9A-Za-z]{4}$/),
  /** The previous attempt may have printed: the document already says POSSIBLE DUPLICATE. */
  possibleDuplicate: z.boolean(),
});
export type LeasedJob = z.infer<typeof leasedJob>;

/** Long poll: waits up to `waitMs` for work, leases it, answers at once when there is some. */
export const claimJobs = contract({
  name: 'claim-jobs', action: 'agent.claim', method: 'POST', path: '/api/printing/agent/claim', audience: 'machine',
  body: z.strictObject({ agentId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), waitMs: z.int().min(0).max(25_000), max: z.int().min(1).max(20), busyPrinterIds: z.array(contentId).max(50).default([]) }),
  reply: z.object({ jobs: z.array(leasedJob) }),
});

/** `sending` is reported (and written to the agent's own disk) before the first byte; it also extends the lease. */
export const reportJob = contract({
  name: 'report-job', action: 'agent.report', method: 'POST', path: '/api/printing/agent/jobs/:jobId/report', audience: 'machine',
  params: z.object({ jobId: id }),
  body: z.strictObject({ leaseId: id, state: z.enum(['sending', 'done', 'failed', 'uncertain']), error: z.string().max(300).regex(/^[\x20-\x7e]*$/).nullable().default(null) }),
  reply: z.object({ state: z.string() }),
});

export const agentHeartbeat = contract({
  name: 'agent-heartbeat', action: 'agent.heartbeat', method: 'POST', path: '/api/printing/agent/heartbeat', audience: 'machine',
  body: z.strictObject({
    agentId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), version: z.string().max(40).regex(/^[\x20-\x7e]*$/),
    printers: z.array(z.strictObject({ printerId: contentId, status: z.enum(['ready', 'offline', 'paper-out', 'error', 'unknown']), detail: z.string().max(200).regex(/^[\x20-\x7e]*$/).default('') })).max(50),
  }),
  /** The printers of its location, so that it can watch them between jobs. */
  reply: z.object({ printers: z.array(agentPrinter), serverTime: instant }),
});

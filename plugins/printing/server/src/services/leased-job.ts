import type { Printer, Venue } from '@nova/platform/contracts';
import type { z } from 'zod';
import type { agentPrinter, LeasedJob } from '../../../contracts/agent-protocol';
import { renderDocument } from '../pictures/render-document';
import type { JobRow } from '../repo/tables';

/** A printer as its agent needs to know it. */
export const agentView = ({ id, name, address, columns, scripts, locale }: Printer): z.infer<typeof agentPrinter> => ({ id, name, address, columns, scripts, locale });

/** A claimed job with its paper made, ready for the agent. Throws when the paper cannot be made. */
export async function leasedJob(job: JobRow, printer: Printer, venue: Venue): Promise<LeasedJob> {
  const context = { columns: printer.columns, locale: job.locale, defaultLocale: venue.location.defaultLocale, mark: job.mark };
  return {
    id: job.id, leaseId: job.lease_id as string, leaseUntil: job.lease_until as string, kind: job.kind, documentType: job.document_type, printer: agentView(printer),
    document: await renderDocument(job.data, context, printer.scripts), opensDrawer: job.opens_drawer && job.kick_expired_at === null, correlationId: job.correlation_id,
    processId: job.process_id, possibleDuplicate: job.mark === 'possible-duplicate',
  };
}

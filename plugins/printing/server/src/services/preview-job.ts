import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { previewJob as contract } from '../../../contracts/preview-job';
import { previewSvg } from '../pictures/preview-svg';
import { renderDocument } from '../pictures/render-document';
import { findJob } from '../repo/find-jobs';
import type { PrintingTables } from '../repo/tables';

/** What a paper looks like: the same document that becomes the printer's bytes, as a picture. */
export async function previewJob(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('printing.job.preview');
  const job = await findJob(platform().db<PrintingTables>(), params.jobId);
  if (job === null) return refuse('not_found', 'There is no such print job.');
  actor.requireLocation(job.location_id);
  const venue = platform().content.venue(job.location_id);
  const printer = venue?.printers.find(({ id }) => id === job.printer_id);
  // A printer that is gone leaves a paper of the usual width.
  const columns = printer?.columns ?? 48;
  const context = { columns, locale: job.locale, defaultLocale: venue?.location.defaultLocale ?? job.locale, mark: job.mark };
  return done({ svg: previewSvg(await renderDocument(job.data, context, printer?.scripts ?? ['latin']), columns) });
}

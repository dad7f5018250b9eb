import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply, Venue } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { DivertedPaper, listDivertedPapers as contract } from '../../../contracts/list-diverted-papers';
import { plainPaper, previewSvg } from '../pictures/preview-svg';
import { renderDocument } from '../pictures/render-document';
import { listDiverted } from '../repo/diverted-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';

const most = 50;

/** The papers that a screen must show because no channel could print them, with the papers themselves. */
export async function listDivertedPapers(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('printing.job.list-diverted');
  actor.requireLocation(query.locationId);
  const venue = platform().content.venue(query.locationId);
  if (venue === null) return refuse('not_found', 'There is no such location.');
  const printerIds = query.stationId === undefined ? null : (venue.stations.find(({ id }) => id === query.stationId)?.printerIds ?? []);
  const { rows, count } = await listDiverted(platform().db<PrintingTables>(), query.locationId, printerIds, most);
  return done({ papers: await Promise.all(rows.map((row) => shown(row, venue))), more: count - rows.length });
}

async function shown(job: JobRow, venue: Venue): Promise<DivertedPaper> {
  const printer = venue.printers.find(({ id }) => id === job.printer_id);
  return {
    jobId: job.id, printerId: job.printer_id, printerName: printer?.name ?? job.printer_id, documentType: job.document_type, title: job.title, subjectId: job.subject_id,
    createdAt: job.created_at, divertedAt: job.diverted_at as string, stationIds: venue.stations.filter(({ printerIds }) => printerIds.includes(job.printer_id)).map(({ id }) => id),
    possibleDuplicate: job.mark === 'possible-duplicate', tried: job.tried, lastError: job.last_error, ...(await pictures(job, venue, printer?.columns ?? 48)),
  };
}

/** A paper that cannot be made is shown by its name alone: better than not at all. */
async function pictures(job: JobRow, venue: Venue, columns: number): Promise<{ text: string; svg: string }> {
  const context = { columns, locale: job.locale, defaultLocale: venue.location.defaultLocale, mark: job.mark };
  const scripts = ['latin', 'arabic', 'cjk'] as const;
  try {
    const printer = venue.printers.find(({ id }) => id === job.printer_id);
    // As letters every script is at hand; as a picture it is the printer's own.
    const [letters, document] = await Promise.all([renderDocument(job.data, context, scripts), renderDocument(job.data, context, printer?.scripts ?? ['latin'])]);
    return { text: plainPaper(letters, columns), svg: previewSvg(document, columns) };
  } catch (error) {
    platform().log.error({ err: error, jobId: job.id }, 'this paper cannot be shown');
    return { text: job.title, svg: '' };
  }
}

import { platform, type EffectContext } from '@nova/platform/access';
import { derivedId } from '@nova/platform/pure';
import type { PrintRequest } from '../access';
import { jobTitle } from '../domain/job-title';
import { processIdOf } from '../domain/process-id';
import { printersOf } from '../domain/route-request';
import { workTopic } from '../domain/work-topic';
import { countUnrouted } from '../jobs/metrics';
import { insertJobs, type NewJob } from '../repo/insert-jobs';
import { channelsOf } from '../settings';

/** Routes requests to printers and lets their jobs ride on the end of the caller's transaction; see `Printing.enqueue`. Draws nothing: papers are made when they are claimed. */
export function enqueueJobs({ ride, wake }: Pick<EffectContext, 'ride' | 'wake'>, requests: readonly PrintRequest[]): string[] {
  const jobs = requests.flatMap(jobsOf);
  if (jobs.length === 0) return [];
  ride(insertJobs(jobs));
  for (const locationId of new Set(jobs.map((job) => job.location_id))) wake(workTopic(locationId));
  return jobs.map((job) => job.id);
}

function jobsOf(request: PrintRequest): NewJob[] {
  const venue = platform().content.venue(request.locationId);
  const printers = venue === null ? [] : printersOf(venue, request.target);
  if (venue === null || printers.length === 0) {
    countUnrouted(request.document.type);
    platform().log.warn({ correlationId: request.correlationId, locationId: request.locationId, target: request.target, documentType: request.document.type }, 'no printer for this paper; nothing is printed');
    return [];
  }
  return printers.map((printer, index) => {
    const id = index === 0 ? request.jobId : derivedId(request.jobId, printer.id);
    const own = request.document.type === 'kitchen-ticket' ? printer.locale : venue.location.defaultLocale;
    return {
      id, document_type: request.document.type, location_id: request.locationId, printer_id: printer.id, subject_id: request.subjectId, title: jobTitle(request.document),
      data: request.document, locale: request.locale ?? own, mark: request.mark,
      // One kick is enough, however many printers print the paper.
      opens_drawer: request.opensDrawer && index === 0, process_id: processIdOf(id), correlation_id: request.correlationId,
      channels: request.onlyChannel === undefined ? channelsOf(printer) : [request.onlyChannel], only_channel: request.onlyChannel !== undefined,
    };
  });
}

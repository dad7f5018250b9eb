import { platform } from '@nova/platform/access';
import type { Printer } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { whyAway } from '../providers/http-printer';
import { channelsOf } from '../settings';
import { waitForWork } from './lease-work';
import { httpJob, printOverHttp } from './print-over-http';
import { seeChannels } from './see-channels';

/** One turn lasts this long, so that every printer is asked how it is twice within the time in which a channel counts as silent. */
const turnMs = 6000;
const connectMs = 2000;
/** A printer that listens may still refuse papers, so one that failed is left alone a while. */
const restMs = 10_000;
const most = 20;

const isHttp = (printer: Printer): boolean => printer.httpUrl !== null && channelsOf(printer).includes('http');

/** Serves the HTTP printers of every location for one turn: asks how they are, then prints what waits for them, each printer on its own. */
export async function serveHttpPrinters(stop: AbortSignal): Promise<void> {
  const places = platform().content.locations().map(({ id }) => id).filter((id) => platform().content.venue(id)?.printers.some(isHttp) === true);
  await Promise.all(places.map((locationId) => servePlace(locationId, stop)));
}

async function servePlace(locationId: string, stop: AbortSignal): Promise<void> {
  const holder = `http:${newId()}`;
  const busy = new Map<string, Promise<void>>();
  const asked = look(locationId);
  const endsAt = performance.now() + turnMs;
  while (!stop.aborted && performance.now() < endsAt) {
    const wants = (printer: Printer): boolean => isHttp(printer) && !busy.has(printer.id);
    const jobs = await waitForWork({ locationId, channel: 'http', holder, max: most, wants }, Math.max(0, endsAt - performance.now()), stop, httpJob);
    for (const job of jobs) {
      const printing = printOverHttp(job, holder)
        .catch((error: unknown) => platform().log.error({ err: error, jobId: job.id }, 'printing over HTTP broke off'))
        .finally(() => busy.delete(job.printerId));
      busy.set(job.printerId, printing);
    }
  }
  await Promise.all([asked, ...busy.values()]);
}

async function look(locationId: string): Promise<void> {
  const printers = (platform().content.venue(locationId)?.printers ?? []).filter(isHttp);
  const seen = await Promise.all(printers.map(async ({ id, httpUrl }) => {
    const away = await whyAway(httpUrl as string, connectMs);
    return { locationId, printerId: id, channel: 'http' as const, able: away === null, detail: away ?? '' };
  }));
  await seeChannels(seen, restMs);
}

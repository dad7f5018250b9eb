import { platform, type Actor } from '@nova/platform/access';
import type { Input, Printer, Reply, Venue } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { transform } from 'receiptline';
import { escposLetters } from '../../../contracts/paper';
import type { claimQzJobs as contract, QzJob } from '../../../contracts/qz-protocol';
import { markQzSeen } from '../repo/qz-devices';
import type { JobRow, PrintingTables } from '../repo/tables';
import { channelsOf } from '../settings';
import { waitForWork } from './lease-work';
import { leasedJob } from './leased-job';
import { holderOf, notEnabled, qzDeviceOf } from './qz-device';
import { seeChannels } from './see-channels';

/** QZ Tray knows a printer's name, not whether it prints: one that failed with a paper is left alone a while. */
const restMs = 15_000;

const servedByQz = (printer: Printer): boolean => printer.qzName !== null && channelsOf(printer).includes('qz');

/** Long poll of a tab for the jobs whose turn it is. What it says of its printers is kept as the channel's health. */
export async function claimQzJobs(actor: Actor, { body }: Input<typeof contract>, gone: AbortSignal): Promise<Outcome<Reply<typeof contract>>> {
  const device = await qzDeviceOf(actor);
  if (device === null) return notEnabled(actor);
  const locationId = device.location_id;
  const own = new Set((platform().content.venue(locationId)?.printers ?? []).filter(servedByQz).map(({ id }) => id));
  const able = body.printerIds.filter((id) => own.has(id)).map((printerId) => ({ locationId, printerId, channel: 'qz' as const, able: true, detail: '' }));
  const unable = body.unable.filter(({ printerId }) => own.has(printerId) && !body.printerIds.includes(printerId)).map(({ printerId, detail }) => ({ locationId, printerId, channel: 'qz' as const, able: false, detail }));
  const wish = { locationId, channel: 'qz' as const, holder: holderOf(device), max: body.max, wants: (printer: Printer) => servedByQz(printer) && body.printerIds.includes(printer.id) };
  const [jobs] = await Promise.all([waitForWork(wish, body.waitMs, gone, qzJob), seeChannels([...able, ...unable], restMs), markQzSeen(platform().db<PrintingTables>(), device.device_id)]);
  return done({ jobs });
}

/** The bytes are made here: a tab needs no printer's language. No echo is asked for, since QZ Tray hears none. */
async function qzJob(job: JobRow, printer: Printer, venue: Venue): Promise<QzJob> {
  const { id, leaseId, leaseUntil, documentType, document, opensDrawer, correlationId, possibleDuplicate } = await leasedJob(job, printer, venue);
  const bytes = Buffer.from(escposLetters({ document, columns: printer.columns, opensDrawer, processId: null }, transform), 'latin1').toString('base64');
  return { id, leaseId, leaseUntil, documentType, printerId: printer.id, qzName: printer.qzName as string, title: job.title, correlationId, possibleDuplicate, bytes };
}

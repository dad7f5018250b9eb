import { platform } from '@nova/platform/access';
import { eventReaders } from '../../contracts/event-readers';
import { createMeters } from './jobs/metrics';
import { serveHttpPrintersJob } from './jobs/serve-http-printers';
import { sweepLeasesJob } from './jobs/sweep-leases';
import { migrations } from './migrations';
import { permissions } from './permissions';
import { printingSettings } from './settings';

/** Hands the kernel what this plugin owns. Nothing connects here. */
export default function register(): void {
  printingSettings();
  platform().migrations('printing', migrations);
  platform().permissions('printing', permissions);
  platform().eventReaders(eventReaders);
  platform().job(sweepLeasesJob);
  platform().job(serveHttpPrintersJob);
  createMeters(platform().metrics);
}

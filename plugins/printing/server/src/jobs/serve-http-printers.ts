import { platform, type Job } from '@nova/platform/access';
import { serveHttpPrinters } from '../services/serve-http-printers';

const stop = new AbortController();

/** One turn follows the other, in one process of the worker role. */
export const serveHttpPrintersJob: Job = { name: 'printing.serve-http-printers', everyMs: 500, run: () => serveHttpPrinters(stop.signal) };

/** A stopping server takes no more work; a paper under way may still end, and what is cut off is uncertain when its lease ends. */
export function stopWithServer(): void {
  platform().onClose('HTTP printers', () => {
    stop.abort();
    return Promise.resolve();
  });
}

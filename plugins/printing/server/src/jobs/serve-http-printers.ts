import type { Job } from '@nova/platform/access';
import { serveHttpPrinters } from '../services/serve-http-printers';

/**
 * One turn follows the other, in one process of the worker role. A stopping server takes no more work; a paper under way may still end,
 * and what is cut off is uncertain when its lease ends.
 */
export const serveHttpPrintersJob: Job = { name: 'printing.serve-http-printers', everyMs: 500, run: serveHttpPrinters };

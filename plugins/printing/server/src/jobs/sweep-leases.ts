import type { Job } from '@nova/platform/access';
import { sweepLeases } from '../services/sweep-leases';

/** Every second: a ticket that a dead agent held must not wait longer than its lease. */
export const sweepLeasesJob: Job = { name: 'printing.sweep-leases', everyMs: 1000, run: async () => { await sweepLeases(); } };

import { newId } from '@nova/platform/pure';
import { listJobs, retryJob } from '../../../plugins/printing/contracts';
import type { Client } from '../client';

const open = ['queued', 'claimed', 'sending', 'uncertain', 'diverted', 'failed'] as const;

/** The print queue of a place, as its screen shows it, of what came after `since`. */
export class Queue {
  retried = 0;
  constructor(private readonly locationId: string, private readonly since: string) {}

  /** Papers that are not out yet. What failed too often is tried again, as a person would. */
  async left(client: Client): Promise<number> {
    const pages = await Promise.all(open.map(async (state) => (await client.call(listJobs, { query: { locationId: this.locationId, state, limit: 100 } })).reply().jobs));
    const jobs = pages.flat().filter(({ createdAt }) => createdAt >= this.since);
    for (const job of jobs.filter(({ state }) => state === 'failed')) {
      const { status } = await client.call(retryJob, { params: { jobId: job.id }, body: { commandId: newId() } });
      if (status === 200) this.retried += 1;
    }
    return jobs.length;
  }
}

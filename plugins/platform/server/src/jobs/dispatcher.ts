import type { Logger } from 'pino';
import { Coalesced } from '../events/coalesced';
import type { Db } from '../events/event-repo';
import { claimDue } from './delivery-repo';
import type { JobQueue } from './job-queue';

const batchRows = 200;
/** After this a delivery of which nothing was heard is handed again; the queue ignores it if it still holds the first. */
const leaseMs = 30_000;

interface Parts { db: Db; queue: Pick<JobQueue, 'add'>; consumers: readonly string[]; log: Logger }

/**
 * Hands due deliveries to the queue. What was just committed, what failed and waited its time, and what the queue lost are
 * one case: rows that are due. So the first handing and the sweep are the same statement.
 */
export class Dispatcher {
  private readonly runs = new Coalesced(() => this.handAll());

  constructor(private readonly parts: Parts) {}

  /** Something may be due. Returns at once. */
  request(): void {
    this.runs.request();
  }

  close(): Promise<void> {
    return this.runs.close();
  }

  private async handAll(): Promise<void> {
    const { db, queue, consumers, log } = this.parts;
    try {
      let claimed;
      do {
        claimed = await claimDue(db, consumers, leaseMs, batchRows);
        // The attempt is part of the id: BullMQ ignores an id that it still keeps, and a retry must not be taken for the first.
        await queue.add(claimed.map((due) => ({ id: `delivery-${due.position}-${due.consumer}-${due.attempts}`, data: { ...due } })));
      } while (claimed.length === batchRows);
    } catch (error) {
      log.warn({ err: error }, 'deliveries could not be handed to the queue; they are due again after their lease');
    }
  }
}

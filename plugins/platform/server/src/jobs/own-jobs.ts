import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { ensureCommandPartitions } from '../database/partitions';
import type { Db } from '../events/event-repo';
import type { Job } from '../platform';
import { pruneOutbox } from './prune-outbox';

const hourMs = 3_600_000;

/** What the kernel itself does again and again. Partitions are made three days ahead, so a day without a worker does no harm. */
export const ownJobs = (db: Db, kysely: Kysely<unknown>, log: Logger): readonly Job[] => [
  { name: 'platform.command-partitions', everyMs: 6 * hourMs, run: () => ensureCommandPartitions(kysely) },
  { name: 'platform.prune-outbox', everyMs: hourMs, run: async () => { log.debug({ pruned: await pruneOutbox(db) }, 'outbox pruned'); } },
];

import type { Settings } from '../settings';
import type { JobQueue, QueueOptions } from './job-queue';
import { openPostgresQueue } from './open-postgres-queue';
import { openRedisQueue } from './open-redis-queue';

/** The engine that the settings name: Redis when there is one, else PostgreSQL. */
export const openQueue = (settings: Pick<Settings, 'databaseDirectUrl' | 'redisUrl'>, options: QueueOptions): Promise<JobQueue> =>
  settings.redisUrl === null ? openPostgresQueue(settings.databaseDirectUrl, options) : openRedisQueue(settings.redisUrl, options);

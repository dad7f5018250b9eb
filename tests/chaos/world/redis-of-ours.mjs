import fs from 'node:fs';
import path from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { findRedis } from '../../../ops/cli/prepare/find-redis.mjs';
import { redisUrl } from '../../../ops/cli/services/env-contract.mjs';
import { redis as redisService } from '../../../ops/cli/services/stack-redis.mjs';
import { ProcessOfOurs } from './process-of-ours.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A Redis as a stack starts one, with its append-only file, that may be killed, started again and emptied. Only a fault that wants it starts it: Nova's own choice is PostgreSQL. */
export class RedisOfOurs extends ProcessOfOurs {
  /** Empty, and not running yet. */
  static async on({ facts, stateDir, recordDir }) {
    const program = await findRedis('F8 needs', () => undefined);
    fs.rmSync(path.join(stateDir, 'redis'), { recursive: true, force: true });
    const redis = new RedisOfOurs(redisService(facts, program), { logDir: path.join(stateDir, 'logs'), recordDir });
    redis.url = redisUrl(facts);
    return redis;
  }

  /**
   * FLUSHALL, when so many jobs wait, or after `patienceMs`. Nobody takes a job meanwhile, so that there is something to lose however quick the machine is; that nobody does is a word in Redis too
   * and goes with the rest. Answers how many jobs were lost.
   */
  async loseJobs(jobs, patienceMs) {
    const connection = new Redis(this.url, { maxRetriesPerRequest: null });
    const queue = new Queue('deliveries', { connection, prefix: 'nova' });
    try {
      await queue.pause();
      let waiting = 0;
      for (const until = Date.now() + patienceMs; waiting < jobs && Date.now() < until;) {
        await pause(20);
        const counts = await queue.getJobCounts('waiting', 'paused');
        waiting = counts.waiting + counts.paused;
      }
      await connection.flushall();
      return waiting;
    } finally {
      await queue.close();
      connection.disconnect();
    }
  }
}

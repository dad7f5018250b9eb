import type { Redis } from 'ioredis';

/**
 * Refuses a Redis that would forget jobs when it is killed. Asks with INFO, which hosted servers allow where they forbid CONFIG.
 * Throws in words when the append-only file is off, or when the server does not say.
 */
export async function requireAppendOnly(redis: Pick<Redis, 'info'>): Promise<void> {
  const persistence = await redis.info('persistence');
  if (/^aof_enabled:1\s*$/m.test(persistence)) return;
  throw new Error(
    'Nova RMS cannot start: the Redis of REDIS_URL keeps no append-only file, so a crash of it would lose every job that waits. ' +
    'Set "appendonly yes" in redis.conf (or run: redis-cli config set appendonly yes, then config rewrite), or unset REDIS_URL to keep jobs in PostgreSQL.');
}

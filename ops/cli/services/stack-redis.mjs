/** The Redis of a stack that asks for one: found on the machine or installed, else told in words that jobs stay in PostgreSQL. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { findRedis } from '../prepare/find-redis.mjs';
import { PlainError } from '../terminal/plain-error.mjs';
import { redisUrl } from './env-contract.mjs';

/** @typedef {import('./env-contract.mjs').StackFacts} StackFacts */

const PING_MS = 1_000;
const START_MS = 30_000;

/**
 * @param {import('../terminal/progress.mjs').Progress} progress
 * @returns {Promise<string | null>} the executable; null: this stack starts none
 */
export function findStackRedis(progress) {
  return progress.step('Redis', async (note) => {
    if (process.env.REDIS_URL) return note('the one of REDIS_URL'), null;
    try {
      return await findRedis('This stack keeps its jobs in', note);
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      note('none: jobs are kept in PostgreSQL');
      progress.line(`  ${error.message} It goes on without: jobs are kept in PostgreSQL.`);
      return null;
    }
  });
}

/** Each write goes to the append-only file, which outlives a kill; the data stays with the stack's. @param {StackFacts} facts @param {string} program @returns {import('./list-services.mjs').Service} */
export function redis(facts, program) {
  const dir = path.join(facts.stateDir, 'redis');
  fs.mkdirSync(dir, { recursive: true });
  return {
    name: 'redis',
    command: [program, '--bind', '127.0.0.1', '--port', String(facts.ports.redis), '--dir', dir, '--appendonly', 'yes', '--save', '', '--daemonize', 'no'],
    cwd: dir,
    env: /** @type {Record<string, string>} */ ({ PATH: process.env.PATH ?? '' }),
    health: [redisUrl(facts)],
    startTimeoutMs: START_MS,
    stopTimeoutMs: 10_000,
  };
}

/** Whether a Redis answers PING; while it reads its file after a crash it does not. @param {string} url @returns {Promise<boolean>} */
export function pingRedis(url) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () => socket.write('PING\r\n'));
    socket.setTimeout(PING_MS, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}

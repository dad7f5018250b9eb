/** Which database a stack uses: the operator's own, one on a server that tests share, or one on its own server. */
import path from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { checkDatabase, dropDatabase, ensureDatabase } from '../database/databases.mjs';

/** @typedef {import('../stack.mjs').StackSettings} StackSettings */
/** @typedef {{ url: string, words: string, isRunning: () => boolean, stop: (() => Promise<string>) | null }} StackDatabase stop is null when the server is not ours */

/**
 * @param {{ name: string, dir: string, settings: StackSettings }} stack
 * @param {(database: Pick<StackDatabase, 'stop' | 'isRunning'>) => void} onServer told as soon as a server of ours runs, so that it is stopped whatever fails next
 * @returns {Promise<{ url: string, words: string }>}
 */
export async function openStackDatabase({ name, dir, settings }, onServer) {
  if (settings.databaseUrl) {
    await checkDatabase(settings.databaseUrl);
    return { url: settings.databaseUrl, words: 'reached' };
  }
  const shared = settings.adminUrl ?? process.env.TEST_DATABASE_URL;
  if (shared) return { url: await makeDatabase(shared, name, settings), words: 'reached' };
  const server = await startPostgres({
    dir: path.join(dir, 'postgres'),
    fast: settings.fast === true,
    logFile: path.join(dir, 'logs', 'postgres.log'),
  });
  onServer({
    isRunning: server.isRunning,
    stop: async () => {
      await server.stop();
      return server.isRunning() ? 'left to others' : 'stopped';
    },
  });
  return { url: await makeDatabase(server.url, name, settings), words: `PostgreSQL on port ${server.port}` };
}

/** @param {string} admin @param {string} name @param {StackSettings} settings */
async function makeDatabase(admin, name, settings) {
  const database = settings.database ?? `nova_${name.replaceAll('-', '_')}`;
  if (settings.fresh) await dropDatabase(admin, database);
  return ensureDatabase(admin, database);
}

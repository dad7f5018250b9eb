/**
 * The embedded PostgreSQL, for start, staging and tests. Spawned by us, not by its npm wrapper, whose
 * errors cannot be caught and whose server dies with the terminal's Ctrl-C before Strapi has let go.
 */
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { novaDir, shown } from './paths.mjs';
import { PlainError } from './terminal/plain-error.mjs';
import { withLock } from './services/file-lock.mjs';
import { readJson, writeJson } from './services/json-file.mjs';
import { freePort, isPortFree } from './services/ports.mjs';
import { signal, waitUntil } from './services/process-identity.mjs';
import { findBinaries } from './database/binaries.mjs';
import { clusterPassword, ensureCluster } from './database/cluster.mjs';
import { serverIdentity } from './database/identity.mjs';
import { claim, livingOwners, release } from './database/owners.mjs';
import { allPlaces, placeData } from './database/place.mjs';
import { livingServer, removeStalePidFile } from './database/postmaster.mjs';
import { serverArguments } from './database/settings.mjs';

export { dropDatabase, ensureDatabase } from './database/databases.mjs';

const READY_MS = 120_000; // recovery after a power cut reads the whole log
const STOP_MS = 30_000;
const PORT_TRIES = 3;

/**
 * @typedef {object} Postgres
 * @property {string} url the superuser's address of the `postgres` database
 * @property {number} port
 * @property {number} pid
 * @property {boolean} adopted it was running already
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop waits until it has stopped; leaves it when others still use it
 */

/**
 * Starts the server of a cluster, making the cluster first when there is none; joins it when it runs.
 * @param {{ dir?: string, name?: string, fast?: boolean, logFile?: string }} options
 *   dir, or name for a folder below .nova; fast gives up durability and is for tests only
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dir, name = 'postgres', fast = false, logFile } = {}) {
  const home = dir ?? path.join(novaDir, name);
  const log = logFile ?? path.join(home, 'server.log');
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const key = randomUUID();
  return withLock(path.join(home, 'lock'), async () => {
    const identity = serverIdentity(path.join(home, 'data'));
    const dataDir = placeData(home, identity);
    const password = clusterPassword(home);
    const adopted = livingServer(dataDir) !== null;
    const server = adopted ? await untilReady(dataDir, log) : await launch({ home, dataDir, identity, password, fast, log });
    claim(home, key);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
      port: server.port,
      pid: server.pid,
      adopted,
      isRunning: () => livingServer(dataDir)?.pid === server.pid,
      stop: () => stopUnlessUsed(home, dataDir, key),
    };
  });
}

/**
 * The state of a cluster without touching it: for reset, and for telling whether there is data.
 * @param {string} dir
 */
export function inspectPostgres(dir) {
  const dataDirs = allPlaces(dir).map((place) => path.join(place, 'data'));
  const exists = dataDirs.some((each) => fs.existsSync(path.join(each, 'PG_VERSION')));
  return { exists, owners: livingOwners(dir), stop: async () => void (await Promise.all(dataDirs.map(stopServer))) };
}

/** @typedef {{ home: string, dataDir: string, identity: import('./database/identity.mjs').ServerIdentity, password: string, fast: boolean, log: string }} Launch */

/** @param {Launch} launching */
async function launch({ home, dataDir, identity, password, fast, log }) {
  const { initdb, postgres } = findBinaries(home, identity);
  ensureCluster({ dataDir, initdb, identity, password, fast });
  removeStalePidFile(dataDir);
  const remembered = path.join(home, 'server.json');
  for (let attempt = 1; ; attempt += 1) {
    const known = readJson(remembered, { port: 0 }).port;
    const port = known > 0 && (await isPortFree(known)) ? known : await freePort();
    writeJson(remembered, { port });
    try {
      return await spawnServer(postgres, serverArguments({ dataDir, port, fast }), { identity, dataDir, log });
    } catch (error) {
      if (attempt === PORT_TRIES || !/could not bind|already in use/i.test(tail(log))) throw error;
      fs.rmSync(remembered, { force: true });
    }
  }
}

/** @param {string} command @param {string[]} args @param {{ identity: Launch['identity'], dataDir: string, log: string }} options */
async function spawnServer(command, args, { identity, dataDir, log }) {
  const output = fs.openSync(log, 'w');
  const child = spawn(command, args, { ...identity, cwd: '/', detached: true, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  /** @type {Promise<never>} */
  const failed = new Promise((_resolve, reject) => {
    child.once('error', (error) => reject(new PlainError(`PostgreSQL could not be started (${error.message}): set DATABASE_URL to a PostgreSQL of your own.`)));
    child.once('exit', () => reject(new PlainError(`PostgreSQL stopped while starting (${tail(log)}): see ${shown(log)}.`)));
  });
  child.unref();
  const ready = await Promise.race([untilReady(dataDir, log), failed]);
  failed.catch(() => {}); // its later end is the stack's business
  return ready;
}

/** @param {string} dataDir @param {string} log */
async function untilReady(dataDir, log) {
  /** @type {ReturnType<typeof livingServer>} */
  let server = null;
  const ready = await waitUntil(() => (server = livingServer(dataDir))?.ready === true, READY_MS, 10);
  if (!ready || server === null) throw new PlainError(`PostgreSQL did not become ready within ${READY_MS / 1000} s: see ${shown(log)}.`);
  return /** @type {import('./database/postmaster.mjs').Postmaster} */ (server);
}

/** @param {string} home @param {string} dataDir @param {string} key */
const stopUnlessUsed = (home, dataDir, key) =>
  withLock(path.join(home, 'lock'), async () => {
    release(home, key);
    if (livingOwners(home).length === 0) await stopServer(dataDir);
  });

/** SIGINT ends sessions and checkpoints; SIGQUIT is the last word, and costs a recovery at the next start. @param {string} dataDir */
async function stopServer(dataDir) {
  const server = livingServer(dataDir);
  if (server === null) return;
  const gone = () => livingServer(dataDir) === null;
  signal(server.pid, 'SIGINT');
  if (await waitUntil(gone, STOP_MS)) return;
  signal(server.pid, 'SIGQUIT');
  if (!(await waitUntil(gone, STOP_MS))) throw new PlainError(`PostgreSQL (process ${server.pid}) does not stop: end that process yourself.`);
}

/** The last telling line of the log. @param {string} log */
function tail(log) {
  try {
    const lines = fs.readFileSync(log, 'utf8').trim().split('\n');
    return lines.reverse().find((line) => /FATAL|PANIC|ERROR|could not/.test(line))?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? lines[0] ?? 'no reason given';
  } catch {
    return 'no reason given';
  }
}

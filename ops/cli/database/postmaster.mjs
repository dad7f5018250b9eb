/** What a running server says of itself in its `postmaster.pid`: one value a line. */
import fs from 'node:fs';
import path from 'node:path';
import { commandLine, startedAt } from '../services/process-identity.mjs';

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * The living server of a data folder, null when there is none. The pid in a file left by a killed
 * server may be somebody else's by now, so the process must also name this data folder.
 * @param {string} dataDir @returns {Postmaster | null}
 */
export function livingServer(dataDir) {
  const lines = readLines(path.join(dataDir, 'postmaster.pid'));
  const [pid, port, status] = [Number(lines[0]), Number(lines[3]), lines[7]?.trim()];
  if (!Number.isInteger(pid) || pid <= 0 || startedAt(pid) === null) return null;
  return commandLine(pid).includes(dataDir) ? { pid, port, ready: status === 'ready' } : null;
}

/**
 * PostgreSQL refuses to start when the pid in a stale file happens to be alive; ours may go, because
 * livingServer has just said that no server of this folder runs.
 * @param {string} dataDir
 */
export const removeStalePidFile = (dataDir) => fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });

/** @param {string} file */
function readLines(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Who runs a stack, and which processes belong to it. A second start is refused in words; a start
 * after a kill -9 first ends what the killed one left running on its ports.
 */
import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { withLock } from './file-lock.mjs';
import { readJson, writeJson } from './json-file.mjs';
import { identify, isAlive, signal, waitUntil } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */
/** @typedef {{ owner: ProcessIdentity | null, services: (ProcessIdentity & { name?: string })[] }} RunRecord */

const LEFTOVER_STOP_MS = 10_000;

/** @param {string} dir */
const fileOf = (dir) => path.join(dir, 'running.json');

/** @param {string} dir @returns {RunRecord} */
const read = (dir) => readJson(fileOf(dir), { owner: null, services: [] });

/** The process that runs a stack now, null when none does. @param {string} dir */
export function runner(dir) {
  const { owner } = read(dir);
  return isAlive(owner) ? owner : null;
}

/** @param {string} dir the stack's folder @returns {Promise<number>} how many leftovers were ended */
export const claimStack = (dir) =>
  withLock(path.join(dir, 'running.lock'), async () => {
    const running = runner(dir);
    if (running !== null && running.pid !== process.pid) {
      throw new PlainError(`Nova is running already (process ${running.pid}): use that one, or stop it with Ctrl-C in its terminal first.`);
    }
    const ended = await endLeftovers(dir);
    writeJson(fileOf(dir), { owner: identify(), services: [] });
    return ended;
  });

/** Ends the services of a run whose owner is gone, last started first. @param {string} dir */
export async function endLeftovers(dir) {
  const left = read(dir).services.filter(isAlive).reverse();
  for (const each of left) {
    signal(each.pid, 'SIGTERM');
    if (!(await waitUntil(() => !isAlive(each), LEFTOVER_STOP_MS))) signal(-each.pid, 'SIGKILL');
  }
  return left.length;
}

/** @param {string} dir @param {number} pid @param {string} name */
export function recordService(dir, pid, name) {
  const record = read(dir);
  writeJson(fileOf(dir), { ...record, services: [...record.services, { ...identify(pid), name }] });
}

/** The living service of that name in a running stack: drills silence it. @param {string} dir @param {string} name */
export const servicePid = (dir, name) => read(dir).services.find((each) => each.name === name && isAlive(each))?.pid ?? null;

/** Nothing happens when it is another's. @param {string} dir */
export function releaseStack(dir) {
  if (read(dir).owner?.pid === process.pid) fs.rmSync(fileOf(dir), { force: true });
}

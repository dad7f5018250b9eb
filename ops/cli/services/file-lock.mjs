/**
 * One at a time across processes: two commands started in the same second must not both run initdb
 * or both write the same build. The file names its holder, so a lock left by a killed one is taken over.
 */
import fs from 'node:fs';
import path from 'node:path';
import { identify, isAlive } from './process-identity.mjs';
import { PlainError } from '../terminal/plain-error.mjs';
import { shown } from '../paths.mjs';

const RETRY_MS = 50;

/**
 * @template T
 * @param {string} file the lock file
 * @param {() => Promise<T>} work
 * @param {{ timeoutMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { timeoutMs = 600_000 } = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + timeoutMs;
  while (!tryLock(file)) {
    if (Date.now() > deadline) throw new PlainError(`Another Nova command holds ${shown(file)}: wait for it, or remove that file if none runs.`);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** A hard link either appears whole, with the holder's name in it, or fails: no half-written lock. @param {string} file */
function tryLock(file) {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify(identify()));
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!holderLives(file)) fs.rmSync(file, { force: true });
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** @param {string} file */
function holderLives(file) {
  try {
    return isAlive(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return true; // released this very moment: look again
  }
}

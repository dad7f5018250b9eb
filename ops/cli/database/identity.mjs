/**
 * PostgreSQL refuses to run as root. Root then runs it as whoever owns the data already, else as the
 * system's `postgres` user, else as `nobody`; no user is ever created. An ordinary user runs it as himself.
 */
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';

/** @typedef {{ uid: number, gid: number } | null} ServerIdentity null: as the current user */

/** @param {string} dataDir the data as it may exist already @returns {ServerIdentity} */
export function serverIdentity(dataDir) {
  if (process.getuid === undefined) {
    throw new PlainError('The embedded PostgreSQL runs on Linux and macOS: on Windows use WSL, or set DATABASE_URL to a PostgreSQL of your own.');
  }
  if (process.getuid() !== 0) return null;
  return ownerOf(dataDir) ?? systemUser('postgres') ?? systemUser('nobody') ?? noUser();
}

/** @param {string} dataDir */
function ownerOf(dataDir) {
  try {
    const { uid, gid } = fs.statSync(dataDir);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

/** @param {string} name */
function systemUser(name) {
  const id = (/** @type {string} */ flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')].map((answer) => (answer.status === 0 ? Number(answer.stdout) : NaN));
  return uid !== undefined && gid !== undefined && uid > 0 && Number.isInteger(gid) ? { uid, gid } : null;
}

/** @returns {never} */
function noUser() {
  throw new PlainError('PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody: run this as an ordinary user, or set DATABASE_URL.');
}

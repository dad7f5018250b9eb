/**
 * Where the binaries and the data of a server live. Beside the clone when the server's user can get
 * there. A root clone in a folder closed to others is out of its reach: then both go to a folder of
 * the system that everybody may enter, named after the clone's own path.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';

/** @typedef {import('./identity.mjs').ServerIdentity} ServerIdentity */

/** Tried in this order; each survives a restart of the machine. */
const SYSTEM_FOLDERS = ['/var/lib/nova-rms', '/var/tmp/nova-rms'];

/**
 * The data folder of a cluster, existing and owned by the server's user when it already holds data.
 * @param {string} dir the cluster's own folder @param {ServerIdentity} identity
 */
export function placeData(dir, identity) {
  const near = path.join(dir, 'data');
  if (identity === null) return near;
  const nearHolds = fs.existsSync(path.join(near, 'PG_VERSION'));
  const far = path.join(systemFolder(dir, identity, false), 'data');
  const farHolds = fs.existsSync(path.join(far, 'PG_VERSION'));
  if (canEnter(dir, identity) && (nearHolds || !farHolds)) return near;
  systemFolder(dir, identity, true);
  if (nearHolds && !farHolds) moveOwned(near, far, identity);
  return far;
}

/**
 * A folder that the server's user can read, for a copy of the binaries.
 * @param {string} dir @param {ServerIdentity} identity
 */
export const placeBinaries = (dir, identity) =>
  identity === null || canEnter(dir, identity) ? path.join(dir, 'binaries') : path.join(systemFolder(dir, identity, true), 'binaries');

/** Every place where a cluster may have left something. @param {string} dir */
export const allPlaces = (dir) => [dir, ...SYSTEM_FOLDERS.map((folder) => path.join(folder, idOf(dir)))];

/** @param {string} dir */
const idOf = (dir) => createHash('sha256').update(dir).digest('hex').slice(0, 16);

/** @param {string} dir @param {NonNullable<ServerIdentity>} identity @param {boolean} make */
function systemFolder(dir, identity, make) {
  const candidates = SYSTEM_FOLDERS.map((folder) => path.join(folder, idOf(dir)));
  const known = candidates.find((folder) => isOurs(folder));
  if (known !== undefined || !make) return known ?? /** @type {string} */ (candidates[0]);
  for (const folder of candidates) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (isOurs(folder) && canEnter(folder, identity)) return folder;
    } catch {
      continue; // the next one
    }
  }
  throw new PlainError(`The database server's user cannot reach ${dir}, and neither ${SYSTEM_FOLDERS.join(' nor ')} could be made: move the clone to a folder that others may enter, or set DATABASE_URL.`);
}

/** In a folder that everybody can write, somebody else may have been there first. @param {string} folder */
function isOurs(folder) {
  return [path.dirname(folder), folder].every((each) => {
    const stat = fs.lstatSync(each, { throwIfNoEntry: false });
    return stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.();
  });
}

/** Asked of the system itself, as that user: modes alone do not tell (ACLs, mounts). @param {string} dir @param {NonNullable<ServerIdentity>} identity */
function canEnter(dir, identity) {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -r . && test -x .', 'sh', dir], { ...identity, cwd: '/' });
  return tried.status === 0;
}

/** The original steps aside, or it would come back, out of date, once its folder is opened. @param {string} from @param {string} to @param {NonNullable<ServerIdentity>} identity */
function moveOwned(from, to, identity) {
  const next = `${to}.new`;
  fs.rmSync(next, { recursive: true, force: true });
  fs.cpSync(from, next, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  giveTo(next, identity);
  fs.renameSync(next, to);
  fs.renameSync(from, `${from}.moved`);
}

/** @param {string} target @param {NonNullable<ServerIdentity>} identity */
export function giveTo(target, { uid, gid }) {
  const chowned = spawnSync('chown', ['-R', `${uid}:${gid}`, target], { encoding: 'utf8' });
  if (chowned.status !== 0) throw new PlainError(`${target} could not be given to the database server's user: ${chowned.stderr.trim()}.`);
}

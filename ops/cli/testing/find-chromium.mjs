/** The browser of the end-to-end tests: the machine's own, else the system's package when we may install it. */
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { novaDir } from '../paths.mjs';
import { runLogged, toolFailed } from '../prepare/run-logged.mjs';
import { PlainError } from '../terminal/plain-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const LOG = path.join(novaDir, 'logs', 'install-chromium.log');

/** @param {import('../terminal/progress.mjs').Note} note @returns {Promise<string>} its executable */
export async function findChromium(note) {
  const found = search();
  if (found !== null) {
    note(found);
    return found;
  }
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new PlainError('The browser tests need Chromium, which was not found: install the package chromium, or set CHROMIUM_PATH to its executable, and run the tests again.');
  }
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'chromium');
  const installed = search();
  if (installed === null) throw new PlainError('The package chromium is installed, but its browser does not start: set CHROMIUM_PATH to one that does.');
  note(`installed ${installed}`);
  return installed;
}

function search() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return works(given) ? given : notWorking(given);
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC];
  return candidates.find((file) => fs.existsSync(file) && works(file)) ?? null;
}

/** Some systems ship a `chromium-browser` that only says where to get one. @param {string} file */
const works = (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

/** @param {string} file @returns {never} */
function notWorking(file) {
  throw new PlainError(`CHROMIUM_PATH is ${file}, which does not start: set it to a Chromium that does, or unset it.`);
}

/** @param {string[]} args */
async function apt(...args) {
  const { ok, tail } = await runLogged({ command: ['apt-get', ...args], cwd: '/', logFile: LOG, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (!ok) throw toolFailed('The package chromium could not be installed: install it yourself and run the tests again.', LOG, tail);
}

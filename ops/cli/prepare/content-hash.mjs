/**
 * What a build was made of and what it made. Contents, not times: a fresh checkout of the same
 * sources is the same build.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { inRepo } from '../paths.mjs';

/** Made by builds or by running, never sources. */
const NOT_SOURCE = new Set(['node_modules', 'dist', 'build', '.strapi', '.strapi-updater.json', '.cache', '.tmp', '.nova', '.git', 'uploads', 'generated', 'test-results', 'playwright-report']);

/**
 * The files below some paths, in a fixed order.
 * @param {string[]} paths relative to the repository; missing ones are skipped
 * @param {(name: string) => boolean} enter whether to go into a folder of that name
 */
function filesBelow(paths, enter) {
  /** @type {string[]} */
  const files = [];
  const visit = (/** @type {string} */ relative) => {
    const stat = fs.statSync(inRepo(relative), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isFile()) return void files.push(relative);
    if (!stat.isDirectory()) return;
    for (const name of fs.readdirSync(inRepo(relative)).sort()) {
      if (enter(name)) visit(path.posix.join(relative, name));
    }
  };
  for (const each of [...paths].sort()) visit(each);
  return files;
}

/** @param {string[]} paths @param {string[]} also further text that decides the build */
export function hashSources(paths, also = []) {
  const hash = createHash('sha256');
  for (const file of filesBelow(paths, (name) => !NOT_SOURCE.has(name))) {
    hash.update(`${file}\0`).update(fs.readFileSync(inRepo(file))).update('\0');
  }
  for (const text of also) hash.update(`${text}\0`);
  return hash.digest('hex');
}

/** Names and sizes of what a build left: enough to see that somebody removed or rebuilt it. @param {string[]} paths @param {string[]} without folder names that belong to another build */
export function fingerprintOutputs(paths, without = []) {
  const hash = createHash('sha256');
  const files = filesBelow(paths, (name) => !without.includes(name) && !name.endsWith('.tsbuildinfo'));
  for (const file of files) hash.update(`${file} ${fs.statSync(inRepo(file)).size}\n`);
  return files.length === 0 ? 'none' : hash.digest('hex');
}

/** Builds what is not current, one after the other: two cores gain nothing from doing it side by side. */
import fs from 'node:fs';
import path from 'node:path';
import { inRepo, novaDir, shown } from '../paths.mjs';
import { PlainError } from '../terminal/plain-error.mjs';
import { withLock } from '../services/file-lock.mjs';
import { readJson, writeJson } from '../services/json-file.mjs';
import { listBuilds } from './builds.mjs';
import { fingerprintOutputs, hashSources } from './content-hash.mjs';
import { runLogged, toolFailed } from './run-logged.mjs';

/** @typedef {import('./builds.mjs').Build} Build */

/**
 * @param {import('../terminal/progress.mjs').Progress} progress
 * @param {(name: string) => boolean} [wanted] builds to look at, all when left out
 */
export async function buildStale(progress, wanted = () => true) {
  await withLock(path.join(novaDir, 'builds', 'lock'), async () => {
    for (const build of listBuilds().filter(({ name }) => wanted(name))) {
      await progress.step(build.name, async (note) => note((await makeCurrent(build)) ? 'built' : 'current'));
    }
  });
}

/** @param {Build} build @returns {Promise<boolean>} whether it had to be built */
async function makeCurrent(build) {
  const slug = build.name.replaceAll(' ', '-');
  const stampFile = path.join(novaDir, 'builds', `${slug}.json`);
  const logFile = path.join(novaDir, 'logs', `build-${slug}.log`);
  const sources = hashSources(build.inputs, build.command.slice(1).map(shown));
  const stamp = readJson(stampFile, { sources: '', outputs: '' });
  const outputs = fingerprintOutputs(build.outputs, build.outputsOfOthers);
  if (stamp.sources === sources && stamp.outputs === outputs && fs.existsSync(inRepo(build.marker))) return false;
  const command = stamp.outputs === outputs ? build.command : [...build.command, ...(build.whenOutputsChanged ?? [])];
  fs.rmSync(stampFile, { force: true });
  const { ok, tail } = await runLogged({ command, cwd: build.cwd, logFile, env: build.env });
  if (!ok) throw toolFailed(`The ${build.name} could not be built.`, logFile, tail);
  if (!fs.existsSync(inRepo(build.marker))) throw new PlainError(`The ${build.name} was built, but ${build.marker} is missing: its settings write somewhere else.`);
  writeJson(stampFile, { sources, outputs: fingerprintOutputs(build.outputs, build.outputsOfOthers) });
  return true;
}

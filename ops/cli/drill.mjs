/**
 * `npm run drill -- <name>`: walks an incident or a whole shift against staging and writes down what was expected and what came.
 *   npm run drill                    which drills there are
 *   npm run drill -- --check <log>   whether a log is as the drill wrote it
 * Uses the staging that runs, else starts one and stops it again.
 */
import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { inRepo, shown, stackDir } from './paths.mjs';
import { prepare } from './prepare/prepare.mjs';
import { runner } from './services/run-record.mjs';
import { stagingSettings, stagingUrls } from './staging-settings.mjs';
import { Stack } from './stack.mjs';
import { PlainError, runCommand } from './terminal/plain-error.mjs';
import { createProgress } from './terminal/progress.mjs';

const folder = inRepo('tests', 'drills');
const known = () => fs.readdirSync(folder).filter((file) => file.endsWith('.drill.mjs')).map((file) => file.replace('.drill.mjs', ''));

function readArguments() {
  try {
    return util.parseArgs({ options: { check: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message.split(/[\n.]/)[0]}: npm run drill knows a drill's name and --check=<log>.`);
  }
}

/** @param {string} file */
async function check(file) {
  const { isUntouched } = await import(new URL('../../tests/drills/support/evidence.mjs', import.meta.url).href);
  if (!fs.existsSync(file)) throw new PlainError(`There is no log ${file}.`);
  if (!isUntouched(fs.readFileSync(file, 'utf8'))) throw new PlainError(`${file} was changed after the drill wrote it.`);
  process.stdout.write(`${file} is as the drill wrote it.\n`);
}

/** @param {import('./terminal/progress.mjs').Progress} progress @param {(urls: Record<string, string>) => Promise<boolean>} work */
async function onStaging(progress, work) {
  const settings = stagingSettings();
  if (runner(stackDir('staging')) !== null) return work(stagingUrls(settings));
  const stack = new Stack({ name: 'staging', settings, progress });
  await prepare(progress);
  try {
    const { urls } = await stack.start();
    return await work(urls);
  } finally {
    await stack.stop();
  }
}

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.check !== undefined) return check(path.resolve(process.env.INIT_CWD ?? process.cwd(), values.check));
  const [name] = positionals;
  if (name === undefined || !known().includes(name)) throw new PlainError(`${name === undefined ? 'Which drill?' : `There is no drill ${name}.`} There are: ${known().join(', ')}. For example: npm run drill -- ${known()[0]}.`);
  const progress = createProgress();
  const passed = await onStaging(progress, async (urls) => {
    const { openDrill } = await import(new URL('../../tests/drills/support/drill.mjs', import.meta.url).href);
    const { walk } = await import(path.join(folder, `${name}.drill.mjs`));
    const drill = await openDrill({ name, urls, stateDir: stackDir('staging'), say: (/** @type {string} */ line) => progress.line(line) });
    try {
      await walk(drill);
    } finally {
      await drill.close();
    }
    const file = drill.evidence.write(path.join(folder, 'logs'));
    progress.line(`\n${drill.evidence.summary}\nEvidence: ${shown(file)}`);
    return drill.evidence.passed;
  });
  if (!passed) throw new PlainError('The drill found something that is not as expected: see the log.');
});

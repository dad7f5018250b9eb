/**
 * `npm run drill -- <name>`: walks an incident or a whole shift against staging and writes down what was expected and what came.
 *   npm run drill                    which drills there are
 *   npm run drill -- --check <log>   whether a log is as the drill wrote it
 * Uses the staging that runs, else starts one and stops it again. A drill that `restarts` parts of staging needs one of its own.
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
  const { isUntouched } = await import(new URL('../../tests/support/evidence-page.mjs', import.meta.url).href);
  if (!fs.existsSync(file)) throw new PlainError(`There is no log ${file}.`);
  if (!isUntouched(fs.readFileSync(file, 'utf8'))) throw new PlainError(`${file} was changed after the drill wrote it.`);
  process.stdout.write(`${file} is as the drill wrote it.\n`);
}

/** @typedef {{ urls: Record<string, string>, restart: InstanceType<typeof Stack>['restart'] | null }} Staging restart: null when another terminal runs it */

/**
 * A drill is loaded when all that it needs is installed and built.
 * @param {import('./terminal/progress.mjs').Progress} progress @param {string} name @param {(walk: (drill: object) => Promise<void>, staging: Staging) => Promise<boolean>} work
 */
async function onStaging(progress, name, work) {
  const settings = stagingSettings();
  const running = runner(stackDir('staging'));
  if (running === null) await prepare(progress);
  const { walk, restarts = false } = await import(path.join(folder, `${name}.drill.mjs`));
  if (running !== null && restarts) throw new PlainError(`This drill restarts parts of staging, so it starts its own: stop the one that runs (process ${running.pid}) with Ctrl-C in its terminal first.`);
  if (running !== null) return work(walk, { urls: stagingUrls(settings), restart: null });
  const stack = new Stack({ name: 'staging', settings, progress });
  try {
    const { urls } = await stack.start();
    return await work(walk, { urls, restart: (part, how) => stack.restart(part, how) });
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
  const passed = await onStaging(progress, name, async (walk, { urls, restart }) => {
    const { openDrill } = await import(new URL('../../tests/drills/support/drill.mjs', import.meta.url).href);
    const drill = await openDrill({ name, urls, restart, stateDir: stackDir('staging'), say: (/** @type {string} */ line) => progress.line(line) });
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

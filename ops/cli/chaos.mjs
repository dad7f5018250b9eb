/**
 * `npm run chaos`: breaks a whole Nova of its own while guests pay, then compares provider, ledger and orders.
 *   npm run chaos -- --short          short sizes, every fault and mutant; also the last step of `npm test`
 *   npm run chaos -- --long           full sizes; writes its result to tests/chaos/logs
 *   npm run chaos -- --seed=7 f1 f7   some faults, as they were with that seed; `mutants`, or one of them by name
 * `--report=<file>` takes down how many were as they must be. The seed is that of the argument, else of TEST_SEED, else of the moment; it is told in any case.
 */
import util from 'node:util';
import { inRepo, shown } from './paths.mjs';
import { prepare } from './prepare/prepare.mjs';
import { writeJson } from './services/json-file.mjs';
import { Interrupted, PlainError, runCommand } from './terminal/plain-error.mjs';
import { createProgress, seconds } from './terminal/progress.mjs';

/** Ends of themselves: a stopped run stops what it started. @type {Promise<never>} */
const interrupted = new Promise((_resolve, reject) => {
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(name, () => reject(new Interrupted(name)));
});
interrupted.catch(() => {});

function readArguments() {
  try {
    return util.parseArgs({ options: { short: { type: 'boolean' }, long: { type: 'boolean' }, seed: { type: 'string' }, report: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message.split(/[\n.]/)[0]}: npm run chaos knows --short, --long, --seed=<number> and the names of faults.`);
  }
}

/** @param {string | undefined} text */
function seedFrom(text = process.env.TEST_SEED) {
  if (text === undefined) return Date.now() % 2_147_483_647;
  if (!/^\d{1,10}$/.test(text)) throw new PlainError(`The seed ${text} is not a whole number.`);
  return Number(text);
}

/** The harness needs installed packages and the build, so it is loaded after both. */
async function load() {
  const folder = new URL('../../tests/chaos/', import.meta.url);
  return { ...(await import(new URL('run-chaos.mjs', folder).href)), ...(await import(new URL('write-result.mjs', folder).href)), ...(await import(new URL('../support/evidence-page.mjs', folder).href)) };
}

await runCommand(async () => {
  const { values, positionals: names } = readArguments();
  const length = values.long ? 'long' : 'short';
  const seed = seedFrom(values.seed);
  const progress = createProgress();
  await prepare(progress, (build) => build !== 'admin');
  // The server that is killed must be our own, and no real provider may hear of it.
  delete process.env.TEST_DATABASE_URL;
  delete process.env.REDIS_URL;
  delete process.env.STRIPE_SECRET_KEY;
  const began = new Date();
  const { runChaos, chaosNames, writeResult, commitNow } = await load();
  const commit = commitNow();
  const unknown = names.find((name) => !chaosNames.includes(name));
  if (unknown !== undefined) throw new PlainError(`There is nothing called ${unknown}. There are: ${chaosNames.join(', ')}.`);
  const { passed, failed, results } = await runChaos({ names, length, seed, progress, interrupted });
  if (values.report !== undefined) writeJson(values.report, { passed, failed });
  if (values.long) progress.line(`\nResult: ${shown(writeResult(inRepo('tests', 'chaos', 'logs'), { length, seed, began, commit, results }))}`);
  progress.line(`\n${passed} as they must be, ${failed} not, seed ${seed} (${seconds(Date.now() - began.getTime())})`);
  return failed === 0 ? 0 : 1;
});

/**
 * `npm test`: everything, on a fresh clone, with one closing line.
 *   npm test -- unit api        those steps only
 *   npm test -- api opening     and of them what matches
 */
import path from 'node:path';
import { novaDir } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { findPromtool } from './prepare/find-promtool.mjs';
import { findRedis } from './prepare/find-redis.mjs';
import { prepare } from './prepare/prepare.mjs';
import { closingLine, one, total } from './testing/counts.mjs';
import { findChromium } from './testing/find-chromium.mjs';
import { runStep } from './testing/run-step.mjs';
import { selectSteps } from './testing/steps.mjs';
import { Interrupted, describe, runCommand } from './terminal/plain-error.mjs';
import { createProgress, seconds } from './terminal/progress.mjs';

/** @typedef {import('./testing/counts.mjs').Counts} Counts */
/** @typedef {import('./testing/steps.mjs').Step} Step */

const progress = createProgress();
const interrupt = new AbortController();
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => interrupt.abort(new Interrupted(name)));

/** What the runners see: no NODE_ENV of the operator's, jest sets its own. @returns {Record<string, string>} */
function baseEnv() {
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && name !== 'NODE_ENV' && name !== 'DATABASE_URL');
  return { .../** @type {Record<string, string>} */ (Object.fromEntries(kept)), TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true' };
}

/** @param {Step[]} steps @param {string[]} patterns @param {Record<string, string>} env */
async function runAll(steps, patterns, env) {
  /** @type {Counts[]} */
  const all = [];
  /** @type {string[]} */
  const troubles = [];
  for (const step of steps) {
    interrupt.signal.throwIfAborted();
    progress.line(`\n--- ${step.name}`);
    const began = Date.now();
    const { counts, trouble } = await runStep(step, { patterns, env, interrupt: interrupt.signal });
    all.push(counts);
    if (trouble !== null) troubles.push(trouble);
    progress.line(`--- ${step.name}: ${closingLine(counts)} (${seconds(Date.now() - began)})`);
  }
  return { counts: total(all), troubles };
}

/** @param {Step[]} steps @param {string[]} patterns */
async function prepareAndRun(steps, patterns) {
  const browser = steps.some((step) => step.browser);
  const needsBuilds = steps.some((step) => step.suite);
  await prepare(progress, (build) => (needsBuilds && build === 'server code') || browser);
  const env = baseEnv();
  if (browser) env.CHROMIUM_PATH = await progress.step('Chromium', findChromium);
  if (steps.some((step) => step.redis)) env.REDIS_SERVER_PATH = await progress.step('Redis', (note) => findRedis('The queue tests need', note));
  if (steps.some((step) => step.promtool)) env.PROMTOOL_PATH = await progress.step('promtool', findPromtool);
  if (!steps.some((step) => step.database)) return runAll(steps, patterns, env);
  const server = await progress.step('database', async (note) => {
    const started = await startPostgres({ dir: path.join(novaDir, 'test-postgres'), fast: true });
    note(`PostgreSQL on port ${started.port}`);
    return started;
  });
  try {
    return await runAll(steps, patterns, { ...env, TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** @param {Counts} counts @param {string[]} troubles @param {string[]} patterns @returns {string[]} every reason not to be content */
function judge(counts, troubles, patterns) {
  return [
    ...troubles,
    ...(counts.passed + counts.failed === 0 ? [`No test matches ${patterns.join(' ')}.`] : []),
    ...(process.env.CI === 'true' && counts.skipped > 0 ? ['In CI no test may be skipped.'] : []),
  ];
}

await runCommand(async () => {
  const { steps, patterns } = selectSteps(process.argv.slice(2));
  let counts = one(false);
  /** @type {string[]} */
  let troubles = [];
  try {
    const result = await prepareAndRun(steps, patterns);
    counts = result.counts;
    troubles = judge(counts, result.troubles, patterns);
  } catch (error) {
    troubles = [error instanceof Interrupted ? 'The tests were interrupted.' : describe(error)];
  }
  progress.line(`\n${troubles.map((trouble) => `${trouble}\n`).join('')}${closingLine(counts)}`);
  return counts.failed > 0 || troubles.length > 0 ? 1 : 0;
});

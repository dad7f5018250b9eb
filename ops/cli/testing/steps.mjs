/** The steps of `npm test`, in order: the cheap ones first, so that a typing mistake is told in seconds. */
import fs from 'node:fs';
import path from 'node:path';
import { inRepo, novaDir } from '../paths.mjs';
import { toolScript } from '../prepare/builds.mjs';
import { npmCommand } from '../prepare/install-packages.mjs';
import { chaosCounts, jestCounts, one, playwrightCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} config without which there is nothing to run
 * @property {boolean} suite counts its own tests, and is looked through for a pattern
 * @property {boolean} database needs PostgreSQL
 * @property {boolean} [browser]
 * @property {boolean} [redis] needs a Redis that it may start and kill
 * @property {boolean} [promtool] checks alert rules
 * @property {(patterns: string[]) => string[]} command
 * @property {Record<string, string>} [env]
 * @property {(ok: boolean) => Counts} counts
 */

const reports = path.join(novaDir, 'test-reports');

/** @param {string} name */
export const reportOf = (name) => path.join(reports, `${name}.json`);

/** @param {'unit' | 'api' | 'contract'} name @param {boolean} database @param {string[]} [more] @returns {Step} */
const jest = (name, database, more = []) => ({
  name,
  config: 'tests/jest.config.cjs',
  suite: true,
  database,
  command: (patterns) => [
    ...[process.execPath, toolScript('tests', 'jest', 'bin/jest.js'), '-c', inRepo('tests', 'jest.config.cjs'), '--selectProjects', name, ...more],
    // Another step may be the one that a pattern is meant for.
    ...['--json', `--outputFile=${reportOf(name)}`, ...(patterns.length > 0 ? ['--passWithNoTests', ...patterns] : [])],
  ],
  counts: (ok) => jestCounts(reportOf(name), ok),
});

/** One file for each core, where jest would leave a core to itself. */
const eachCore = ['--maxWorkers=100%'];

/** @type {Step[]} */
export const STEPS = [
  {
    name: 'types',
    config: 'tsconfig.json',
    suite: false,
    database: false,
    command: () => [process.execPath, toolScript('.', 'typescript', 'bin/tsc'), '-b'],
    counts: one,
  },
  { name: 'lint', config: 'eslint.config.mjs', suite: false, database: false, command: () => [...npmCommand(), 'run', '--silent', 'lint'], counts: one },
  jest('unit', false, eachCore),
  jest('api', true, eachCore),
  { ...jest('contract', true, eachCore), redis: true, promtool: true },
  {
    name: 'e2e',
    config: 'tests/e2e/playwright.config.ts',
    suite: true,
    database: true,
    browser: true,
    command: (patterns) => [
      ...[process.execPath, toolScript('tests', '@playwright/test', 'cli.js'), 'test', '-c', inRepo('tests', 'e2e', 'playwright.config.ts')],
      // What a pattern picks is run by itself, in one restaurant.
      ...['--reporter=list,json', ...(patterns.length > 0 ? ['--pass-with-no-tests', '--no-deps', '--workers=1', ...patterns] : [])],
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf('e2e') },
    counts: (ok) => playwrightCounts(reportOf('e2e'), ok),
  },
  {
    // `npm test -- chaos f1`: what follows are names of faults and mutants. It brings a database server of its own, to be killed.
    name: 'chaos',
    config: 'tests/chaos/sizes.mjs',
    suite: false,
    database: false,
    redis: true,
    command: (names) => [process.execPath, inRepo('ops', 'cli', 'chaos.mjs'), '--short', `--report=${reportOf('chaos')}`, ...names],
    counts: (ok) => chaosCounts(reportOf('chaos'), ok),
  },
];

/**
 * `npm test -- unit api opening`: the first words that name steps select them, the rest goes to the runners.
 * @param {string[]} args
 */
export function selectSteps(args) {
  const names = new Set(STEPS.map(({ name }) => name));
  const end = args.findIndex((arg) => !names.has(arg));
  const chosen = new Set(end === -1 ? args : args.slice(0, end));
  const patterns = end === -1 ? [] : args.slice(end);
  const steps = STEPS.filter(({ name, suite }) => (chosen.size > 0 ? chosen.has(name) : patterns.length === 0 || suite));
  return { steps, patterns };
}

/** @param {Step} step @returns {string | null} why it cannot run */
export const missingConfig = (step) => (fs.existsSync(inRepo(step.config)) ? null : `There are no ${step.name} tests to run: ${step.config} is missing.`);

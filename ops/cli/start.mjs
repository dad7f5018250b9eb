/**
 * `npm start`: from a fresh clone to a restaurant that works. Imports nothing but Node's own modules
 * and files that do the same, because npm has not run yet.
 *   --empty           no demo: an own database and a first manager
 *   --menu=path.csv   with --empty: the menu to import
 */
import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util'; // whole: an old Node lacks parseArgs, and must get as far as being told so
import { stackDir } from './paths.mjs';
import { adminAddress, firstManager } from './first-manager.mjs';
import { inspectPostgres } from './postgres.mjs';
import { checkNode } from './prepare/check-node.mjs';
import { prepare } from './prepare/prepare.mjs';
import { isSeeded } from './database/databases.mjs';
import { fixedPorts, hostFromShell } from './services/env-contract.mjs';
import { Stack } from './stack.mjs';
import { PlainError, runCommand } from './terminal/plain-error.mjs';
import { printSummary } from './terminal/print-summary.mjs';
import { createProgress } from './terminal/progress.mjs';
import { runUntilStopped } from './terminal/run-until-stopped.mjs';

const WEB_PORT = 1337;
const PRINTING_PORTS = 9100;

/** @returns {{ empty: boolean, menu: string | null }} */
function readArguments() {
  let values;
  try {
    ({ values } = util.parseArgs({ options: { empty: { type: 'boolean', default: false }, menu: { type: 'string' } } }));
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message.split(/[\n.]/)[0]}: npm start knows --empty and --menu=path.csv.`);
  }
  if (values.menu === undefined) return { empty: values.empty === true, menu: null };
  if (!values.empty) throw new PlainError('--menu goes with --empty: the demo brings a menu of its own.');
  const menu = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.menu);
  if (!fs.statSync(menu, { throwIfNoEntry: false })?.isFile()) throw new PlainError(`The menu file ${menu} does not exist: check the path after --menu=.`);
  fs.accessSync(menu, fs.constants.R_OK);
  return { empty: true, menu };
}

/**
 * The answers for a first boot. Asked before the long install when there is no data yet, so that
 * nobody waits three minutes for a question; else once the database can tell.
 * @param {boolean} empty @param {string | null} menu
 */
async function firstBootAnswers(empty, menu) {
  if (!empty) return async () => ({});
  const early = !process.env.DATABASE_URL && !inspectPostgres(path.join(stackDir('empty'), 'postgres')).exists ? await firstManager() : null;
  return async (/** @type {string} */ databaseUrl) => ({
    ...(early ?? ((await isSeeded(databaseUrl)) ? {} : await firstManager())),
    ...(menu === null ? {} : { NOVA_MENU_CSV: menu }),
  });
}

await runCommand(async () => {
  const began = Date.now();
  checkNode();
  const { empty, menu } = readArguments();
  const ports = fixedPorts(WEB_PORT, PRINTING_PORTS);
  const progress = createProgress();
  progress.line(`\nNova RMS${empty ? ', empty' : ''}\n`);
  const firstBoot = await firstBootAnswers(empty, menu);
  /** @type {string | null} */
  let manager = null;
  const answered = async (/** @type {string} */ databaseUrl) => {
    const answers = await firstBoot(databaseUrl);
    manager = answers.NOVA_FIRST_MANAGER_USERNAME ?? null;
    return answers;
  };
  const settings = { seed: empty ? /** @type {const} */ ('empty') : /** @type {const} */ ('demo'), ports, host: hostFromShell(), databaseUrl: process.env.DATABASE_URL || undefined, firstBoot: answered };
  const stack = new Stack({ name: empty ? 'empty' : 'demo', settings, progress });
  await runUntilStopped(stack, {
    prepare: () => prepare(progress),
    onReady: (info) => {
      printSummary(progress, info, { title: empty ? 'Nova RMS, empty,' : 'Nova RMS', began });
      if (manager !== null) progress.line(`\nThe content admin knows the first manager as ${adminAddress(manager)}, with the same password.`);
    },
  });
});

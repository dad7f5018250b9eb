/**
 * `npm run reset`: removes the local database, so that the next start begins anew. Secrets stay:
 * they belong to the machine, not to the data.
 *   --yes       without asking      --empty, --staging    that stack instead of the demo
 */
import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util'; // whole: an old Node lacks parseArgs, and must get as far as being told so
import { shown, stackDir } from './paths.mjs';
import { allPlaces } from './database/place.mjs';
import { inspectPostgres } from './postgres.mjs';
import { endLeftovers, releaseStack, runner } from './services/run-record.mjs';
import { ask, hasTerminal } from './terminal/ask.mjs';
import { PlainError, runCommand } from './terminal/plain-error.mjs';

/** @param {string} name */
async function confirm(name) {
  if (!hasTerminal()) throw new PlainError('Nothing was removed: confirm with npm run reset -- --yes.');
  const answer = await ask(`This removes the ${name} database with all that was recorded in it. Type yes to go on`);
  if (answer !== 'yes') throw new PlainError('Nothing was removed.');
}

function readArguments() {
  try {
    const flag = /** @type {const} */ ({ type: 'boolean', default: false });
    return util.parseArgs({ options: { yes: flag, empty: flag, staging: flag } }).values;
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message.split(/[\n.]/)[0]}: npm run reset knows --yes, --empty and --staging.`);
  }
}

await runCommand(async () => {
  const { yes, empty, staging } = readArguments();
  const name = staging ? 'staging' : empty ? 'empty' : 'demo';
  const dir = stackDir(name);
  const cluster = path.join(dir, 'postgres');
  const running = runner(dir);
  if (running) throw new PlainError(`Nova is running (process ${running.pid}): stop it with Ctrl-C first; nothing was removed.`);
  const postgres = inspectPostgres(cluster);
  if (postgres.owners.length > 0) throw new PlainError(`The ${name} database is in use (process ${postgres.owners.join(', ')}): stop that first; nothing was removed.`);
  if (!postgres.exists) return void process.stdout.write(`There is no ${name} database in ${shown(dir)}: nothing to remove.\n`);
  if (!yes) await confirm(name);
  await endLeftovers(dir);
  await postgres.stop();
  releaseStack(dir);
  for (const each of [...allPlaces(cluster), path.join(dir, 'demo-logins.json'), path.join(dir, 'agent'), path.join(dir, 'sandbox-book.jsonl'), path.join(dir, 'redis')]) fs.rmSync(each, { recursive: true, force: true });
  process.stdout.write(`The ${name} database is removed. The next start makes a new one.\n`);
});

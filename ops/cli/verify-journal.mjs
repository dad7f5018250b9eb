/**
 * `npm run verify-journal -- <file>`: whether an exported journal is whole. Needs the file alone, no server and no database.
 *   --head=<hash>   the journal head off the paper of a Z, which must be in it; may be given again
 *   --key=<id>      a key that may have signed; may be given again. Without it, whichever the file names
 * Leaves with 0 when the journal is whole, else with 1.
 */
import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { createRequire } from 'node:module';
import { describeVerdict } from './journal/describe-verdict.mjs';
import { readLines } from './journal/read-lines.mjs';
import { inRepo } from './paths.mjs';
import { prepare } from './prepare/prepare.mjs';
import { PlainError, runCommand } from './terminal/plain-error.mjs';
import { createProgress } from './terminal/progress.mjs';

function readArguments() {
  let read;
  try {
    read = util.parseArgs({ options: { head: { type: 'string', multiple: true, default: [] }, key: { type: 'string', multiple: true, default: [] } }, allowPositionals: true });
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message.split(/[\n.]/)[0]}: npm run verify-journal knows a file, --head=<hash> and --key=<id>.`);
  }
  const { values, positionals } = read;
  if (positionals.length !== 1) throw new PlainError('Which journal? Give one exported file: npm run verify-journal -- journal.ndjson');
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0] ?? '');
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new PlainError(`There is no file ${file}.`);
  const printedHeads = values.head.map((head) => head.replaceAll(/\s/g, '').toLowerCase());
  for (const head of printedHeads) if (!/^[0-9a-f]{64}$/.test(head)) throw new PlainError(`--head=${head} is no journal head: give its 64 digits and letters as they stand on the Z.`);
  return { file, printedHeads, trustedKeyIds: values.key };
}

await runCommand(async () => {
  const { file, printedHeads, trustedKeyIds } = readArguments();
  await prepare(createProgress(process.stderr), (build) => build === 'server code');
  /** The same rules as the server's own watch, compiled. @type {typeof import('../../plugins/pos/server/src/domain/journal-verifier.js')} */
  const { JournalVerifier } = createRequire(import.meta.url)(inRepo('plugins', 'pos', 'dist', 'server', 'src', 'domain', 'journal-verifier.js'));
  const verifier = new JournalVerifier({ printedHeads, trustedKeyIds });
  for await (const line of readLines(file)) verifier.read(line);
  const verdict = verifier.end();
  process.stdout.write(`${describeVerdict(verdict).join('\n')}\n`);
  return verdict.faults.length === 0 ? 0 : 1;
});

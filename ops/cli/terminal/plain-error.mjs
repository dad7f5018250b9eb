/**
 * The operator reads one plain sentence, never a stack trace. Whatever is thrown on purpose is a
 * PlainError; file-system refusals are put into words here once; the rest goes to a log.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { novaDir, shown } from '../paths.mjs';

/** An error whose message is a complete sentence for the operator: what happened and what to do. */
export class PlainError extends Error {}

/** The operator pressed Ctrl-C (or the machine asked us to stop): not a failure. */
export class Interrupted extends Error {}

/** What the operator reads. @param {unknown} error @returns {string} */
export function describe(error) {
  if (error instanceof PlainError) return error.message;
  const { code, path: file } = /** @type {NodeJS.ErrnoException} */ (error) ?? {};
  if (file && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')) {
    return `${shown(file)} cannot be written or read by ${userName()}: give that user the folder (chown) or use a clone of your own.`;
  }
  if (code === 'ENOSPC') return 'The disk is full: free some space and run the command again.';
  if (code === 'EMFILE') return 'Too many files are open: raise the limit (ulimit -n) and run the command again.';
  return unexpected(error);
}

function userName() {
  try {
    return `user ${os.userInfo().username}`;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}

/** @param {unknown} error */
function unexpected(error) {
  const message = error instanceof Error ? error.message : String(error);
  const log = path.join(novaDir, 'logs', 'command-error.log');
  try {
    fs.mkdirSync(path.dirname(log), { recursive: true });
    fs.writeFileSync(log, `${new Date().toISOString()} ${process.argv.slice(1).join(' ')}\n${error instanceof Error ? error.stack : message}\n`);
    return `Unexpected: ${message} (details are in ${shown(log)}).`;
  } catch {
    return `Unexpected: ${message}.`;
  }
}

/**
 * Runs a command's main and turns its end into an exit code.
 * @param {() => Promise<number | void>} main returns the exit code, 0 when it returns nothing
 */
export async function runCommand(main) {
  // `npm start | head` closes our output; what we started must still be stopped in order.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {});
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      process.exitCode = 0;
    } else {
      process.stderr.write(`\n${describe(error)}\n`);
      process.exitCode = 1;
    }
  }
  // A leftover handle (a socket of a health check, say) must not keep the terminal.
  process.stdout.write('', () => process.exit());
}

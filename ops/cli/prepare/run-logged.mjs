/** Runs a tool of the preparation with its output in a log: the screen keeps one line a step. */
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { shellEnv } from '../services/env-contract.mjs';
import { shown } from '../paths.mjs';
import { PlainError } from '../terminal/plain-error.mjs';

const TAIL_LINES = 20;
const COLOUR = /\x1b\[[\d;?]*[A-Za-z]/g;
const STACK_LINE = /^\s+at .*[:(]/;

/** @typedef {{ command: string[], cwd: string, logFile: string, env?: Record<string, string> }} LoggedRun */

/** @param {LoggedRun} run @returns {Promise<{ ok: boolean, tail: string[] }>} */
export function runLogged({ command: [program = '', ...args], cwd, logFile, env = {} }) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const output = fs.openSync(logFile, 'w');
  return new Promise((resolve, reject) => {
    // In our process group on purpose: Ctrl-C during an install ends the install too.
    const child = spawn(program, args, { cwd, stdio: ['ignore', output, output], env: { ...shellEnv(), NO_COLOR: '1', FORCE_COLOR: '0', ...env } });
    fs.closeSync(output);
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.once('close', () => process.off('exit', endWithUs));
    child.once('error', (error) =>
      reject(new PlainError(/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' ? `${program} was not found: install it and run the command again.` : `${program} could not be run (${error.message}).`)),
    );
    child.once('exit', (code) => resolve({ ok: code === 0, tail: lastLines(logFile) }));
  });
}

/** The end of a log, for people: without colours and without stack traces. @param {string} file @param {number} [count] */
export function lastLines(file, count = TAIL_LINES) {
  try {
    const lines = fs.readFileSync(file, 'utf8').replaceAll(COLOUR, '').trimEnd().split('\n');
    return lines.filter((line) => !STACK_LINE.test(line)).slice(-count);
  } catch {
    return [];
  }
}

/** The sentence for a tool that failed, over the end of what it said. @param {string} sentence @param {string} logFile @param {string[]} tail */
export const toolFailed = (sentence, logFile, tail) => new PlainError(`${sentence} The end of ${shown(logFile)}:\n\n${tail.map((line) => `    ${line}`).join('\n')}`);

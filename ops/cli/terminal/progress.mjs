/**
 * One readable line a step, with its time. On a terminal the running step turns; in a log it says
 * now and then that it is still at it, so that nobody takes a long install for a hang.
 */
import { Interrupted } from './plain-error.mjs';

const SPIN = ['|', '/', '-', '\\'];
const SPIN_MS = 120;
const FIRST_WORD_MS = 3_000;
const STILL_MS = 30_000;
const NAME_WIDTH = 18;

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * @typedef {(text: string) => void} Note sets the words that stand on the line when the step ends
 * @typedef {{ step: <T>(name: string, work: (note: Note) => Promise<T>) => Promise<T>, line: (text?: string) => void }} Progress
 */

/** @returns {Progress} */
export function createProgress(out = process.stdout) {
  const turning = out.isTTY === true && process.env.TERM !== 'dumb';
  const line = (text = '') => void out.write(`${text}\n`);

  return {
    line,
    async step(name, work) {
      const began = Date.now();
      let words = 'done';
      const row = (/** @type {string} */ text) => `  ${name.padEnd(NAME_WIDTH)} ${text}`;
      const timer = turning ? turn(out, row, began) : murmur(line, row, began);
      const end = (/** @type {string} */ text) => {
        clearInterval(timer);
        if (turning) out.write('\r\x1b[2K');
        line(row(`${text} (${seconds(Date.now() - began)})`));
      };
      try {
        const value = await work((text) => (words = text));
        end(words);
        return value;
      } catch (error) {
        end(error instanceof Interrupted ? 'interrupted' : 'failed');
        throw error;
      }
    },
  };
}

/** Progress that says nothing: for stacks that tests start. @returns {Progress} */
export const silentProgress = () => ({ line: () => {}, step: (_name, work) => work(() => {}) });

/** @param {NodeJS.WriteStream} out @param {(t: string) => string} row @param {number} began */
function turn(out, row, began) {
  let frame = 0;
  return setInterval(() => {
    out.write(`\r\x1b[2K${row(`${SPIN[frame++ % SPIN.length]} ${seconds(Date.now() - began)}`)}`);
  }, SPIN_MS);
}

/** @param {(t: string) => void} line @param {(t: string) => string} row @param {number} began */
function murmur(line, row, began) {
  let spoken = 0;
  return setInterval(() => {
    const since = Date.now() - began;
    if (spoken === 0) line(row('...'));
    else if (since >= spoken * STILL_MS) line(row(`still at it (${seconds(since)})`));
    else return;
    spoken += 1;
  }, FIRST_WORD_MS);
}

/** Questions at the terminal, one a line; answers to secret ones are not shown. */
import readline from 'node:readline';
import { Writable } from 'node:stream';
import { Interrupted } from './plain-error.mjs';

export const hasTerminal = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * Asks until the answer is accepted.
 * @param {string} question
 * @param {{ secret?: boolean, check?: (answer: string) => string | null }} [options] check returns what is wrong
 * @returns {Promise<string>}
 */
export async function ask(question, { secret = false, check = () => null } = {}) {
  for (;;) {
    const answer = (await askOnce(`  ${question}: `, secret)).trim();
    const wrong = check(answer);
    if (wrong === null) return answer;
    process.stdout.write(`  ${wrong}\n`);
  }
}

/** @param {string} prompt @param {boolean} secret @returns {Promise<string>} */
function askOnce(prompt, secret) {
  let muted = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stdout.write(chunk);
      done();
    },
  });
  const lines = readline.createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve, reject) => {
    // Closing settles too, after an answer to no effect: Ctrl-C and Ctrl-D both close.
    lines.once('close', () => reject(new Interrupted('no answer')));
    lines.question(prompt, (answer) => {
      resolve(answer);
      lines.close();
    });
    muted = secret;
  }).finally(() => process.stdout.write(secret ? '\n' : ''));
}

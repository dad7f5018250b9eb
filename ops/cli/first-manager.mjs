/**
 * The first person of an empty restaurant. Asked at the terminal; a script gives it in the
 * environment. Nothing is stored here: the cms writes it at its first boot.
 */
import { FIRST_MANAGER } from './services/env-contract.mjs';
import { ask, hasTerminal } from './terminal/ask.mjs';
import { PlainError } from './terminal/plain-error.mjs';

/** @type {Record<string, (answer: string) => string | null>} what is wrong with an answer, null when nothing is */
const CHECKS = {
  NOVA_FIRST_MANAGER_NAME: (text) => (text.length >= 1 && text.length <= 80 ? null : 'The name needs 1 to 80 characters.'),
  NOVA_FIRST_MANAGER_USERNAME: (text) => (/^[a-z0-9][a-z0-9._-]{2,49}$/.test(text) ? null : 'The username needs 3 to 50 small letters, digits, dots, hyphens or underscores.'),
  NOVA_FIRST_MANAGER_PASSWORD: (text) => (text.length >= 10 && text.length <= 72 ? null : 'The password needs 10 to 72 characters.'),
  NOVA_FIRST_MANAGER_PIN: (text) => (/^\d{4,8}$/.test(text) ? null : 'The PIN needs 4 to 8 digits.'),
};

/** The admin signs people in by an address; the cms gives the first manager this one. @param {string} username */
export const adminAddress = (username) => `${username}@nova.local`;

/** @returns {Promise<Record<string, string>>} the variables that the cms reads */
export async function firstManager() {
  const given = FIRST_MANAGER.filter((name) => process.env[name]);
  return given.length === 0 && hasTerminal() ? askForManager() : managerFromShell();
}

function managerFromShell() {
  const missing = FIRST_MANAGER.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new PlainError(`An empty restaurant needs its first manager, and there is no terminal to ask at: set ${missing.join(', ')} and run the command again.`);
  return Object.fromEntries(
    FIRST_MANAGER.map((name) => {
      const value = /** @type {string} */ (process.env[name]);
      const wrong = CHECKS[name]?.(value) ?? null;
      if (wrong !== null) throw new PlainError(`${name}: ${wrong}`);
      return [name, value];
    }),
  );
}

async function askForManager() {
  process.stdout.write('\nThe restaurant and its first manager\n');
  const answers = {
    NOVA_LOCATION_NAME: process.env.NOVA_LOCATION_NAME || (await ask('Restaurant', { check: CHECKS.NOVA_FIRST_MANAGER_NAME })),
    NOVA_FIRST_MANAGER_NAME: await ask('Name', { check: CHECKS.NOVA_FIRST_MANAGER_NAME }),
    NOVA_FIRST_MANAGER_USERNAME: await ask('Username', { check: CHECKS.NOVA_FIRST_MANAGER_USERNAME }),
    NOVA_FIRST_MANAGER_PASSWORD: await askTwice('Password', CHECKS.NOVA_FIRST_MANAGER_PASSWORD),
    NOVA_FIRST_MANAGER_PIN: await askTwice('PIN (4 to 8 digits)', CHECKS.NOVA_FIRST_MANAGER_PIN),
  };
  process.stdout.write('\n');
  return answers;
}

/** A typing mistake that nobody sees would lock the only manager out. @param {string} question @param {((answer: string) => string | null) | undefined} check */
async function askTwice(question, check) {
  for (;;) {
    const answer = await ask(question, { secret: true, check });
    if ((await ask('The same again', { secret: true })) === answer) return answer;
    process.stdout.write('  The two differ.\n');
  }
}

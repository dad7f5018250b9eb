import { faults } from './faults/index.mjs';
import { Seeded } from './seeded.mjs';
import { booksAgree } from './verdict/books-agree.mjs';
import { journalHolds } from './verdict/journal-holds.mjs';
import { Verdict } from './verdict/verdict.mjs';

/**
 * Runs one fault on shifts of its own, and compares all books afterwards. What throws has failed.
 * @returns `{ fault, title, seed, size, seconds, checks, figures, wrong }`; nothing wrong is a pass
 */
export async function runFault(world, { name, size, seed }) {
  const { title, run } = faults[name];
  const verdict = new Verdict();
  const began = Date.now();
  let figures = {};
  const thrown = [];
  const note = (error) => { thrown.push(`threw: ${error.stack}`); };
  await run({ world, seeded: new Seeded(seed).of(name), size, verdict }).then((told) => { figures = told; }, note);
  // The books have to agree all the more when something went wrong on the way.
  await booksAgree(verdict, world.database).then(() => journalHolds(verdict, world.database)).catch(note);
  return { fault: name, title, seed, size, seconds: Math.round((Date.now() - began) / 100) / 10, checks: verdict.checked, figures, wrong: [...verdict.wrong, ...thrown] };
}

/** Fault, verdict, seed, figures: one line; and below it what is wrong and how to see it again. */
export function linesOf({ fault, title, seed, seconds, figures, checks, wrong }, length) {
  const told = Object.entries(figures).map(([what, value]) => `${what} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const line = `  ${wrong.length === 0 ? 'held  ' : 'BROKEN'} ${fault.toUpperCase()} ${title}: ${[`seed ${seed}`, ...told, `${checks} comparisons`, `${seconds} s`].join(', ')}`;
  return wrong.length === 0 ? [line] : [line, ...wrong.map((each) => `         ${each}`), `         again: npm run chaos -- --${length} --seed=${seed} ${fault}`];
}

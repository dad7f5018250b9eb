import { faults } from '../faults/index.mjs';
import { runFault } from '../run-faults.mjs';
import { mutants } from './index.mjs';

export const mutantNames = mutants.map(({ name }) => name);

/** So many are tried at once: while one starts its server the other waits for its sweeps. */
const lanes = 2;

/**
 * Puts each mistake into a server of its own, on a database of its own, and runs what must find it. Caught is a mutant about which a comparison found that its rule is broken: that
 * something crashed, or that some other comparison failed, proves nothing. One that lets the server not even start, or whose patch does not fit any more, is a mistake of ours and fails the run.
 */
export async function runMutants(world, asked) {
  const next = mutants.filter(({ name, alone }) => alone !== true && asked.names.includes(name)).values();
  const results = await Promise.all(Array.from({ length: lanes }, () => tryAll(world, next, asked)));
  return results.flat();
}

/** Those that break what the others stand on, one after another. */
export const runLoneMutants = (world, asked) => tryAll(world, mutants.filter(({ name, alone }) => alone === true && asked.names.includes(name)), asked);

async function tryAll(world, queue, { seed, say }) {
  const results = [];
  for (const mutant of queue) {
    const result = await tryMutant(world, mutant, seed);
    results.push(result);
    say(lineOf(result));
  }
  return results;
}

async function tryMutant(world, mutant, seed) {
  const began = Date.now();
  let found = [];
  let wrong;
  try {
    const nova = await world.fork(mutant);
    const result = await runFault(nova, { name: mutant.run, size: mutant.size, seed });
    await world.end(nova);
    found = result.wrong.filter((each) => each.startsWith(mutant.finds));
    wrong = found.length > 0 ? [] : [`${mutant.name} escaped: nothing says "${mutant.finds}", only ${JSON.stringify(result.wrong.length > 0 ? result.wrong : result.figures).slice(0, 2000)}`];
  } catch (error) {
    wrong = [`the mutant could not be tried: ${error.stack}`];
  }
  const { name, breaks, run } = mutant;
  return { mutant: name, breaks, run, title: faults[run].title, seed, seconds: Math.round((Date.now() - began) / 100) / 10, found, wrong };
}

function lineOf({ mutant, breaks, run, seed, seconds, found, wrong }) {
  return wrong.length === 0 ? `  caught ${mutant} (${breaks}) by ${run.toUpperCase()}: ${found[0].slice(0, 220)}, ${seconds} s` : `  ESCAPED ${mutant} (${breaks}) by ${run.toUpperCase()}: ${wrong[0]}, ${seconds} s\n         again: npm run chaos -- --seed=${seed} ${mutant}`;
}

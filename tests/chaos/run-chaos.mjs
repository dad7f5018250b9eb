import { faults } from './faults/index.mjs';
import { mutants as allMutants } from './mutants/index.mjs';
import { mutantNames, runLoneMutants, runMutants } from './mutants/run-mutants.mjs';
import { mustFit } from './patches/patched.mjs';
import { pointPatches } from './patches/points.mjs';
import { linesOf, runFault } from './run-faults.mjs';
import { sizes } from './sizes.mjs';
import { World } from './world/world.mjs';

/** What can be asked for by name. */
export const chaosNames = [...Object.keys(faults), ...mutantNames, 'mutants'];

/** These break what the mutants' servers stand on as well. */
const breaksAll = ['f7'];

/**
 * Everything that was asked for (all of it when nothing is named) on one world: the faults one after another, in the order of the table, and the mutants beside them, since both wait for servers to start
 * most of the time; what would break the others runs alone, before and after. `interrupted` rejects when a person has had enough.
 * Answers how many are as they must be, how many are not, and each result.
 */
export async function runChaos({ names, length, seed, progress, interrupted, name = 'chaos' }) {
  const say = (line) => progress.line(line);
  const wanted = (all) => all.filter((name) => names.length === 0 || names.includes(name));
  const mutants = names.includes('mutants') ? mutantNames : wanted(mutantNames);
  // Code that has moved is told now, and not after minutes: even of a patch that this run does not need.
  mustFit([...pointPatches, ...allMutants.flatMap(({ patches = [] }) => patches)]);
  say(`\nChaos, ${length}, seed ${seed}\n`);
  const world = await World.open({ progress, name, keepSeed: mutants.length > 0 });
  const results = [];
  const runFaults = async (names) => {
    for (const name of names) {
      const result = await runFault(world.nova, { name, size: sizes[name][length], seed });
      results.push(result);
      for (const line of linesOf(result, length)) say(line);
      // What it left behind would be found by every later comparison as well.
      if (result.wrong.length > 0) return false;
    }
    return true;
  };
  const runAll = async () => {
    const chosen = wanted(Object.keys(faults));
    if (!await runFaults(chosen.filter((each) => breaksAll.includes(each)))) return;
    const beside = runMutants(world, { names: mutants, seed, say });
    beside.catch(() => undefined); // heard of below, when the faults are through
    await runFaults(chosen.filter((each) => !breaksAll.includes(each)));
    results.push(...await beside);
    if (mutants.length === 0) return;
    await world.nova.kill();
    results.push(...await runLoneMutants(world, { names: mutants, seed, say }));
  };
  try {
    await Promise.race([runAll(), interrupted]);
  } finally {
    await world.close();
  }
  const failed = results.filter(({ wrong }) => wrong.length > 0).length;
  return { passed: results.length - failed, failed, results };
}

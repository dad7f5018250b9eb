/** From a fresh clone to something that can run: the same for start, staging, build and test. */
import { checkNode } from './check-node.mjs';
import { installPackages } from './install-packages.mjs';
import { buildStale } from './build-stale.mjs';

/**
 * @param {import('../terminal/progress.mjs').Progress} progress
 * @param {(build: string) => boolean} [wanted] which builds are needed
 */
export async function prepare(progress, wanted) {
  checkNode();
  await progress.step('packages', installPackages);
  await buildStale(progress, wanted);
}

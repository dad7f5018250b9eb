/** How many tests passed, failed and were skipped, as each runner writes it down; never read off its prose. */
import { readJson } from '../services/json-file.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts[]} all @returns {Counts} */
export const total = (all) =>
  all.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed, skipped: sum.skipped + each.skipped }), { passed: 0, failed: 0, skipped: 0 });

/** The closing line that CI reads. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A check that has no counts of its own. @param {boolean} ok @returns {Counts} */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** A runner that failed although no test did (a file that does not load, a crash) is a failure too. @param {Counts} counts @param {boolean} ok @returns {Counts} */
const honest = (counts, ok) => (!ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/** @param {string} file what jest wrote @param {boolean} ok whether it left with 0 @returns {Counts} */
export function jestCounts(file, ok) {
  const report = readJson(file, null);
  if (report === null) return one(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = /** @type {Record<string, number>} */ (report);
  return honest(
    { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0), skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) },
    ok,
  );
}

/** @param {string} file what `npm run chaos` wrote @param {boolean} ok @returns {Counts} */
export function chaosCounts(file, ok) {
  const report = /** @type {{ passed: number, failed: number } | null} */ (readJson(file, null));
  return report === null ? one(false) : honest({ passed: report.passed, failed: report.failed, skipped: 0 }, ok);
}

/** A test that passed only when tried again has failed once: it counts as failed. @param {string} file what playwright wrote @param {boolean} ok @returns {Counts} */
export function playwrightCounts(file, ok) {
  const stats = /** @type {{ stats?: Record<string, number> } | null} */ (readJson(file, null))?.stats;
  if (stats === undefined) return one(false);
  return honest({ passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0), skipped: stats.skipped ?? 0 }, ok);
}

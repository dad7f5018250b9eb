/** One step of the tests, its output passed straight on. */
import fs from 'node:fs';
import { spawn } from 'node:child_process';
import { inRepo } from '../paths.mjs';
import { one } from './counts.mjs';
import { missingConfig, reportOf } from './steps.mjs';

/** A test that hangs must not take the whole run's verdict with it. */
const LIMIT_MS = 40 * 60_000;

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @param {import('./steps.mjs').Step} step
 * @param {{ patterns: string[], env: Record<string, string>, interrupt: AbortSignal }} run
 * @returns {Promise<{ counts: Counts, trouble: string | null }>} trouble: what the counts alone do not say
 */
export async function runStep(step, { patterns, env, interrupt }) {
  const missing = missingConfig(step);
  if (missing !== null) return { counts: one(false), trouble: missing };
  fs.mkdirSync(inRepo('.nova', 'test-reports'), { recursive: true });
  fs.rmSync(reportOf(step.name), { force: true });
  const { ok, late } = await stream(step.command(patterns), { ...env, ...step.env }, interrupt);
  const counts = step.counts(ok);
  if (late) return { counts: { ...counts, failed: Math.max(counts.failed, 1) }, trouble: `The ${step.name} step was ended after ${LIMIT_MS / 60_000} minutes.` };
  const ran = counts.passed + counts.failed;
  if (ran === 0 && patterns.length === 0) return { counts: { ...counts, failed: 1 }, trouble: `The ${step.name} step ran no test.` };
  return { counts, trouble: null };
}

/** @param {string[]} command @param {Record<string, string>} env @param {AbortSignal} interrupt @returns {Promise<{ ok: boolean, late: boolean }>} */
function stream([program = '', ...args], env, interrupt) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: inRepo(), env, stdio: ['ignore', 'inherit', 'inherit'] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, LIMIT_MS);
    const passOn = () => void child.kill('SIGINT'); // Playwright then stops the stack that it started
    interrupt.addEventListener('abort', passOn);
    const end = (/** @type {boolean} */ ok) => {
      clearTimeout(timer);
      interrupt.removeEventListener('abort', passOn);
      resolve({ ok, late });
    };
    child.once('error', (error) => {
      process.stderr.write(`${program} could not be run (${error.message}).\n`);
      end(false);
    });
    child.once('exit', (code) => end(code === 0));
  });
}

/**
 * One running service: its own process group, so that Ctrl-C in the terminal reaches only us and we
 * choose the order of the end; its output in a log of its own.
 */
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { lastLines } from '../prepare/run-logged.mjs';
import { PlainError } from '../terminal/plain-error.mjs';
import { shown } from '../paths.mjs';
import { signal } from './process-identity.mjs';
import { pingRedis } from './stack-redis.mjs';

const HEALTH_EVERY_MS = 100;
const HEALTH_ANSWER_MS = 3_000;

/** @typedef {import('./list-services.mjs').Service} Service */

/**
 * @typedef {object} Running
 * @property {Service} service
 * @property {number} pid
 * @property {string} logFile
 * @property {Promise<string>} ended how it ended, in words
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop
 */

/** @param {Service} service @param {string} logDir @returns {Running} */
export function launch(service, logDir) {
  const logFile = path.join(logDir, `${service.name}.log`);
  const output = openLog(logFile);
  const [program = '', ...args] = service.command;
  const child = spawn(program, args, { cwd: service.cwd, env: service.env, detached: true, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  let running = true;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    const end = (/** @type {string} */ words) => {
      running = false;
      resolve(words);
    };
    child.once('error', (error) => end(`could not be started (${error.message})`));
    child.once('exit', (code, by) => end(by ? `was ended by ${by}` : `ended with code ${code}`));
  });
  const pid = child.pid ?? 0;
  return { service, pid, logFile, ended, isRunning: () => running, stop: () => endGroup(pid, ended, () => running, service.stopTimeoutMs) };
}

/** The last run's log stays beside the new one: after a crash people start again before they look. @param {string} logFile */
function openLog(logFile) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  if (fs.existsSync(logFile)) fs.renameSync(logFile, logFile.replace(/\.log$/, '.previous.log'));
  return fs.openSync(logFile, 'w');
}

/** @param {number} pid @param {Promise<string>} ended @param {() => boolean} running @param {number} timeoutMs */
async function endGroup(pid, ended, running, timeoutMs) {
  if (pid === 0) return;
  if (running()) {
    signal(pid, 'SIGTERM');
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, timeoutMs)))]);
    clearTimeout(timer);
  }
  signal(-pid, 'SIGKILL'); // it, when it would not, and whatever it left behind
  await ended;
}

/**
 * Waits until every health URL answers.
 * @param {Running} running @param {AbortSignal} interrupted
 */
export async function untilHealthy({ service, ended, logFile }, interrupted) {
  const deadline = Date.now() + service.startTimeoutMs;
  let words = '';
  void ended.then((how) => (words = how));
  for (const url of service.health) {
    while (!(await answers(url))) {
      interrupted.throwIfAborted();
      if (words !== '') throw serviceFailed(`${service.name} ${words} while starting.`, logFile);
      if (Date.now() > deadline) throw serviceFailed(`${service.name} did not answer ${url} within ${service.startTimeoutMs / 1000} s.`, logFile);
      await new Promise((resolve) => setTimeout(resolve, HEALTH_EVERY_MS));
    }
  }
  if (words !== '') throw serviceFailed(`${service.name} ${words} while starting.`, logFile);
}

/** @param {string} url */
async function answers(url) {
  if (url.startsWith('redis:')) return pingRedis(url);
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(HEALTH_ANSWER_MS), redirect: 'manual' });
    await reply.body?.cancel();
    return reply.ok;
  } catch {
    return false;
  }
}

/** @param {string} sentence @param {string} logFile */
export function serviceFailed(sentence, logFile) {
  const lines = lastLines(logFile).map((line) => `    ${line}`);
  return new PlainError(`${sentence} The end of ${shown(logFile)}:\n\n${lines.join('\n')}`);
}

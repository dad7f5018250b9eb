/**
 * A pid alone is no identity: after a crash or a reboot it may belong to somebody else, and we would
 * stop a stranger. A process is known by its pid and the moment it started.
 */
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';

/** @typedef {{ pid: number, started: string }} ProcessIdentity */

/** The start of a living process, null when it is gone (a zombie is gone). @param {number} pid */
export function startedAt(pid) {
  if (fs.existsSync('/proc/self/stat')) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return shown.status === 0 && shown.stdout.trim() ? shown.stdout.trim() : null;
}

/** @param {number} [pid] @returns {ProcessIdentity} */
export const identify = (pid = process.pid) => ({ pid, started: startedAt(pid) ?? '' });

/** @param {ProcessIdentity | null | undefined} identity */
export const isAlive = (identity) => identity != null && identity.started !== '' && startedAt(identity.pid) === identity.started;

/** The command line of a process, '' when it cannot be read. @param {number} pid */
export function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (fs.existsSync('/proc/self/stat')) return '';
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Signals a process or, with a negative pid, its group; a process that is gone is no error. @param {number} pid @param {NodeJS.Signals} signal */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** @param {() => boolean} gone @param {number} timeoutMs @param {number} [everyMs] */
export async function waitUntil(gone, timeoutMs, everyMs = 15) {
  const deadline = Date.now() + timeoutMs;
  while (!gone()) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return true;
}

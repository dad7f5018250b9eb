import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const places = ['pgbench', '/usr/lib/postgresql/18/bin/pgbench', '/usr/lib/postgresql/17/bin/pgbench', '/usr/lib/postgresql/16/bin/pgbench', '/usr/lib/postgresql/15/bin/pgbench'];

/** Path of pgbench, or null: Debian's package is postgresql-contrib. */
export function findPgbench() {
  return places.find((place) => {
    try { return execFileSync(place, ['--version'], { stdio: 'pipe' }).length > 0; } catch { return false; }
  }) ?? null;
}

/** Covers per second that pgbench reaches with the recorded script. */
export async function pgbenchRate({ pgbench, databaseUrl, script, clients, seconds }) {
  const file = join(mkdtempSync(join(tmpdir(), 'nova-bench-')), 'cover.sql');
  writeFileSync(file, script);
  const { stdout } = await promisify(execFile)(pgbench, ['-n', '-f', file, '-c', String(clients), '-j', '2', '-T', String(seconds), '-M', 'prepared', databaseUrl], { maxBuffer: 64 * 1024 * 1024 });
  const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (!(rate > 0)) throw new Error(`pgbench said:\n${stdout}`);
  return rate;
}

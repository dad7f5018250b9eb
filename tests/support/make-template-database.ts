import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { adminUrl, cmsDir, serverEnv, stateDir, templateDatabase } from './test-environment';

/** Once per run: a migrated and seeded database that each test file clones in a blink. */
export default async function makeTemplateDatabase(): Promise<void> {
  mkdirSync(stateDir, { recursive: true });
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`drop database if exists ${templateDatabase} with (force)`);
  await admin.query(`create database ${templateDatabase}`);
  await admin.end();
  await promisify(execFile)(process.execPath, [join(__dirname, 'seed-template.cjs')], { cwd: cmsDir, env: { ...process.env, ...serverEnv(templateDatabase) }, maxBuffer: 32 * 1024 * 1024 });
}

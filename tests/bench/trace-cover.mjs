import { readFileSync, statSync } from 'node:fs';
import pg from 'pg';
import { HttpClient } from '../support/http-client.mjs';
import { commandTransactions, pgbenchScript, readLog } from './record-sql.mjs';
import { serveCover } from './serve-cover.mjs';

/** Serves one cover while PostgreSQL logs every statement, and makes the pgbench script of it. */
export async function traceCover({ baseUrl, databaseUrl, logFile, place }) {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  const settle = () => new Promise((resolve) => setTimeout(resolve, 500));
  const logging = async (value) => {
    await admin.query(`alter system set log_statement = '${value}'`);
    await admin.query('select pg_reload_conf()');
    await settle();
  };
  await logging('all');
  const from = statSync(logFile).size;
  const client = new HttpClient(baseUrl, place.headers);
  await serveCover(client, place, () => undefined);
  client.close();
  await settle();
  const text = readFileSync(logFile).subarray(from).toString('utf8');
  await logging('none');
  await admin.end();
  const known = new Set([place.shiftId, place.deviceId]);
  const statements = commandTransactions(readLog(text));
  return { script: pgbenchScript(statements, known), statements: statements.length };
}

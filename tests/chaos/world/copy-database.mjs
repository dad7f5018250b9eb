import pg from 'pg';
import { databaseUrl, dropDatabase } from '../../../ops/cli/database/databases.mjs';

const nameOf = (url) => new URL(url).pathname.slice(1);

/** Puts a copy of `from` aside under another name, for `copyOf`. PostgreSQL copies only what nobody uses: whoever is in `from` is thrown out, and let in again afterwards; nobody is ever let into the copy. */
export async function putAside(url, name) {
  await dropDatabase(databaseUrl(url, 'postgres'), name);
  await asAdmin(url, async (client) => {
    await client.query(`alter database "${nameOf(url)}" allow_connections false`);
    try {
      await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [nameOf(url)]);
      await client.query(`create database "${name}" template "${nameOf(url)}" allow_connections false`);
    } finally {
      await client.query(`alter database "${nameOf(url)}" allow_connections true`);
    }
  });
}

/** Makes `to` anew as a copy of what was put aside. Answers its address. */
export async function copyOf(url, aside, to) {
  await dropDatabase(databaseUrl(url, 'postgres'), to);
  await asAdmin(url, (client) => client.query(`create database "${to}" template "${aside}"`));
  return databaseUrl(url, to);
}

async function asAdmin(url, work) {
  const client = new pg.Client({ connectionString: databaseUrl(url, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

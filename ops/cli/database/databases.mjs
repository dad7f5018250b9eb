/** Databases inside a server. `pg` is imported late: these modules are loaded before npm has run. */
import { PlainError } from '../terminal/plain-error.mjs';

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const DUPLICATE = new Set(['42P04', '23505']); // made by another process in the same moment

/**
 * @template T
 * @param {string} url @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a server that stops under us fails the query; the event would end the process
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new PlainError(`The database ${pathname.slice(1)} at ${host} cannot be reached (${/** @type {Error} */ (error).message || /** @type {NodeJS.ErrnoException} */ (error).code}): check that PostgreSQL runs there, and DATABASE_URL if you have set it.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address of another database on the same server. @param {string} url @param {string} name */
export function databaseUrl(url, name) {
  if (!NAME.test(name)) throw new Error(`not a database name: ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

/** Makes a database when it is missing. @param {string} url of a database whose user may create others @param {string} name @returns {Promise<string>} its address */
export async function ensureDatabase(url, name) {
  const address = databaseUrl(url, name);
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`create database "${name}"`).catch((error) => {
      if (!DUPLICATE.has(error.code)) throw error;
    });
  });
  return address;
}

/** @param {string} url @param {string} name */
export async function dropDatabase(url, name) {
  databaseUrl(url, name);
  await withClient(url, (client) => client.query(`drop database if exists "${name}" with (force)`));
}

/** Fails in words when the database cannot be reached. @param {string} url */
export const checkDatabase = (url) => withClient(url, async (client) => void (await client.query('select 1')));

/**
 * Whether a first start has ended: the cms remembers it in Strapi's key-value table once everything is
 * written, so a first start that was cut off asks for its manager again.
 * @param {string} url
 */
export function isSeeded(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.strapi_core_store_settings') is not null as made`);
    if (!rows[0].made) return false;
    return ((await client.query(`select 1 from public.strapi_core_store_settings where key = 'core_nova_seeded'`)).rowCount ?? 0) > 0;
  });
}

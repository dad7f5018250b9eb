import pg from 'pg';
import { ownTypes } from './types';

const maxPreparedTexts = 1000;
const names = new Map<string, string>();

/** A stable name for a statement text; none once too many different texts have been seen. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= maxPreparedTexts) return known;
  const name = `nova_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * A client that prepares every parametrised statement once per connection: parsing and planning the large
 * statements of the order commands costs more than running them.
 */
class PreparingClient extends pg.Client {
  // The signature is wide because pg's own has six overloads; Kysely only ever passes (text, values).
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const forward = super.query as (...rest: unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return forward.apply(this, args);
    const name = nameOf(text);
    return name === undefined ? forward.apply(this, args) : forward.call(this, { name, text, values }, ...args.slice(2));
  }
}

export interface PoolOptions { connectionString: string; max: number; onIdleError(error: Error): void }

/** The pool of happened data: UTC, our type parsers, prepared statements, and bounded waits. */
export function createPool({ connectionString, max, onIdleError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString, max, types: ownTypes, Client: PreparingClient,
    connectionTimeoutMillis: 5000, idleTimeoutMillis: 60_000, keepAlive: true,
    options: '-c TimeZone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=15000 -c lock_timeout=8000',
    application_name: 'nova',
  });
  pool.on('error', onIdleError);
  // A checked-out client without a listener takes the process down when the server dies.
  pool.on('connect', (client) => client.on('error', onIdleError));
  return pool;
}

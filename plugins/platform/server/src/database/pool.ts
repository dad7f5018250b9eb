import pg from 'pg';
import { NovaClient } from './nova-client';
import { ownTypes } from './types';

export interface PoolOptions { connectionString: string; max: number; onIdleError(error: Error): void }

/** The pool of happened data: UTC, our type parsers, our client, and bounded waits. */
export function createPool({ connectionString, max, onIdleError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString, max, types: ownTypes, Client: NovaClient,
    connectionTimeoutMillis: 5000, idleTimeoutMillis: 60_000, keepAlive: true,
    options: '-c TimeZone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=15000 -c lock_timeout=8000',
    application_name: 'nova',
  });
  pool.on('error', onIdleError);
  // A checked-out client without a listener takes the process down when the server dies.
  pool.on('connect', (client) => client.on('error', onIdleError));
  return pool;
}

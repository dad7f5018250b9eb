/** How the embedded server is set. Never without durability, but for tests, whose data is worth nothing. */

/** The restaurant's data must survive a pulled plug: fsync and synchronous_commit stay at their defaults. */
const BASE = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off', // our queries are short: compiling one costs more than running it
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' };

/** @param {{ dataDir: string, port: number, fast: boolean }} server @returns {string[]} arguments for `postgres` */
export function serverArguments({ dataDir, port, fast }) {
  const settings = { ...BASE, ...(fast ? FAST : {}), port: String(port) };
  return ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

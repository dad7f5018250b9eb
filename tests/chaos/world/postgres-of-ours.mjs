import fs from 'node:fs';
import path from 'node:path';
import { startPostgres } from '../../../ops/cli/postgres.mjs';

/** The database server of this run, with its durability on: what it acknowledged must outlive it. */
export class PostgresOfOurs {
  #claims = [];
  constructor(stateDir) {
    this.options = { dir: path.join(stateDir, 'postgres'), logFile: path.join(stateDir, 'logs', 'postgres.log') };
  }

  /** Starts it, or joins the one that the stack has just started. */
  async start() {
    const server = await startPostgres(this.options);
    this.#claims.push(server);
    this.pid = server.pid;
  }

  /** kill -9 of the server and of every process that serves a connection. They left its process group, so they are found by their parent. */
  kill() {
    const children = childrenOf(this.pid);
    for (const pid of [this.pid, ...children]) signalled(pid);
  }

  /** kill -9 of one process that serves a connection: the server then drops all connections and recovers by itself. */
  killOneConnection(pick) {
    const serving = childrenOf(this.pid).filter((pid) => /postgres: postgres nova_chaos.* 127/.test(commandOf(pid)));
    if (serving.length > 0) signalled(pick(serving));
  }

  async stop() {
    for (const claim of this.#claims) await claim.stop();
  }
}

function signalled(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it went with its server
  }
}

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const commandOf = (pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');

function childrenOf(parent) {
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    const stat = read(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
  });
}

import { once } from 'node:events';
import { recordService } from '../../../ops/cli/services/run-record.mjs';
import { launch, untilHealthy } from '../../../ops/cli/services/service-process.mjs';

/** A process that this run started, and may therefore kill and start again. Its pid stands in the stack's record, so that the next run finds what a killed run left. */
export class ProcessOfOurs {
  #running = null;
  /** Environment for every start from now on. */
  always = {};
  constructor(service, { logDir, recordDir }) {
    this.service = service;
    this.logDir = logDir;
    this.recordDir = recordDir;
  }

  get name() { return this.service.name; }
  get pid() { return this.#running?.pid; }
  get isRunning() { return this.#running?.isRunning() === true; }

  /** Starts it and waits until it is healthy. */
  async start() {
    if (this.isRunning) throw new Error(`${this.name} runs already`);
    this.#running = launch({ ...this.service, env: { ...this.service.env, ...this.always } }, this.logDir);
    recordService(this.recordDir, this.#running.pid, this.name);
    await untilHealthy(this.#running, new AbortController().signal);
  }

  /** The power goes: kill -9 of it and of what it forked. */
  async kill() {
    const { pid, ended } = this.#running;
    process.kill(-pid, 'SIGKILL');
    await ended;
  }

  /** Resolves in words when it has ended, whoever ended it; null when it still runs after `ms`. */
  async ended(ms) {
    const late = AbortSignal.timeout(ms);
    return Promise.race([this.#running.ended, once(late, 'abort').then(() => null)]);
  }

  async stop() {
    await this.#running?.stop();
  }
}

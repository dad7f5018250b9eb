/**
 * A whole Nova on this machine: database, cms, printers, agent. The same for the demo, staging and
 * the browser tests, which differ in their settings only.
 */
import fs from 'node:fs';
import path from 'node:path';
import { stackDir } from './paths.mjs';
import { Interrupted, PlainError } from './terminal/plain-error.mjs';
import { silentProgress } from './terminal/progress.mjs';
import { listServices } from './services/list-services.mjs';
import { withoutReal } from './services/payment-providers.mjs';
import { freeStackPorts, refuseTakenPorts } from './services/ports.mjs';
import { signal } from './services/process-identity.mjs';
import { claimStack, recordService, releaseStack } from './services/run-record.mjs';
import { ensureSecrets } from './services/secrets.mjs';
import { launch, serviceFailed, untilHealthy } from './services/service-process.mjs';
import { openStackDatabase } from './services/stack-database.mjs';
import { findStackRedis } from './services/stack-redis.mjs';

const DATABASE_WATCH_MS = 1_000;

/** @typedef {import('./services/env-contract.mjs').Ports} Ports */
/** @typedef {import('./services/list-services.mjs').Service} Service */
/** @typedef {import('./services/service-process.mjs').Running} Running */
/** @typedef {import('./services/stack-database.mjs').StackDatabase} StackDatabase */
/** @typedef {import('./terminal/progress.mjs').Progress} Progress */

/**
 * @typedef {object} StackSettings
 * @property {'demo' | 'empty' | 'none'} [seed] demo when left out
 * @property {string} [databaseUrl] an application database that exists: no server is started
 * @property {string} [adminUrl] a running server on which to make the database; TEST_DATABASE_URL when set
 * @property {string} [database] its name; nova_<stack> when left out
 * @property {boolean} [fresh] drop the database first (tests)
 * @property {boolean} [fast] a server without durability (tests)
 * @property {Ports} [ports] free ones when left out
 * @property {string} [host] 127.0.0.1 when left out
 * @property {boolean} [split] web and worker as two processes
 * @property {boolean} [printing] virtual printers and agent; true when left out
 * @property {import('./services/payment-providers.mjs').StandIn[]} [providers] payment providers that stand-ins are started for; the sandbox when left out, none on an empty database
 * @property {boolean} [redis] a Redis of its own for the jobs, where one can be had
 * @property {Record<string, string>} [env] further variables of the cms
 * @property {(databaseUrl: string) => Promise<Record<string, string>>} [firstBoot] asked once the database answers; further variables of the cms
 */

/** @typedef {{ name: string, stateDir: string, databaseUrl: string, ports: Ports, urls: Record<string, string> }} StackInfo */
/** @typedef {{ name: string, settings?: StackSettings, progress?: Progress, list?: typeof listServices }} StackOptions list: other services, for tests of this module */

export class Stack {
  /** @type {Running[]} */ #started = [];
  /** Parts that are meant to end. @type {Set<Running>} */ #leaving = new Set();
  /** @type {Pick<StackDatabase, 'stop' | 'isRunning'> | null} */ #server = null;
  /** @type {NodeJS.Timeout | undefined} */ #watch;
  /** @type {Promise<void> | null} */ #stopping = null;
  /** @type {Promise<unknown>} */ #starting = Promise.resolve();
  /** @type {(error: PlainError) => void} */ #reportDeath = () => {};
  #interrupt = new AbortController();
  /** @type {Promise<void> | null} */ #reserved = null;

  /** @param {StackOptions} options */
  constructor({ name, settings = {}, progress = silentProgress(), list = listServices }) {
    this.name = name;
    this.settings = settings;
    this.progress = progress;
    this.list = list;
    this.dir = stackDir(name);
    /** A part that ended though nobody stopped it. @type {Promise<PlainError>} */
    this.died = new Promise((resolve) => (this.#reportDeath = resolve));
  }

  /** Claims the stack and looks at its ports: worth doing before a long preparation. */
  reserve() {
    return (this.#reserved ??= this.#reserve());
  }

  /** @returns {Promise<StackInfo>} */
  start() {
    const starting = this.#startAll();
    this.#starting = starting.catch(() => {});
    return starting;
  }

  /** At any time, also while starting; services first, in reverse, the database last. */
  stop() {
    return (this.#stopping ??= this.#stopAll());
  }

  /**
   * Ends one part, politely or as kill -9 does, and starts it again with further variables of its environment: what an operator does, or what happens to him.
   * @param {string} name @param {{ env?: Record<string, string>, killed?: boolean }} [how]
   */
  async restart(name, { env = {}, killed = false } = {}) {
    const running = this.#started.find(({ service }) => service.name === name);
    if (running === undefined) throw new PlainError(`This stack has no ${name}.`);
    this.#leaving.add(running);
    if (killed) signal(-running.pid, 'SIGKILL');
    await (killed ? running.ended : running.stop());
    this.#started = this.#started.filter((each) => each !== running);
    await this.#launch({ ...running.service, env: { ...running.service.env, ...env } });
  }

  /** @returns {Promise<StackInfo>} */
  async #startAll() {
    const { name, dir, settings } = this;
    await this.reserve();
    const databaseUrl = await this.#openDatabase();
    this.#interrupt.signal.throwIfAborted();
    const firstBoot = { ...settings.env, ...(await settings.firstBoot?.(databaseUrl)) };
    const redis = this.#shape().redis ? await findStackRedis(this.progress) : null;
    const ports = settings.ports ?? (await freeStackPorts());
    const facts = { host: settings.host ?? '127.0.0.1', ports, stateDir: dir, secrets: ensureSecrets(dir), databaseUrl, seed: settings.seed ?? 'demo', providers: this.#shape().providers, redis, firstBoot };
    for (const service of this.list(facts, this.#shape())) await this.#startService(service);
    return { name, stateDir: dir, databaseUrl, ports, urls: urlsOf(ports, this.#shape()) };
  }

  #shape() {
    const { split, printing, providers, redis, seed = 'demo' } = this.settings;
    return { split: split === true, printing: printing !== false, providers: withoutReal(providers ?? (seed === 'demo' ? ['sandbox'] : [])), redis: redis === true };
  }

  async #reserve() {
    fs.mkdirSync(path.join(this.dir, 'logs'), { recursive: true });
    const leftovers = await claimStack(this.dir);
    if (this.settings.ports) await refuseTakenPorts(this.settings.ports, this.#shape());
    if (leftovers > 0) this.progress.line(`  An earlier run was cut off: ended ${leftovers} process${leftovers === 1 ? '' : 'es'} that it left.`);
  }

  async #openDatabase() {
    return this.progress.step('database', async (note) => {
      const { url, words } = await openStackDatabase(this, (server) => (this.#server = server));
      this.#watch = setInterval(() => {
        if (this.#server?.isRunning() === false) this.#reportDeath(new PlainError('PostgreSQL ended unexpectedly, so everything else is stopped too: the next start recovers its data.'));
      }, DATABASE_WATCH_MS);
      note(words);
      return url;
    });
  }

  /** @param {Service} service */
  async #startService(service) {
    await this.progress.step(service.name, async (note) => {
      await this.#launch(service);
      note('healthy');
    });
  }

  /** @param {Service} service */
  async #launch(service) {
    this.#interrupt.signal.throwIfAborted();
    const running = launch(service, path.join(this.dir, 'logs'));
    this.#started.push(running);
    if (running.pid > 0) recordService(this.dir, running.pid, service.name);
    await untilHealthy(running, this.#interrupt.signal);
    void running.ended.then((words) => {
      if (this.#stopping === null && !this.#leaving.has(running)) this.#reportDeath(serviceFailed(`The ${service.name} ${words} unexpectedly, so everything else is stopped too.`, running.logFile));
    });
  }

  async #stopAll() {
    this.#interrupt.abort(new Interrupted('stopped while starting'));
    await this.#starting;
    clearInterval(this.#watch);
    for (const running of [...this.#started].reverse()) {
      if (!running.isRunning()) await running.stop();
      else await this.progress.step(running.service.name, async (note) => note(await running.stop().then(() => 'stopped')));
    }
    const stopServer = this.#server?.stop;
    if (stopServer) await this.progress.step('database', async (note) => note(await stopServer()));
    releaseStack(this.dir);
  }
}

/**
 * Starts a stack of a test: its own database, free ports. What was started is stopped when a part fails.
 * @param {StackOptions} options
 * @returns {Promise<StackInfo & { stop: () => Promise<void>, died: Promise<PlainError> }>}
 */
export async function startStack(options) {
  const stack = new Stack(options);
  try {
    return { ...(await stack.start()), stop: () => stack.stop(), died: stack.died };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** @param {Ports} ports @param {{ split: boolean, providers: import('./services/payment-providers.mjs').StandIn[] }} shape @returns {Record<string, string>} */
export function urlsOf(ports, { split, providers }) {
  const web = `http://localhost:${ports.web}`;
  return {
    web,
    portal: `${web}/portal/`,
    admin: `${web}/admin`,
    ...(split ? { worker: `http://localhost:${ports.worker}/_health` } : {}),
    ...Object.fromEntries(providers.map((each) => [each, `http://localhost:${ports[each]}`])),
    paper: `http://localhost:${ports.paper}/`,
    agent: `http://localhost:${ports.agent}/`,
    agentHealth: `http://localhost:${ports.agent}/health`,
  };
}

import fs from 'node:fs';
import path from 'node:path';
import { stackDir } from '../../../ops/cli/paths.mjs';
import { freeStackPorts } from '../../../ops/cli/services/ports.mjs';
import { Stack } from '../../../ops/cli/stack.mjs';
import { Patched } from '../patches/patched.mjs';
import { copyOf, putAside } from './copy-database.mjs';
import { NovaOfOurs } from './nova-of-ours.mjs';
import { PostgresOfOurs } from './postgres-of-ours.mjs';

const shape = { split: true, printing: false, providers: ['sandbox', 'stripe'] };
/** Sweeps run often enough to be waited for, tokens outlive the longest storm, and a provider that hangs is given up soon. */
const testSettings = { NOVA_SWEEP_MS: '500', NOVA_ACCESS_TOKEN_SECONDS: '3600', NOVA_LOG_LEVEL: 'warn', SANDBOX_TIMEOUT_MS: '1500', STRIPE_TIMEOUT_MS: '1500' };

/** The database as the first start leaves it, for mutants. */
const seedDatabase = 'nova_chaos_seed';
/** A mistake may leave money under way for ever: nobody waits a minute for that. */
const mutantPatienceMs = 10_000;

/**
 * A database server of our own with a whole Nova on it as staging has it, web and worker apart. The project's own stack claims the folder, the ports and the database;
 * the processes are started here, because whoever breaks them must be able to start them again.
 */
export class World {
  #mutants = new Set();

  /** `keepSeed`: a copy of the fresh database is put aside, for `fork`. */
  static async open({ progress, name = 'chaos', keepSeed = false }) {
    fs.rmSync(path.join(stackDir(name), 'sandbox-book.jsonl'), { force: true });
    let facts;
    const keep = (given) => { facts = given; return []; };
    const stack = new Stack({ name, progress, list: keep, settings: { fresh: true, ...shape, env: testSettings } });
    try {
      const world = new World(stack, await stack.start().then(() => facts));
      await world.#start(progress, keepSeed);
      return world;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  constructor(stack, facts) {
    this.stack = stack;
    this.postgres = new PostgresOfOurs(facts.stateDir);
    this.nova = new NovaOfOurs(facts, shape, { postgres: this.postgres });
  }

  async #start(progress, keepSeed) {
    await this.postgres.start();
    const { nova } = this;
    try {
      const start = (each) => progress.step(each.name, async (note) => { await each.start(); note('healthy'); });
      for (const each of [...nova.providers, nova.web]) await start(each);
      if (keepSeed) await putAside(nova.facts.databaseUrl, seedDatabase);
      await start(nova.worker);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** A single server (web and worker in one) with a mutant's mistake in it, on a fresh database, beside providers that remember nothing. `{ name, patches, sql }` */
  async fork({ name, patches = [], sql = [] }) {
    const { facts } = this.nova;
    const stateDir = path.join(facts.stateDir, 'mutants', name);
    fs.rmSync(stateDir, { recursive: true, force: true });
    const databaseUrl = await copyOf(facts.databaseUrl, seedDatabase, `nova_chaos_${name.replaceAll('-', '_')}`);
    const mutant = new NovaOfOurs({ ...facts, databaseUrl, stateDir, ports: await freeStackPorts() }, { ...shape, split: false }, { postgres: this.postgres, recordDir: facts.stateDir });
    this.#mutants.add(mutant);
    for (const statement of sql) await mutant.database.rows(statement);
    const patched = new Patched(path.join(stateDir, 'patched'), patches);
    Object.assign(mutant.web.always, patched.env);
    Object.assign(mutant, { mutantPatches: patches, patienceMs: mutantPatienceMs });
    await Promise.all([...mutant.providers, mutant.web].map((each) => each.start()));
    patched.mustBeApplied();
    return mutant;
  }

  async endMutants() {
    for (const mutant of this.#mutants) await this.end(mutant);
  }

  async end(mutant) {
    if (this.#mutants.delete(mutant)) await mutant.kill();
  }

  async close() {
    await this.endMutants();
    await this.nova.database.close();
    for (const each of [...this.nova.servers.reverse(), ...this.nova.providers]) await each.stop();
    await this.postgres.stop();
    await this.stack.stop();
  }
}

import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { auditRefusal } from '../commands/audit-refusal';
import { runCommand, type CommandRuntime } from '../commands/run-command';
import { transact } from '../commands/transact';
import { createPool } from '../database/pool';
import type { Consumer, Platform, Projection, StaffDirectory } from '../platform';
import type { Settings } from '../settings';
import { Registrations } from './registrations';
import { systemActor } from './system-actor';

/** What runs only between bootstrap and destroy: events are woken through it, and staff are kept by it. */
export interface Runtime {
  committed: CommandRuntime['committed'];
  readonly events: Platform['events'];
  readonly staff: StaffDirectory;
  spendApproval: Platform['spendApproval'];
  readonly startWork: Platform['startWork'];
}

export interface PlatformInstance {
  readonly platform: Platform;
  readonly registrations: Registrations;
  readonly pool: pg.Pool;
  readonly db: Kysely<unknown>;
  readonly commands: CommandRuntime;
  /** Bootstrap hands in what it started. */
  run(runtime: Runtime): void;
}

interface Parts { settings: Settings; log: Logger; metrics: Registry; observed: CommandRuntime['observed'] }

/** Builds the kernel of a process. Nothing connects yet: plugins register first. */
export function createPlatform({ settings, log, metrics, observed }: Parts): PlatformInstance {
  const registrations = new Registrations();
  const pool = createPool({ connectionString: settings.databaseUrl, max: settings.poolSize, onIdleError: (error) => log.warn({ reason: error.message }, 'database connection lost') });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let running: Runtime | null = null;
  const runtime = (): Runtime => {
    if (running === null) throw new Error('the platform has not started yet; use it from bootstrap on');
    return running;
  };
  const commands: CommandRuntime = { db, projections: registrations.projections, committed: (events, topics) => running?.committed(events, topics), observed };
  const platform: Platform = {
    settings, log, metrics,
    get content() { return registrations.content; },
    get staff() { return runtime().staff; },
    get tills() { return registrations.tills; },
    cardProvider: (name) => registrations.cardProvider(name),
    get events() { return runtime().events; },
    db: <Tables>() => db as unknown as Kysely<Tables>,
    command: (command) => runCommand(commands, command),
    transact: (work) => transact(commands, work),
    auditRefusal: (actor, act, refusal) => auditRefusal(db, log, actor, act, refusal),
    systemActor,
    spendApproval: (context, approval) => runtime().spendApproval(context, approval),
    migrations: (schema, migrations) => { registrations.migrations.set(schema, migrations); },
    permissions: (plugin, actions) => registrations.addPermissions(plugin, actions),
    eventReaders: (readers) => registrations.eventReaders.add(readers),
    consumer: (consumer) => { registrations.consumers.push(consumer as Consumer<unknown>); },
    projection: (projection) => registrations.addProjection(projection as Projection<unknown>),
    job: (job) => { registrations.jobs.push(job); },
    provideContent: (content) => registrations.provideContent(content),
    provideTills: (tills) => registrations.provideTills(tills),
    provideCardProviders: (of) => { registrations.cardProvider = of; },
    startWork: () => runtime().startWork(),
    onClose: (name, close) => { registrations.closers.push({ name, close }); },
    permissionTable: registrations.permissions,
  };
  return { platform, registrations, pool, db, commands, run: (next) => { running = next; } };
}

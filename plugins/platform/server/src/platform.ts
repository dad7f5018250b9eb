import type { Kysely, Migration, RawBuilder, Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Catalogue } from '../../contracts/catalogue';
import type { AnyContract } from '../../contracts/contract';
import type { CardProvider, Location, Venue } from '../../contracts/venue';
import type { Actor } from './actor';
import type { Trx } from './database/trx';
import type { Outcome, Refusal } from './pure';
import type { Settings } from './settings';

/** A kitchen display of another maker as the server knows it: its address, and which settings hold its secrets. Never sent to anybody. */
export interface DisplayEndpoint {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
  /** Whose tickets it is told; none: every station's. */
  readonly stationIds: readonly string[];
  readonly url: string;
  /** Names of environment variables. While there are two, messages carry a signature by each. */
  readonly secretEnvs: readonly string[];
}

/** What people edit, compiled, in memory, the same in every process within 2 s of a publish. cms implements it. */
export interface ContentCatalog {
  locations(): readonly Location[];
  /** null: no such location. */
  venue(locationId: string): Venue | null;
  catalogue(locationId: string): Catalogue | null;
  /** The kitchen displays of a place, with what only the server may know. */
  displays(locationId: string): readonly DisplayEndpoint[];
  /** An older version, for lines that were taken with it. null: never existed. */
  catalogueByHash(hash: string): Promise<Catalogue | null>;
  /** The menu in one language as ready bytes with its ETag. null: no such location. Unknown locales fall back to the default one. */
  menu(locationId: string, locale: string): { etag: string; body: Buffer } | null;
}

/** A fact to publish. `type` is `<subject>.<past-tense>.v<n>`. Payloads hold ids and amounts, no personal data. */
export interface NewEvent {
  readonly type: string;
  readonly locationId: string | null;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly payload: Record<string, unknown>;
}

/** What one plugin hands another to work in its transaction. */
export interface EffectContext {
  readonly trx: Trx;
  /** Who acts, when it is somebody's command. */
  readonly actor?: Actor;
  /** Runs in-transaction projections at once; the outbox row is written with the command row at the end. */
  publish(event: NewEvent): Promise<void>;
  /** Wakes who waits on `platform().events.wait(topic)`, after the commit. */
  wake(topic: string): void;
  /** A write whose answer nobody needs: it travels with the last statement of the transaction and costs no round trip of its own. */
  ride(statement: RawBuilder<unknown>): void;
}

/** What a command may do besides its own SQL. All of it is in the command's transaction. */
export interface CommandContext<Tables> extends EffectContext {
  readonly trx: Transaction<Tables>;
  readonly actor: Actor;
  readonly commandId: string;
  /** More about what was done, for the audit row of this command. */
  audit(facts: { subjectId?: string; locationId?: string; approverId?: string; details?: Record<string, unknown> }): void;
}

/** An act that takes no capability. It has to say so, and why that is right, so that nobody leaves the question out by accident. */
export interface WithoutCapability { readonly name: string; readonly withoutCapability: string }

export interface Command<Tables, T> {
  /** What it is. The slug of the contract is its name, and the capability of the contract is asked of the actor before anything else (design 7), whichever door it came by. */
  readonly contract: AnyContract | WithoutCapability;
  readonly actor: Actor;
  /** The whole input; its canonical form is hashed, so that a reused id with another body is found. */
  readonly input: { readonly params: unknown; readonly body: { readonly commandId: string } };
  work(context: CommandContext<Tables>): Promise<Outcome<T>>;
  /** What a violated unique constraint means here, by its name; others answer `already_exists`. */
  readonly collisions?: Readonly<Record<string, Refusal>>;
}

/** A reaction to events outside their transaction. `handle` marks nothing: the delivery is marked done in `trx` around it. */
export interface Consumer<Tables> {
  readonly name: string;
  readonly types: readonly string[];
  readonly attempts: number;
  handle(context: EffectContext & { readonly trx: Transaction<Tables> }, event: NewEvent & { id: string; recordedAt: string }): Promise<void>;
}

/** One guarded UPDATE on the plugin's own schema, inside the publisher's transaction. No reads elsewhere, no network. */
export interface Projection<Tables> {
  readonly name: string;
  readonly type: string;
  apply(trx: Transaction<Tables>, event: NewEvent): Promise<void>;
}

/** Work that recurs, in one process of the worker role at a time. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** `stop` aborts when the process ends: whoever waits has to let go at once. */
  run(stop: AbortSignal): Promise<void>;
}

/** Somebody who works here, by what they may do. */
export interface Colleague {
  /** users-permissions documentId. */
  readonly id: string;
  readonly name: string;
  readonly locationIds: readonly string[];
  can(capability: string): boolean;
}

/** People and their places, for seeds, settings and handing work over. Rows of platform, keyed by users-permissions documentId. */
export interface StaffDirectory {
  /** Four to eight digits; replaces an older PIN and unlocks. */
  setPin(staffId: string, pin: string): Promise<void>;
  setLocations(staffId: string, locationIds: readonly string[]): Promise<void>;
  /** null: nobody of this id, or somebody who may not sign in any more. */
  colleague(staffId: string): Promise<Colleague | null>;
  /** Whoever works at a place. A few queries for each of them, so not for a hot path. */
  colleagues(locationId: string): Promise<readonly Colleague[]>;
}

/** What money that settles by itself has to ask of the tills. pos implements it. */
export interface Tills {
  /**
   * Locks the shift as an act does, so that no close runs beside it, then what the money is for: the first act of a settlement, which keeps the lock order (shift → order → operation).
   * Says whether the shift is still open: what settles after its close is late money (S8).
   */
  hold(trx: Trx, what: { readonly shiftId: string; readonly reference: string }): Promise<{ readonly shiftOpen: boolean }>;
  /**
   * What a hold may still be captured for, tip apart, in minor units: what is due of the check that it is for, beside all other claims, and never more than was held.
   * 0 when nothing is due of it. Under the locks of `hold`.
   */
  claimable(trx: Trx, held: { readonly reference: string; readonly operationId: string }): Promise<number>;
}

export type RoleName = 'manager' | 'cashier' | 'server' | 'kitchen' | 'stock-clerk';

export interface Platform {
  readonly settings: Settings;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly content: ContentCatalog;
  readonly staff: StaffDirectory;
  readonly tills: Tills;
  /** How a payment provider stands on this server, by its name; `off` when nobody knows it. payments says so. */
  cardProvider(name: string): CardProvider;
  /** Waking who waits for work, in this process and the others. Call `poke` only after the commit; losing one costs time, never work. */
  readonly events: {
    poke(topic: string): void;
    /** Resolves at the next poke of the topic, after `timeoutMs`, or when the signal aborts. */
    wait(topic: string, timeoutMs: number, signal?: AbortSignal): Promise<void>;
  };
  /** The pool of happened data, typed by the caller's tables. */
  db<Tables>(): Kysely<Tables>;
  /** Runs one command: idempotent by its id, audited either way, atomic. See commands/run-command.ts. */
  command<Tables, T>(command: Command<Tables, T>): Promise<Outcome<T>>;
  /** Audits a refusal that happened outside a command (a gated read, a sign-in). Never throws. */
  auditRefusal(actor: Actor, act: string, refusal: { code: string; subjectId?: string; locationId?: string }): Promise<void>;
  /** A transaction for jobs and subscribers, which may publish. */
  transact<Tables, T>(work: (context: EffectContext & { readonly trx: Transaction<Tables> }) => Promise<T>): Promise<T>;
  /** The actor for sweeps and jobs: every capability, every location. */
  systemActor(correlationId?: string): Actor;
  /** Spends an approval that `grant-approval` gave for this command, act, subject and amount. Returns the approver's id, or null when there is none that fits. */
  spendApproval(context: EffectContext & { readonly commandId: string; readonly actor: Actor }, approval: { approvalId: string; act: string; subjectId: string; amountMinor: number | null; subjectVersion: number | null }): Promise<string | null>;

  // what a plugin hands in, in its register()
  migrations(schema: string, migrations: Record<string, Migration>): void;
  permissions(plugin: string, actions: Record<string, readonly RoleName[]>): void;
  /** Which capabilities hear of which type of event, one of them being enough; whoever has none of them is told nothing of it. Several plugins may name readers of one type. */
  eventReaders(readers: Readonly<Record<string, readonly string[]>>): void;
  consumer<Tables>(consumer: Consumer<Tables>): void;
  projection<Tables>(projection: Projection<Tables>): void;
  job(job: Job): void;
  provideContent(content: ContentCatalog): void;
  provideTills(tills: Tills): void;
  provideCardProviders(of: (name: string) => CardProvider): void;
  /** Begins later work: consumers and recurring jobs. The composition root calls it once, when everything has started; until then nothing runs. */
  startWork(): Promise<void>;
  /** Closed last in, first out, before the pool. */
  onClose(name: string, close: () => Promise<void>): void;
  /** `plugin::action` → roles, of all plugins; cms seeds Strapi's roles from it. */
  readonly permissionTable: ReadonlyMap<string, readonly RoleName[]>;
}

import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { capabilityOf } from '../../../contracts/contract';
import type { Actor } from '../actor';
import { constraintOf, isCollision, isRetryable } from '../database/failures';
import type { Command, CommandContext, NewEvent, Projection } from '../platform';
import { AppError, canonicalJson, newId, refuse, sha256, type Outcome, type Refusal } from '../pure';
import { findCommand, insertAuditRow, insertCommand, type AuditRow, type EventRow } from './command-repo';

const maxAttempts = 3;

export interface CommandRuntime {
  readonly db: Kysely<unknown>;
  readonly projections: ReadonlyMap<string, readonly Projection<unknown>[]>;
  /** Called after a commit; wakes the sequencer and who waits on a topic, never waits itself. */
  committed(events: number, topics: ReadonlySet<string>): void;
  observed(name: string, outcome: string, seconds: number): void;
}

/** Carries a refusal out of the transaction, so that it rolls back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) { super(refusal.code); }
}

/** Who a command id belongs to: the till that minted it, else the person. */
const scopeOf = (actor: Actor): string => actor.deviceId ?? actor.id ?? actor.kind;

/**
 * Runs a command: its work, its audit row, its events and its answer commit together or not at all.
 * Whoever lacks the capability of its contract is refused before anything is read, a stored answer included.
 *
 * The replay check costs nothing on the happy path: the command row is inserted last, and only a refusal or a collision looks
 * for an answer that an earlier run committed. Same id and body: that answer again. Same id, other body: `command_id_reused`.
 * A refusal is audited in a transaction of its own and may be tried again under the same id. Deadlocks run again, three times at most.
 */
export async function runCommand<Tables, T>(runtime: CommandRuntime, command: Command<Tables, T>): Promise<Outcome<T>> {
  const started = process.hrtime.bigint();
  const bodyHash = sha256(canonicalJson({ name: command.contract.name, params: command.input.params ?? null, body: command.input.body }));
  const denied = denial(command);
  const outcome = denied === null ? await attempt(runtime, command, bodyHash, 1) : await auditRefusal(runtime, command, denied, { details: {} });
  runtime.observed(command.contract.name, outcome.ok ? 'done' : outcome.code, Number(process.hrtime.bigint() - started) / 1e9);
  return outcome;
}

/** Services check again: the route asked already, but a job, a subscriber or a second route must not open a side door. */
function denial({ contract, actor }: Pick<Command<never, never>, 'contract' | 'actor'>): Refusal | null {
  const capability = 'withoutCapability' in contract ? null : capabilityOf(contract);
  return capability === null || actor.can(capability) ? null : refuse('missing_capability', `${actor.name} may not do this (${capability}).`, { capability });
}

async function attempt<Tables, T>(runtime: CommandRuntime, command: Command<Tables, T>, bodyHash: string, run: number): Promise<Outcome<T>> {
  const facts: AuditFacts = { details: {} };
  const effects = newEffects();
  try {
    const outcome = await runtime.db.transaction().execute((trx) => inTransaction(runtime, command, bodyHash, trx, facts, effects));
    runtime.committed(effects.events.length, effects.topics);
    return outcome;
  } catch (error) {
    if (isRetryable(error) && run < maxAttempts) return attempt(runtime, command, bodyHash, run + 1);
    const refusal = refusalOf(error, command);
    if (refusal === null) throw error;
    return (await replay<T>(runtime, command, bodyHash)) ?? auditRefusal(runtime, command, refusal, facts);
  }
}

async function inTransaction<Tables, T>(runtime: CommandRuntime, command: Command<Tables, T>, bodyHash: string, trx: Transaction<unknown>, facts: AuditFacts, effects: Effects): Promise<Outcome<T>> {
  const context: CommandContext<Tables> = {
    trx: trx as unknown as Transaction<Tables>,
    actor: command.actor,
    commandId: command.input.body.commandId,
    publish: (event) => publishIn(runtime, trx, event, effects),
    wake: (topic) => { effects.topics.add(topic); },
    ride: (statement) => { effects.rides.push(statement); },
    audit: ({ details, ...rest }) => { Object.assign(facts, rest); Object.assign(facts.details, details); },
  };
  const outcome = await command.work(context);
  if (!outcome.ok) throw new Refused(outcome);
  const row = { id: context.commandId, scope: scopeOf(command.actor), name: command.contract.name, body_hash: bodyHash, outcome: JSON.stringify(outcome.value) };
  await insertCommand(trx, row, auditRow(command, 'done', null, facts), effects);
  return outcome;
}

/** What a transaction wants done with its commit (events, riding writes) and after it (topics to wake). */
export interface Effects { readonly events: EventRow[]; readonly rides: RawBuilder<unknown>[]; readonly topics: Set<string> }
export const newEffects = (): Effects => ({ events: [], rides: [], topics: new Set() });

/** Runs the projections of an event now and keeps its outbox row for the end of the transaction. */
export async function publishIn(runtime: CommandRuntime, trx: Transaction<unknown>, event: NewEvent, effects: Effects): Promise<void> {
  effects.events.push({ ...event, id: newId() });
  for (const projection of runtime.projections.get(event.type) ?? []) await projection.apply(trx, event);
}

function refusalOf<Tables, T>(error: unknown, command: Command<Tables, T>): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof AppError) return refuse(error.code, error.message, error.details);
  if (!isCollision(error)) return null;
  return command.collisions?.[constraintOf(error)] ?? refuse('already_exists', 'This already exists, or someone else was faster.', { constraint: constraintOf(error) });
}

async function replay<T>(runtime: CommandRuntime, command: Pick<Command<never, T>, 'actor' | 'input'>, bodyHash: string): Promise<Outcome<T> | null> {
  const stored = await findCommand(runtime.db, command.input.body.commandId, scopeOf(command.actor));
  if (stored === undefined) return null;
  if (stored.body_hash !== bodyHash) return refuse('command_id_reused', `This command id was used for another ${stored.name}.`);
  return { ok: true, value: JSON.parse(stored.outcome) as T };
}

interface AuditFacts { subjectId?: string; locationId?: string; approverId?: string; details: Record<string, unknown> }

function auditRow(command: Pick<Command<never, never>, 'contract' | 'actor' | 'input'>, outcome: 'done' | 'refused', code: string | null, facts: AuditFacts): AuditRow {
  const { actor } = command;
  return {
    id: newId(), act: command.contract.name, outcome, code, subject_id: facts.subjectId ?? null, actor_id: actor.id, actor_name: actor.name, approver_id: facts.approverId ?? null,
    device_id: actor.deviceId, location_id: facts.locationId ?? actor.deviceLocationId, correlation_id: actor.correlationId, command_id: command.input.body.commandId, details: facts.details,
  };
}

async function auditRefusal<Tables, T>(runtime: CommandRuntime, command: Command<Tables, T>, refusal: Refusal, facts: AuditFacts): Promise<Refusal> {
  await insertAuditRow(runtime.db, auditRow(command, 'refused', refusal.code, { ...facts, details: { ...facts.details, message: refusal.message } }));
  return refusal;
}

import { sql, type Kysely, type RawBuilder } from 'kysely';
import { commits } from '../database/nova-client';
import type { Trx } from '../database/trx';
import { typed } from '../database/trx';
import type { NewEvent } from '../platform';

export interface AuditRow {
  id: string; act: string; outcome: 'done' | 'refused'; code: string | null; subject_id: string | null; actor_id: string | null; actor_name: string;
  approver_id: string | null; device_id: string | null; location_id: string | null; correlation_id: string; command_id: string | null; details: Record<string, unknown>;
}
export interface CommandRow { id: string; scope: string; name: string; body_hash: string; outcome: string }
export type EventRow = NewEvent & { id: string };

const eventsJson = (events: readonly EventRow[], commandId: string | null): string =>
  JSON.stringify(events.map((event) => ({ id: event.id, type: event.type, location_id: event.locationId, aggregate_id: event.aggregateId, aggregate_version: event.aggregateVersion, payload: event.payload, command_id: commandId })));

const insertEvents = (events: readonly EventRow[], commandId: string | null) => sql`
  event as (
    insert into platform.outbox (id, type, location_id, aggregate_id, aggregate_version, payload, command_id)
    select id, type, location_id, aggregate_id, aggregate_version, payload, command_id
    from jsonb_to_recordset(${eventsJson(events, commandId)}::jsonb) as e(id uuid, type text, location_id text, aggregate_id text, aggregate_version int, payload jsonb, command_id uuid)
    returning position, type)
  insert into platform.delivery (outbox_position, consumer)
  select event.position, c.name from event join platform.consumer c on event.type = any (c.types)`;

const insertAudit = (row: AuditRow) => sql`
  insert into platform.audit (id, act, outcome, code, subject_id, actor_id, actor_name, approver_id, device_id, location_id, correlation_id, command_id, details)
  values (${row.id}, ${row.act}, ${row.outcome}, ${row.code}, ${row.subject_id}, ${row.actor_id}, ${row.actor_name}, ${row.approver_id}, ${row.device_id}, ${row.location_id}, ${row.correlation_id}, ${row.command_id}, ${JSON.stringify(row.details)}::jsonb)`;

/** What a transaction leaves to its last statement: events, and writes that ride along. */
export interface LastWrites { readonly events: readonly EventRow[]; readonly rides: readonly RawBuilder<unknown>[] }

const riding = (rides: readonly RawBuilder<unknown>[]) => sql.join(rides.map((ride, index) => sql`ride_${sql.raw(String(index))} as (${ride}),`), sql` `);

/** The last statement of every command: its answer, its audit row, its events and their deliveries, what rides along, and the COMMIT, in one round trip. */
export async function insertCommand(trx: Trx, command: CommandRow, audit: AuditRow, { events, rides }: LastWrites): Promise<void> {
  await sql`${sql.raw(commits)}
    with command as (insert into platform.command (id, scope, name, body_hash, outcome) values (${command.id}, ${command.scope}, ${command.name}, ${command.body_hash}, ${command.outcome})),
    audit as (${insertAudit(audit)}), ${rides.length === 0 ? sql`` : riding(rides)}
    ${insertEvents(events, command.id)}`.execute(typed(trx));
}

/** The last statement of a transaction that is no command (a job, a subscriber); none when there is nothing to write. */
export async function appendEvents(trx: Trx, { events, rides }: LastWrites): Promise<void> {
  if (events.length + rides.length > 0) await sql`with ${rides.length === 0 ? sql`` : riding(rides)} ${insertEvents(events, null)}`.execute(typed(trx));
}

export async function insertAuditRow(db: Kysely<unknown>, row: AuditRow): Promise<void> {
  await insertAudit(row).execute(db);
}

/** The stored answer of a command, or undefined when it never committed. */
export async function findCommand(db: Kysely<unknown>, id: string, scope: string): Promise<Pick<CommandRow, 'name' | 'body_hash' | 'outcome'> | undefined> {
  const { rows } = await sql<Pick<CommandRow, 'name' | 'body_hash' | 'outcome'>>`select name, body_hash, outcome from platform.command where id = ${id} and scope = ${scope}`.execute(db);
  return rows[0];
}

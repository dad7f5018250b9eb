import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DisplayDelivery } from '../../../contracts/list-display-deliveries';
import { instantText } from './instant-text';

export interface NewDelivery { readonly id: string; readonly displayId: string; readonly locationId: string; readonly eventType: string; readonly ticketId: string; readonly ticketVersion: number; readonly body: string }

/** The statement that writes intents; one for a display and a version of a ticket, so that what happened once is told once. */
export const insertDeliveries = (deliveries: readonly NewDelivery[]): RawBuilder<unknown> => sql`
  insert into pos.display_delivery (id, display_id, location_id, event_type, ticket_id, ticket_version, body)
  select id, "displayId", "locationId", "eventType", "ticketId", "ticketVersion", body
  from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d(id uuid, "displayId" text, "locationId" text, "eventType" text, "ticketId" uuid, "ticketVersion" int, body text)`;

export interface DueDelivery { readonly id: string; readonly displayId: string; readonly locationId: string; readonly eventType: string; readonly attempts: number; readonly body: string }

/** Takes deliveries that are due and puts them off by the lease, oldest first; a sender that dies gives them back by saying nothing. */
export async function claimDeliveries(db: Kysely<unknown>, leaseMs: number, limit: number): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    with due as (
      select id from pos.display_delivery where state = 'waiting' and next_at <= (select clock_timestamp()) order by next_at limit ${limit} for update skip locked)
    update pos.display_delivery d set next_at = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    from due where d.id = due.id returning d.id, d.display_id as "displayId", d.location_id as "locationId", d.event_type as "eventType", d.attempts, d.body`.execute(db);
  return rows;
}

export async function markSent(db: Kysely<unknown>, id: string, status: number): Promise<void> {
  await sql`update pos.display_delivery set state = 'sent', sent_at = platform.now(), attempts = attempts + 1, last_status = ${status}, last_error = null where id = ${id} and state = 'waiting'`.execute(db);
}

export interface Failure { readonly status: number | null; readonly error: string; readonly retryMs: number; readonly maxAttempts: number }

/** Counts a failed attempt, and gives up after the last. */
export async function markFailed(db: Kysely<unknown>, id: string, failure: Failure): Promise<'waiting' | 'dead' | null> {
  const { rows } = await sql<{ state: 'waiting' | 'dead' }>`
    update pos.display_delivery set attempts = attempts + 1, last_status = ${failure.status}::int, last_error = ${failure.error}, next_at = clock_timestamp() + ${failure.retryMs} * interval '1 millisecond',
      state = case when attempts + 1 >= ${failure.maxAttempts} then 'dead' else 'waiting' end, dead_at = case when attempts + 1 >= ${failure.maxAttempts} then platform.now() end
    where id = ${id} and state = 'waiting' returning state`.execute(db);
  return rows[0]?.state ?? null;
}

const view = sql<DisplayDelivery>`json_build_object('id', d.id, 'displayId', d.display_id, 'eventType', d.event_type, 'ticketId', d.ticket_id, 'ticketNumber', t.number, 'state', d.state, 'attempts', d.attempts,
  'lastStatus', d.last_status, 'lastError', d.last_error, 'createdAt', ${instantText('d.created_at')}, 'sentAt', ${instantText('d.sent_at')}, 'deadAt', ${instantText('d.dead_at')})`;

export interface DisplayCounts { readonly displayId: string; readonly waiting: number; readonly dead: number; readonly lastSentAt: string | null }

/** Of the last day: the counts of each display, and the newest deliveries, those given up first. One query. */
export async function readDeliveries(db: Kysely<unknown>, locationId: string): Promise<{ counts: DisplayCounts[]; deliveries: DisplayDelivery[] }> {
  const { rows } = await sql<{ counts: DisplayCounts[]; deliveries: DisplayDelivery[] }>`
    with d as materialized (select * from pos.display_delivery where location_id = ${locationId} and created_at > platform.now() - interval '1 day')
    select
      (select coalesce(json_agg(c), '[]'::json) from (
        select display_id as "displayId", count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'dead')::int as dead, (replace((max(sent_at) at time zone 'UTC')::text, ' ', 'T') || 'Z') as "lastSentAt" from d group by 1) c) as counts,
      (select coalesce(json_agg(${view}), '[]'::json) from (select * from d order by state <> 'dead', created_at desc limit 50) d join pos.ticket t on t.id = d.ticket_id) as deliveries`.execute(db);
  return rows[0] ?? { counts: [], deliveries: [] };
}

/** One delivery under lock, with its place. */
export async function lockDelivery(trx: Trx, id: string): Promise<{ delivery: DisplayDelivery; locationId: string } | null> {
  const { rows } = await sql<{ delivery: DisplayDelivery; locationId: string }>`
    select ${view} as delivery, d.location_id as "locationId" from pos.display_delivery d join pos.ticket t on t.id = d.ticket_id where d.id = ${id} for no key update of d`.execute(typed(trx));
  return rows[0] ?? null;
}

/** Gives what was given up its attempts back. Guarded by its state. */
export async function reviveDelivery(trx: Trx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update pos.display_delivery set state = 'waiting', attempts = 0, dead_at = null, next_at = clock_timestamp() where id = ${id} and state = 'dead'`.execute(typed(trx));
  return numAffectedRows === 1n;
}

export async function countDead(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pos.display_delivery where state = 'dead' and dead_at > platform.now() - interval '1 day'`.execute(db);
  return rows[0]?.n ?? 0;
}

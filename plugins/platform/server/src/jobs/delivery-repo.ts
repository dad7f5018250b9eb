import { sql } from 'kysely';
import type { Db } from '../events/event-repo';
import { typed, type Trx } from '../database/trx';
import type { NewEvent } from '../platform';

export interface Delivery { readonly position: number; readonly consumer: string; readonly attempts: number }
export type DeliveredEvent = NewEvent & { id: string; recordedAt: string };

/** Makes consumers known to the writers of events. Only adds: an older process of a rolling update must not remove a newer one's. */
export async function registerConsumers(db: Db, consumers: ReadonlyArray<{ name: string; types: readonly string[] }>): Promise<void> {
  await db.query(
    `insert into platform.consumer (name, types) select name, types from jsonb_to_recordset($1::jsonb) as c(name text, types text[])
     on conflict (name) do update set types = excluded.types where platform.consumer.types is distinct from excluded.types`,
    [JSON.stringify(consumers.map(({ name, types }) => ({ name, types })))]);
}

/**
 * Takes deliveries that are due and puts them off by the lease: when nothing is heard of one until then, it is due again.
 * The clock stands in a subselect because a volatile function in the condition keeps the index from being used.
 */
export async function claimDue(db: Db, consumers: readonly string[], leaseMs: number, limit: number): Promise<Delivery[]> {
  const { rows } = await db.query<Delivery>(
    `with due as (
       select outbox_position, consumer from platform.delivery
       where state = 'waiting' and next_at <= (select clock_timestamp()) and consumer = any($1)
       order by next_at limit $3 for update skip locked)
     update platform.delivery d set next_at = clock_timestamp() + $2 * interval '1 millisecond'
     from due where d.outbox_position = due.outbox_position and d.consumer = due.consumer
     returning d.outbox_position as position, d.consumer, d.attempts`, [consumers, leaseMs, limit]);
  return rows;
}

/** Marks a delivery done in the transaction of its effect, and returns its event; null when it was done already. Others wait at the row. */
export async function takeDelivery(trx: Trx, position: number, consumer: string): Promise<DeliveredEvent | null> {
  const { rows } = await sql<{ id: string; type: string; location_id: string | null; aggregate_id: string; aggregate_version: number; payload: Record<string, unknown>; recorded_at: string }>`
    with taken as (
      update platform.delivery set state = 'done', done_at = platform.now()
      where outbox_position = ${position} and consumer = ${consumer} and state = 'waiting' returning outbox_position)
    select o.id, o.type, o.location_id, o.aggregate_id, o.aggregate_version, o.payload, o.recorded_at
    from platform.outbox o join taken on o.position = taken.outbox_position`.execute(typed(trx));
  const row = rows[0];
  return row === undefined ? null : {
    id: row.id, type: row.type, locationId: row.location_id, aggregateId: row.aggregate_id, aggregateVersion: row.aggregate_version,
    payload: row.payload, recordedAt: row.recorded_at,
  };
}

export interface Failure { readonly retryMs: number; readonly maxAttempts: number; readonly error: string }

/** Counts a failed attempt once, however many processes saw it fail. Returns what became of the delivery, null when another was faster. */
export async function recordFailure(db: Db, delivery: Delivery, failure: Failure): Promise<'waiting' | 'dead' | null> {
  const { rows } = await db.query<{ state: 'waiting' | 'dead' }>(
    `update platform.delivery set attempts = attempts + 1, last_error = $4, next_at = clock_timestamp() + $5 * interval '1 millisecond',
       state = case when attempts + 1 >= $6 then 'dead' else 'waiting' end, dead_at = case when attempts + 1 >= $6 then platform.now() end
     where outbox_position = $1 and consumer = $2 and attempts = $3 and state = 'waiting' returning state`,
    [delivery.position, delivery.consumer, delivery.attempts, failure.error, failure.retryMs, failure.maxAttempts]);
  return rows[0]?.state ?? null;
}

/** Gives a dead delivery its attempts back. False when it is not dead. */
export async function reviveDelivery(db: Db, position: number, consumer: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update platform.delivery set state = 'waiting', attempts = 0, dead_at = null, next_at = clock_timestamp()
     where outbox_position = $1 and consumer = $2 and state = 'dead'`, [position, consumer]);
  return rowCount === 1;
}

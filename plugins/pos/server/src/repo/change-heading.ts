import { typed, type Actor, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { Check } from '../domain/check';
import type { OrderFact } from './save-check';

export interface HeadingChange {
  readonly before: Check;
  /** Differs from `before` by table, name or server only. */
  readonly after: Check;
  readonly actor: Actor;
  readonly fact: OrderFact;
  readonly now: string;
  /** Whether it shares its table by somebody's wish; left as it is when not said. */
  readonly alongside?: boolean;
  /** Tables that guests left after they had ordered, and tables that are in use again (O1). */
  readonly dirty?: readonly string[];
  readonly clean?: readonly string[];
}

/** Writes where a locked check stands, what it is called and who looks after it, with its history and its tables, in one statement. Throws `version_conflict` when the guard did not match. */
export async function changeHeading(trx: Trx, { before, after, actor, fact, now, alongside, dirty = [], clean = [] }: HeadingChange): Promise<void> {
  const { rows } = await sql<{ saved: number }>`
    with o as (
      update pos."order" set version = version + 1, table_id = ${after.tableId}::text, name = ${after.name}, server_id = ${after.serverId}, server_name = ${after.serverName},
        alongside = coalesce(${alongside ?? null}::boolean, alongside)
      where id = ${before.id} and version = ${before.version} and state = ${before.state} returning id, version, location_id),
    noted as (
      insert into pos.order_event (order_id, sequence, type, actor_id, actor_name, device_id, correlation_id, details)
      select id, version, ${fact.type}, ${actor.id}, ${actor.name}, ${actor.deviceId}::uuid, ${actor.correlationId}, ${JSON.stringify(fact.details)}::jsonb from o),
    cleaned as (delete from pos.table_state s using o where s.location_id = o.location_id and s.table_id in (select jsonb_array_elements_text(${JSON.stringify(clean)}::jsonb))),
    dirtied as (
      insert into pos.table_state as s (location_id, table_id, state, since) select o.location_id, d.table_id, 'dirty', ${now}::timestamptz from o, jsonb_array_elements_text(${JSON.stringify(dirty)}::jsonb) as d(table_id)
      on conflict (location_id, table_id) do update set state = excluded.state, since = excluded.since)
    select count(*)::int as saved from o`.execute(typed(trx));
  if (rows[0]?.saved !== 1) throw new AppError('version_conflict', 'The check changed meanwhile. Look again.', { orderId: before.id });
}

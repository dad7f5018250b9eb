import { typed, type Actor, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { OrderFact } from './save-check';

/** Writes an act to the history of a locked order that changed nothing of the order's own row. Its version rises, so that nobody decides on what was before it. One statement. */
export async function noteAct(trx: Trx, orderId: string, actor: Actor, fact: OrderFact): Promise<void> {
  await sql`
    with o as (update pos."order" set version = version + 1 where id = ${orderId} returning id, version, state)
    insert into pos.order_event (order_id, sequence, type, actor_id, actor_name, device_id, correlation_id, from_state, to_state, details)
    select id, version, ${fact.type}, ${actor.id}, ${actor.name}, ${actor.deviceId}::uuid, ${actor.correlationId}, state, state, ${JSON.stringify(fact.details)}::jsonb from o`.execute(typed(trx));
}

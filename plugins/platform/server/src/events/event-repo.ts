import type { Pool } from 'pg';
import type { EventEnvelope } from '../../../contracts/events';
import { withoutAmounts } from './without-amounts';

/** What runs with every commit has a name, so that each connection parses and plans it once. */
export type Db = Pick<Pool, 'query'>;

interface EventRow { seq: number; id: string; type: string; location_id: string | null; aggregate_id: string; aggregate_version: number; payload: Record<string, unknown>; recorded_at: string }

const envelope = (row: EventRow): EventEnvelope => ({
  seq: row.seq, id: row.id, type: row.type, locationId: row.location_id, aggregateId: row.aggregate_id,
  aggregateVersion: row.aggregate_version, recordedAt: row.recorded_at, payload: withoutAmounts(row.payload),
});

/** Numbers at most `batch` committed rows and notifies the listeners. Returns how many. */
export async function numberOutbox(db: Db, batch: number): Promise<number> {
  const { rows } = await db.query<{ amount: number }>({ name: 'nova_number_outbox', text: 'select platform.number_outbox($1) as amount', values: [batch] });
  return rows[0]?.amount ?? 0;
}

/** Events after a number, in order, as screens are told of them. */
export async function readEvents(db: Db, after: number, limit: number): Promise<EventEnvelope[]> {
  const { rows } = await db.query<EventRow>({
    name: 'nova_read_events', values: [after, limit],
    text: `select seq, id, type, location_id, aggregate_id, aggregate_version, payload, recorded_at
     from platform.outbox where seq > $1 order by seq limit $2`,
  });
  return rows.map(envelope);
}

/** The last number given, and the lowest that can still be read (one above the last when nothing is left). */
export async function eventBounds(db: Db): Promise<{ latest: number; oldest: number }> {
  const { rows } = await db.query<{ latest: number; oldest: number }>(
    `select last_seq as latest, coalesce((select min(seq) from platform.outbox), last_seq + 1) as oldest from platform.outbox_counter`);
  const row = rows[0];
  if (row === undefined) throw new Error('platform.outbox_counter has lost its row');
  return row;
}

/** Tells every process that something with this name happened. */
export async function notifyTopics(db: Db, topics: readonly string[]): Promise<void> {
  await db.query({ name: 'nova_poke', text: `select pg_notify('nova_poke', topic) from unnest($1::text[]) as topic`, values: [topics] });
}

import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { handOver } from '../../../contracts/hand-over';

export type HandOver = z.infer<typeof handOver>;
const columns = sql`id, shift_id as "shiftId", state, from_id as "fromId", from_name as "fromName", counted_minor as "countedMinor", offered_at as "offeredAt", note,
  to_id as "toId", to_name as "toName", to_counted_minor as "toCountedMinor", settled_at as "settledAt"`;

export interface OfferedDrawer { readonly id: string; readonly shiftId: string; readonly locationId: string; readonly fromId: string; readonly fromName: string; readonly count: unknown; readonly countedMinor: number; readonly expectedMinor: number; readonly note: string }

/** Violates `hand_over_one_offered` while another waits. */
export async function insertHandOver(trx: Trx, offer: OfferedDrawer): Promise<HandOver> {
  const { rows } = await sql<HandOver>`
    insert into pos.hand_over (id, shift_id, location_id, from_id, from_name, count, counted_minor, expected_minor, note, offered_at)
    values (${offer.id}, ${offer.shiftId}, ${offer.locationId}, ${offer.fromId}, ${offer.fromName}, ${JSON.stringify(offer.count)}::jsonb, ${offer.countedMinor}, ${offer.expectedMinor}, ${offer.note}, platform.now())
    returning ${columns}`.execute(typed(trx));
  return rows[0] as HandOver;
}

export async function lockHandOver(trx: Trx, shiftId: string, handOverId: string): Promise<HandOver | null> {
  const { rows } = await sql<HandOver>`select ${columns} from pos.hand_over where id = ${handOverId} and shift_id = ${shiftId} for update`.execute(typed(trx));
  return rows[0] ?? null;
}

export interface Settled { readonly state: 'accepted' | 'withdrawn'; readonly toId: string | null; readonly toName: string | null; readonly toCount: unknown; readonly toCountedMinor: number | null; readonly approverId: string | null }

/** offered → accepted or withdrawn, under its lock. */
export async function settleHandOverRow(trx: Trx, handOverId: string, to: Settled): Promise<HandOver> {
  const { rows } = await sql<HandOver>`
    update pos.hand_over set state = ${to.state}, to_id = ${to.toId}, to_name = ${to.toName}, to_count = ${to.toCount === null ? null : JSON.stringify(to.toCount)}::jsonb, to_counted_minor = ${to.toCountedMinor}::bigint,
      approver_id = ${to.approverId}, settled_at = platform.now()
    where id = ${handOverId} and state = 'offered' returning ${columns}`.execute(typed(trx));
  return rows[0] as HandOver;
}

export async function findHandOvers(db: Kysely<unknown>, shiftId: string): Promise<HandOver[]> {
  const { rows } = await sql<HandOver>`select ${columns} from pos.hand_over where shift_id = ${shiftId} order by offered_at, id limit 100`.execute(db);
  return rows;
}

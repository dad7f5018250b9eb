import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { dropOffer } from '../../../contracts/settle-drop';

export type DropOffer = z.infer<typeof dropOffer>;
export interface HeldDrop extends DropOffer { readonly state: 'taken' | 'confirmed' | 'returned'; readonly deviceId: string | null }
const columns = sql`id, shift_id as "shiftId", amount_minor as "amountMinor", reason_id as "reasonId", note, actor_id as "actorId", actor_name as "actorName", at`;

/** A drop that waits for its second party. A used id violates `drop_offer_pkey`. */
export async function insertDropOffer(trx: Trx, drop: Omit<DropOffer, 'at'> & { readonly locationId: string; readonly deviceId: string | null }): Promise<DropOffer> {
  const { rows } = await sql<DropOffer>`
    insert into pos.drop_offer (id, shift_id, location_id, amount_minor, reason_id, note, actor_id, actor_name, device_id, at)
    values (${drop.id}, ${drop.shiftId}, ${drop.locationId}, ${drop.amountMinor}, ${drop.reasonId}, ${drop.note}, ${drop.actorId}, ${drop.actorName}, ${drop.deviceId}, platform.now()) returning ${columns}`.execute(typed(trx));
  return rows[0] as DropOffer;
}

export async function lockDropOffer(trx: Trx, shiftId: string, dropId: string): Promise<HeldDrop | null> {
  const { rows } = await sql<HeldDrop>`select ${columns}, state, device_id as "deviceId" from pos.drop_offer where id = ${dropId} and shift_id = ${shiftId} for update`.execute(typed(trx));
  return rows[0] ?? null;
}

/** taken → confirmed or returned, under its lock. */
export async function settleDropOffer(trx: Trx, dropId: string, to: { state: 'confirmed' | 'returned'; by: string; byName: string }): Promise<void> {
  await sql`update pos.drop_offer set state = ${to.state}, settled_by = ${to.by}, settled_by_name = ${to.byName}, settled_at = platform.now() where id = ${dropId} and state = 'taken'`.execute(typed(trx));
}

/** The drops of a shift that still wait, oldest first. */
export async function findWaitingDrops(db: Kysely<unknown>, shiftId: string): Promise<DropOffer[]> {
  const { rows } = await sql<DropOffer>`select ${columns} from pos.drop_offer where shift_id = ${shiftId} and state = 'taken' order by at, id limit 100`.execute(db);
  return rows;
}

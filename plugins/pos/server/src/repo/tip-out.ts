import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { tipOut } from '../../../contracts/tip-out';

export type TipOut = z.infer<typeof tipOut>;
const columns = sql`id, shift_id as "shiftId", amount_minor as "amountMinor", staff_id as "staffId", staff_name as "staffName", note, actor_id as "actorId", actor_name as "actorName", at`;

/** Tips of a place are paid out one after another, so that two registers cannot both pay the last of them. Held until the transaction ends. */
export async function queueForTips(trx: Trx, locationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('pos.tip-out:' || ${locationId}, 0))`.execute(typed(trx));
}

/** Appends one. A used id violates `tip_out_pkey`. */
export async function insertTipOut(trx: Trx, row: Omit<TipOut, 'at'> & { readonly locationId: string; readonly deviceId: string | null }): Promise<TipOut> {
  const { rows } = await sql<TipOut>`
    insert into pos.tip_out (id, shift_id, location_id, amount_minor, staff_id, staff_name, note, actor_id, actor_name, device_id, at)
    values (${row.id}, ${row.shiftId}, ${row.locationId}, ${row.amountMinor}, ${row.staffId}, ${row.staffName}, ${row.note}, ${row.actorId}, ${row.actorName}, ${row.deviceId}, platform.now()) returning ${columns}`.execute(typed(trx));
  return rows[0] as TipOut;
}

export async function findTipOuts(db: Kysely<unknown>, shiftId: string): Promise<TipOut[]> {
  const { rows } = await sql<TipOut>`select ${columns} from pos.tip_out where shift_id = ${shiftId} order by at, id limit 200`.execute(db);
  return rows;
}

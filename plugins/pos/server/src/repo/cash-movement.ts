import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { cashMovement } from '../../../contracts/record-cash-movement';

export type CashMovement = z.infer<typeof cashMovement>;
export interface NewCashMovement extends Omit<CashMovement, 'at'> { readonly locationId: string; readonly actorName: string; readonly deviceId: string | null; readonly secondId: string | null }

const columns = sql`id, shift_id as "shiftId", kind, amount_minor as "amountMinor", reason_id as "reasonId", note, actor_id as "actorId", at, second_name as "secondName"`;
const maxListed = 1000;

/** Appends one movement (S7). A used id violates `cash_movement_pkey`. */
export async function insertCashMovement(trx: Trx, movement: NewCashMovement): Promise<CashMovement> {
  const { rows } = await sql<CashMovement>`
    insert into pos.cash_movement (id, shift_id, location_id, kind, amount_minor, reason_id, note, actor_id, actor_name, device_id, second_id, second_name, at)
    values (${movement.id}, ${movement.shiftId}, ${movement.locationId}, ${movement.kind}, ${movement.amountMinor}, ${movement.reasonId}, ${movement.note}, ${movement.actorId}, ${movement.actorName},
      ${movement.deviceId}, ${movement.secondId}, ${movement.secondName}, platform.now()) returning ${columns}`.execute(typed(trx));
  return rows[0] as CashMovement;
}

/** The movements of a shift, oldest first, at most 1,000. */
export async function findCashMovements(db: Kysely<unknown>, shiftId: string): Promise<CashMovement[]> {
  const { rows } = await sql<CashMovement>`select ${columns} from pos.cash_movement where shift_id = ${shiftId} order by at, id limit ${maxListed}`.execute(db);
  return rows;
}

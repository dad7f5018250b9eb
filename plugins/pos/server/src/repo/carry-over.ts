import { typed, type Actor, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

export interface Carried { readonly kind: 'open-check' | 'open-payment'; readonly subjectId: string; readonly fromShiftId: string }
export interface NewCarry { readonly fromShiftId: string; readonly toShiftId: string | null; readonly locationId: string; readonly note: string; readonly actorId: string; readonly actorName: string; readonly approverId: string | null }

/** Writes down what a shift leaves to another, or to the next one (S6). A check may go there and back, each time with a row of its own. */
export async function insertCarried(trx: Trx, carry: NewCarry, subjects: readonly Omit<Carried, 'fromShiftId'>[]): Promise<void> {
  await sql`
    insert into pos.carry_over (kind, subject_id, from_shift_id, to_shift_id, location_id, note, actor_id, actor_name, approver_id, at)
    select c.kind, c."subjectId", ${carry.fromShiftId}, ${carry.toShiftId}::uuid, ${carry.locationId}, ${carry.note}, ${carry.actorId}, ${carry.actorName}, ${carry.approverId}, platform.now()
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as c(kind text, "subjectId" uuid)`.execute(typed(trx));
}

/** The checks that wait at a location for its next shift. */
export async function findWaitingChecks(trx: Trx, locationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select subject_id as id from pos.carry_over where location_id = ${locationId} and kind = 'open-check' and to_shift_id is null`.execute(typed(trx));
  return rows.map(({ id }) => id);
}

/** Whether a locked check waits for the next shift of its place. */
export async function waitsForNextShift(trx: Trx, orderId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pos.carry_over where kind = 'open-check' and subject_id = ${orderId} and to_shift_id is null`.execute(typed(trx));
  return rows.length > 0;
}

/** Gives what waits at a location to the shift that has just been opened there, of checks those that are locked; answers what it was. */
export async function settleCarried(trx: Trx, to: { locationId: string; shiftId: string; checkIds: readonly string[] }): Promise<Carried[]> {
  const { rows } = await sql<Carried>`
    update pos.carry_over set to_shift_id = ${to.shiftId} where location_id = ${to.locationId} and to_shift_id is null and (kind = 'open-payment' or subject_id = any(${to.checkIds}::uuid[]))
    returning kind, subject_id as "subjectId", from_shift_id as "fromShiftId"`.execute(typed(trx));
  return rows;
}

/** Moves locked, open checks into another shift, each with a line in its history. */
export async function moveOrdersToShift(trx: Trx, orderIds: readonly string[], toShiftId: string, actor: Actor): Promise<void> {
  await sql`
    with was as (select id, shift_id from pos."order" where id = any(${orderIds}::uuid[]) and state in ('open', 'billed')),
    o as (update pos."order" o set shift_id = ${toShiftId}, version = o.version + 1 from was where o.id = was.id returning o.id, o.version, was.shift_id as from_shift_id)
    insert into pos.order_event (order_id, sequence, type, actor_id, actor_name, device_id, correlation_id, details)
    select id, version, 'carried-over', ${actor.id}, ${actor.name}, ${actor.deviceId}::uuid, ${actor.correlationId}, jsonb_build_object('fromShiftId', from_shift_id, 'toShiftId', ${toShiftId}::text) from o`.execute(typed(trx));
}

import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { LateMoney } from '../requests';

/** Notes that an operation moved money after its shift was closed (S8). */
export async function insertLateMoney(trx: Trx, operationId: string): Promise<void> {
  await sql`insert into payments.late_money (operation_id, register_id, shift_id, at) select id, register_id, shift_id, platform.now() from payments.operation where id = ${operationId}`.execute(typed(trx));
}

/** The late money of a register that no Z has claimed yet becomes this shift's, once. */
export async function claimLateMoney(trx: Trx, { registerId, shiftId }: { readonly registerId: string; readonly shiftId: string }): Promise<LateMoney[]> {
  const { rows } = await sql<LateMoney>`
    with claimed as (
      update payments.late_money set claimed_by_shift_id = ${shiftId}, claimed_at = platform.now()
      where register_id = ${registerId} and claimed_by_shift_id is null and shift_id <> ${shiftId} returning operation_id, shift_id, at)
    select o.id as "operationId", o.reference, o.kind, o.tender_type_id as "tenderTypeId", o.tender_kind as "tenderKind", c.shift_id as "shiftId", c.at,
      -coalesce(sum(e.amount_minor) filter (where e.account = 'sales-clearing'), 0)::bigint as "amountMinor", -coalesce(sum(e.amount_minor) filter (where e.account = 'tips-payable'), 0)::bigint as "tipMinor"
    from claimed c join payments.operation o on o.id = c.operation_id join payments.ledger_entry e on e.transaction_id = o.id
    group by o.id, c.shift_id, c.at order by c.at, o.id`.execute(typed(trx));
  return rows;
}

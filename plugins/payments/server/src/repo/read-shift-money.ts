import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { ShiftMoney } from '../access';
import { blockingStates } from '../domain/operation-states';

/**
 * One query for all that X and Z need of the money (S3). Amounts and tips are read from the ledger, not from the operations: that is what makes Z = ledger true
 * by construction. Opening and counting differences are left out of the drawer, so the answer is the same before and after a close.
 */
export async function readShiftMoney(trx: Trx, shiftId: string): Promise<ShiftMoney> {
  const { rows } = await sql<ShiftMoney>`
    with line as materialized (
      select t.id, t.kind, t.operation_id, e.account, e.amount_minor
      from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id where t.shift_id = ${shiftId}),
    captured as (
      select operation_id,
        -coalesce(sum(amount_minor) filter (where account = 'sales-clearing'), 0)::bigint as amount,
        -coalesce(sum(amount_minor) filter (where account = 'tips-payable'), 0)::bigint as tip,
        -coalesce(sum(amount_minor) filter (where account = 'cash-rounding'), 0)::bigint as rounding
      from line where operation_id is not null group by operation_id),
    tender as (
      select o.tender_type_id, o.tender_kind, count(*)::int as count, sum(c.amount)::bigint as amount, sum(c.tip)::bigint as tip,
        sum(o.change_minor)::bigint as change, sum(c.rounding)::bigint as rounding
      from captured c join payments.operation o on o.id = c.operation_id group by o.tender_type_id, o.tender_kind)
    select
      coalesce((select jsonb_agg(jsonb_build_object('tenderTypeId', tender_type_id, 'tenderKind', tender_kind, 'count', count, 'amountMinor', amount,
        'tipMinor', tip, 'changeMinor', change, 'roundingMinor', rounding) order by tender_kind, tender_type_id) from tender), '[]') as tenders,
      coalesce((select sum(amount_minor) from line where account = 'drawer' and kind not in ('opening-float', 'opening-difference', 'over-short', 'closing-drop')), 0)::bigint as "drawerMinor",
      (select count(*)::int from payments.operation where shift_id = ${shiftId} and settled_at is null and state = any(${blockingStates})) as "openOperations",
      coalesce((select jsonb_agg(id) from (select id from payments.operation where shift_id = ${shiftId} and settled_at is null and state = any(${blockingStates})
        order by created_at limit 1000) o), '[]') as "openOperationIds"`.execute(typed(trx));
  return rows[0] as ShiftMoney;
}

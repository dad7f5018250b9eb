import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { ShiftMoney } from '../requests';
import { blockingStates } from '../domain/operation-states';

/**
 * One query for all that X and Z need of the money (S3). Amounts and tips are read from the ledger, not from the operations: that is what makes Z = ledger true
 * by construction. Opening and counting differences are left out of the drawer, so the answer is the same before and after a close.
 * The Z of a shift is its transactions that were not late, and the late ones that it claimed; `waitingFor` counts those that wait for this register as well (S8).
 */
export async function readShiftMoney(trx: Trx, shiftId: string, waitingFor: string | null = null): Promise<ShiftMoney> {
  const { rows } = await sql<ShiftMoney>`
    with late as materialized (
      select operation_id from payments.late_money where claimed_by_shift_id = ${shiftId}
      union all select operation_id from payments.late_money where claimed_by_shift_id is null and register_id = ${waitingFor} and shift_id <> ${shiftId}),
    line as materialized (
      select t.id, t.kind, t.operation_id, t.at, e.account, e.amount_minor
      from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id
      where t.shift_id = ${shiftId} and not exists (select from payments.late_money m where m.operation_id = t.operation_id)
      union all
      select t.id, t.kind, t.operation_id, t.at, e.account, e.amount_minor
      from late l join payments.ledger_transaction t on t.operation_id = l.operation_id join payments.ledger_entry e on e.transaction_id = t.id),
    moved as materialized (
      select operation_id, kind, min(at) as at,
        -coalesce(sum(amount_minor) filter (where account = 'sales-clearing'), 0)::bigint as amount,
        -coalesce(sum(amount_minor) filter (where account = 'tips-payable'), 0)::bigint as tip,
        -coalesce(sum(amount_minor) filter (where account = 'cash-rounding'), 0)::bigint as rounding
      from line where operation_id is not null group by operation_id, kind),
    -- A correction belongs to what it takes back.
    side as materialized (
      select m.*, o.tender_type_id, o.tender_kind, o.change_minor, o.reference, o.shift_id as own_shift_id,
        case m.kind when 'correction' then (select p.kind from payments.operation p where p.id = o.parent_id) else m.kind end as direction
      from moved m join payments.operation o on o.id = m.operation_id),
    tender as (
      select direction, tender_type_id, tender_kind, (count(*) filter (where kind <> 'correction') - count(*) filter (where kind = 'correction'))::int as count,
        sum(amount)::bigint as amount, sum(tip)::bigint as tip, sum(change_minor)::bigint as change, sum(rounding)::bigint as rounding
      from side group by direction, tender_type_id, tender_kind)
    select
      coalesce((select jsonb_agg(jsonb_build_object('tenderTypeId', tender_type_id, 'tenderKind', tender_kind, 'count', count, 'amountMinor', amount,
        'tipMinor', tip, 'changeMinor', change, 'roundingMinor', rounding) order by tender_kind, tender_type_id) from tender where direction = 'capture'), '[]') as tenders,
      coalesce((select jsonb_agg(jsonb_build_object('tenderTypeId', tender_type_id, 'tenderKind', tender_kind, 'count', count, 'amountMinor', -amount,
        'tipMinor', -tip, 'roundingMinor', -rounding) order by tender_kind, tender_type_id) from tender where direction = 'refund'), '[]') as refunds,
      coalesce((select jsonb_agg(jsonb_build_object('operationId', s.operation_id, 'reference', s.reference, 'kind', s.kind, 'tenderTypeId', s.tender_type_id, 'tenderKind', s.tender_kind,
        'amountMinor', s.amount, 'tipMinor', s.tip, 'shiftId', s.own_shift_id, 'at', s.at) order by s.at, s.operation_id) from side s join late l on l.operation_id = s.operation_id), '[]') as late,
      coalesce((select sum(amount_minor) from line where account = 'drawer' and kind not in ('opening-float', 'opening-difference', 'over-short', 'closing-drop')), 0)::bigint as "drawerMinor",
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'tenderTypeId', tender_type_id, 'tenderKind', tender_kind, 'amountMinor', amount_minor + tip_minor, 'createdAt', created_at) order by created_at, id)
        from (select * from payments.operation where shift_id = ${shiftId} and settled_at is null and state = any(${blockingStates}) order by created_at, id limit 1000) o), '[]') as unsettled`.execute(typed(trx));
  return rows[0] as ShiftMoney;
}

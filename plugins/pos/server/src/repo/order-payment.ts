import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

export interface CapturedTender {
  readonly operationId: string; readonly orderId: string; readonly shiftId: string; readonly tenderTypeId: string; readonly tenderName: Record<string, string>; readonly tenderKind: string;
  readonly amountMinor: number; readonly tenderedMinor: number; readonly changeMinor: number; readonly tipMinor: number; readonly roundingMinor: number;
}

/** Lets the order's balance follow a captured payment, and keeps what its receipt will say of it. A check that was opened again may close by itself from here. One statement; nothing happens when the reference is no order. */
export async function addPayment(trx: Trx, tender: CapturedTender): Promise<void> {
  await sql`
    with o as (update pos."order" set paid_minor = paid_minor + ${tender.amountMinor}, stays_open = false, version = version + 1 where id = ${tender.orderId} returning id, version)
    insert into pos.order_payment (operation_id, order_id, sequence, tender_type_id, tender_name, tender_kind, amount_minor, tendered_minor, change_minor, tip_minor, rounding_minor, shift_id)
    select ${tender.operationId}, o.id, o.version, ${tender.tenderTypeId}, ${JSON.stringify(tender.tenderName)}::jsonb, ${tender.tenderKind}, ${tender.amountMinor}, ${tender.tenderedMinor}, ${tender.changeMinor}, ${tender.tipMinor}, ${tender.roundingMinor}, ${tender.shiftId}::uuid
    from o`.execute(typed(trx));
}

/**
 * The same for a card: what was claimed is paid, in one update, since together they may not exceed the total; the share that it pays is paid.
 * The operation counts as settled from here, whichever of its events comes first.
 */
export async function addCardPayment(trx: Trx, tender: CapturedTender): Promise<void> {
  await sql`
    with x as (
      update pos.order_operation set state = 'succeeded', changed_at = platform.now()
      where operation_id = ${tender.operationId} and state in ('planned', 'sending', 'accepted', 'unknown', 'manual_review') returning amount_minor),
    o as (update pos."order" set paid_minor = paid_minor + ${tender.amountMinor}, taking_minor = taking_minor - coalesce((select amount_minor from x), 0), stays_open = false, version = version + 1 where id = ${tender.orderId} returning id, version),
    shared as (
      update pos.order_share s set operation_id = ${tender.operationId}, paid_minor = ${tender.amountMinor}
      from pos.order_operation x where x.operation_id = ${tender.operationId} and s.order_id = x.order_id and s.number = x.share and s.operation_id is null)
    insert into pos.order_payment (operation_id, order_id, sequence, tender_type_id, tender_name, tender_kind, amount_minor, tendered_minor, change_minor, tip_minor, rounding_minor, shift_id)
    select ${tender.operationId}, o.id, o.version, ${tender.tenderTypeId}, ${JSON.stringify(tender.tenderName)}::jsonb, ${tender.tenderKind}, ${tender.amountMinor}, ${tender.tenderedMinor}, 0, ${tender.tipMinor}, 0, ${tender.shiftId}::uuid
    from o`.execute(typed(trx));
}

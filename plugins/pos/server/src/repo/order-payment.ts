import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

export interface CapturedTender {
  readonly operationId: string; readonly orderId: string; readonly shiftId: string; readonly tenderTypeId: string; readonly tenderName: Record<string, string>; readonly tenderKind: string;
  readonly amountMinor: number; readonly tenderedMinor: number; readonly changeMinor: number; readonly tipMinor: number; readonly roundingMinor: number;
}

/** Lets the order's balance follow a captured payment, and keeps what its receipt will say of it. One statement; nothing happens when the reference is no order. */
export async function addPayment(trx: Trx, tender: CapturedTender): Promise<void> {
  await sql`
    with o as (update pos."order" set paid_minor = paid_minor + ${tender.amountMinor}, version = version + 1 where id = ${tender.orderId} returning id, version)
    insert into pos.order_payment (operation_id, order_id, sequence, tender_type_id, tender_name, tender_kind, amount_minor, tendered_minor, change_minor, tip_minor, rounding_minor, shift_id)
    select ${tender.operationId}, o.id, o.version, ${tender.tenderTypeId}, ${JSON.stringify(tender.tenderName)}::jsonb, ${tender.tenderKind}, ${tender.amountMinor}, ${tender.tenderedMinor}, ${tender.changeMinor}, ${tender.tipMinor}, ${tender.roundingMinor}, ${tender.shiftId}::uuid
    from o`.execute(typed(trx));
}

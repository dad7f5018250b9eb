import { sql, type Kysely } from 'kysely';
import type { StatusRow } from '../../../contracts/export-order-status';
import { instantText } from './instant-text';
import { transitionActor, transitionCorrelation } from './transition-actor';

export interface TransitionQuery { readonly locationId: string; readonly fromDate: string; readonly toDate: string; readonly orderId?: string | undefined; readonly after: { readonly businessDate: string; readonly number: number } | null; readonly orders: number }
/** `reasonId` is an editor's reason; `reason` is already in the provider's word. */
export type TransitionRow = StatusRow & { readonly reasonId: string | null };

/** Transitions of the next so many checks by business date and number: those of the check itself, and those of each operation on it. One query. */
export async function readTransitions(db: Kysely<unknown>, query: TransitionQuery): Promise<TransitionRow[]> {
  const { rows } = await sql<TransitionRow>`
    with o as materialized (
      select id, number, business_date from pos."order" where location_id = ${query.locationId} and business_date between ${query.fromDate}::date and ${query.toDate}::date
        ${query.orderId === undefined ? sql`` : sql`and id = ${query.orderId}`}
        ${query.after === null ? sql`` : sql`and (business_date, number) > (${query.after.businessDate}::date, ${query.after.number}::int)`}
      order by business_date, number limit ${query.orders})
    select t.* from (
      select o.id as "orderId", o.number as "orderNumber", o.business_date as "businessDate", 'order' as subject, o.id as "subjectId", e.type as act, e.from_state as "from", e.to_state as "to", null::bigint as "amountMinor",
        e.actor_id as "actorId", e.actor_name as "actorName", e.details->>'approverId' as "approverId", null as reason, e.details->>'reasonId' as "reasonId", e.device_id as "deviceId", e.correlation_id as "correlationId",
        ${instantText('e.at')} as at, null as source, e.sequence
      from o join pos.order_event e on e.order_id = o.id where e.to_state is not null and e.from_state is distinct from e.to_state
      union all
      select o.id, o.number, o.business_date, x.kind, x.operation_id, x.tender_kind, v.from_state, v.to_state, x.amount_minor,
        ${transitionActor('actor_id')}, coalesce(${transitionActor('actor_name')}, 'system'), ${transitionActor('approver_id')}, v.reason_code, r.reason_id, ${transitionActor('device_id')}, ${transitionCorrelation}, ${instantText('v.at')}, v.source, v.sequence
      from o join pos.order_operation x on x.order_id = o.id join pos.order_operation_event v on v.operation_id = x.operation_id left join pos.refund r on r.id = x.refund_id) t
    order by t."businessDate", t."orderNumber", t.at::timestamptz, t.sequence`.execute(db);
  return rows;
}

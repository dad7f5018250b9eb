import { sql, type Kysely } from 'kysely';
import { instantText } from './instant-text';

type Text = Record<string, string>;
export interface HistoryEvent { readonly sequence: number; readonly type: string; readonly actorId: string | null; readonly actorName: string; readonly at: string; readonly details: Record<string, unknown> }
export interface HistoryPayment { readonly operationId: string; readonly tenderName: Text; readonly kind: string; readonly amountMinor: number; readonly tipMinor: number; readonly changeMinor: number; readonly at: string }
export interface HistoryTicket { readonly id: string; readonly stationId: string; readonly number: number; readonly at: string }
export interface OrderHistory {
  readonly locationId: string;
  readonly events: readonly HistoryEvent[];
  readonly payments: readonly HistoryPayment[];
  readonly tickets: readonly HistoryTicket[];
  /** Every line there ever was, by id. */
  readonly lineNames: Readonly<Record<string, Text>>;
}

/** What pos itself knows of the life of an order; null when there is no such order. One query. */
export async function readOrderHistory(db: Kysely<unknown>, orderId: string): Promise<OrderHistory | null> {
  const { rows } = await sql<OrderHistory>`
    select o.location_id as "locationId",
      (select coalesce(json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'actorId', e.actor_id, 'actorName', e.actor_name, 'details', e.details, 'at', ${instantText('e.at')}) order by e.sequence), '[]'::json)
        from pos.order_event e where e.order_id = o.id) as events,
      (select coalesce(json_agg(json_build_object('operationId', p.operation_id, 'tenderName', p.tender_name, 'kind', p.tender_kind, 'amountMinor', p.amount_minor, 'tipMinor', p.tip_minor, 'changeMinor', p.change_minor,
          'at', ${instantText('p.at')}) order by p.sequence), '[]'::json)
        from pos.order_payment p where p.order_id = o.id) as payments,
      (select coalesce(json_agg(json_build_object('id', t.id, 'stationId', t.station_id, 'number', t.number, 'at', ${instantText('t.fired_at')}) order by t.fired_at, t.id), '[]'::json)
        from pos.ticket t where t.order_id = o.id) as tickets,
      (select coalesce(json_object_agg(l.id, l.name), '{}'::json) from pos.order_line l where l.order_id = o.id) as "lineNames"
    from pos."order" o where o.id = ${orderId}`.execute(db);
  return rows[0] ?? null;
}

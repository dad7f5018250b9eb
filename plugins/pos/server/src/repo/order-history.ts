import { sql, type Kysely } from 'kysely';
import { instantText } from './instant-text';
import { transitionActor, transitionCorrelation } from './transition-actor';

type Text = Record<string, string>;
export interface HistoryEvent { readonly sequence: number; readonly type: string; readonly actorId: string | null; readonly actorName: string; readonly correlationId: string | null; readonly at: string; readonly details: Record<string, unknown> }
/** `correlationId`: of whoever asked for the money, however long ago that was when it came. */
export interface HistoryPayment { readonly operationId: string; readonly tenderName: Text; readonly kind: string; readonly amountMinor: number; readonly tipMinor: number; readonly changeMinor: number; readonly correlationId: string | null; readonly at: string }
export interface HistoryOperation {
  readonly operationId: string; readonly sequence: number; readonly kind: string; readonly from: string | null; readonly to: string; readonly reasonCode: string | null; readonly tenderName: Text; readonly amountMinor: number; readonly tipMinor: number;
  readonly actorId: string | null; readonly actorName: string | null; readonly approverId: string | null; readonly deviceId: string | null; readonly correlationId: string | null; readonly source: string | null; readonly refundId: string | null; readonly reasonId: string | null; readonly at: string;
}
export interface HistoryTicket { readonly id: string; readonly stationId: string; readonly number: number; readonly correlationId: string | null; readonly at: string }
export interface OrderHistory {
  readonly locationId: string;
  readonly events: readonly HistoryEvent[];
  readonly payments: readonly HistoryPayment[];
  /** Each state of each operation through a provider, and of each share of a refund. */
  readonly operations: readonly HistoryOperation[];
  readonly tickets: readonly HistoryTicket[];
  /** Every line there ever was, by id. */
  readonly lineNames: Readonly<Record<string, Text>>;
}

/**
 * What pos itself knows of the life of an order; null when there is no such order. What went to or came from other checks is named, too. One query.
 * Money by hand is taken and told in one command: its act is the event that follows at once. Money through a provider is of whoever asked for it.
 */
export async function readOrderHistory(db: Kysely<unknown>, orderId: string): Promise<OrderHistory | null> {
  const { rows } = await sql<OrderHistory>`
    select o.location_id as "locationId",
      (select coalesce(json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'actorId', e.actor_id, 'actorName', e.actor_name, 'correlationId', e.correlation_id, 'details', e.details, 'at', ${instantText('e.at')}) order by e.sequence), '[]'::json)
        from pos.order_event e where e.order_id = o.id) as events,
      (select coalesce(json_agg(json_build_object('operationId', p.operation_id, 'tenderName', p.tender_name, 'kind', p.tender_kind, 'amountMinor', p.amount_minor, 'tipMinor', p.tip_minor, 'changeMinor', p.change_minor,
          'correlationId', coalesce(x.correlation_id, e.correlation_id), 'at', ${instantText('p.at')}) order by p.sequence), '[]'::json)
        from pos.order_payment p left join pos.order_operation x on x.operation_id = p.operation_id
          left join pos.order_event e on e.order_id = p.order_id and e.sequence = p.sequence + 1 and x.operation_id is null
        where p.order_id = o.id) as payments,
      (select coalesce(json_agg(json_build_object('operationId', x.operation_id, 'sequence', v.sequence, 'kind', x.kind, 'from', v.from_state, 'to', v.to_state, 'reasonCode', v.reason_code, 'tenderName', x.tender_name,
          'amountMinor', x.amount_minor, 'tipMinor', x.tip_minor, 'actorId', ${transitionActor('actor_id')}, 'actorName', ${transitionActor('actor_name')}, 'approverId', ${transitionActor('approver_id')}, 'deviceId', ${transitionActor('device_id')}, 'correlationId', ${transitionCorrelation}, 'source', v.source, 'refundId', x.refund_id,
          'reasonId', r.reason_id, 'at', ${instantText('v.at')}) order by v.at, x.operation_id, v.sequence), '[]'::json)
        from pos.order_operation x join pos.order_operation_event v on v.operation_id = x.operation_id left join pos.refund r on r.id = x.refund_id where x.order_id = o.id) as operations,
      (select coalesce(json_agg(json_build_object('id', t.id, 'stationId', t.station_id, 'number', t.number, 'at', ${instantText('t.fired_at')},
          'correlationId', (select f.correlation_id from pos.order_event f where f.order_id = t.order_id and f.details->'ticketIds' ? t.id::text limit 1)) order by t.fired_at, t.id), '[]'::json)
        from pos.ticket t where t.id in (select pos.tickets_of(o.id) union select jsonb_array_elements_text(f.details->'ticketIds')::uuid from pos.order_event f where f.order_id = o.id and f.details ? 'ticketIds')) as tickets,
      (select coalesce(json_object_agg(l.id, l.name), '{}'::json) from pos.order_line l
        where l.order_id = o.id or l.order_id in (select order_id from pos.order_kin where kin_id = o.id union select kin_id from pos.order_kin where order_id = o.id)) as "lineNames"
    from pos."order" o where o.id = ${orderId}`.execute(db);
  return rows[0] ?? null;
}

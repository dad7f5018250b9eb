import { payments } from '@nova/payments/access';
import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { ShiftFacts } from '../domain/shift-report';
import type { FoundShift } from './shift-read';

type OwnFacts = Omit<ShiftFacts, 'shift' | 'series' | 'money'>;

/**
 * All that X and Z are computed from: one query here, one in payments. Sales belong to the shift in which their check was closed,
 * money to the shift in which it was taken, late money to the Z that claims it (S8). Until then an X counts it in the open shift of its register; a Z has claimed its own before,
 * and what came in between waits for the next one. `timeZone` is the location's, for the hours.
 */
export async function readShiftFacts(trx: Trx, { shift, series }: FoundShift, report: 'x' | 'z', timeZone: string): Promise<ShiftFacts> {
  const money = await payments().shiftMoney(trx, shift.id, report === 'x' ? shift.registerId : undefined);
  const { rows } = await sql<OwnFacts>`
    with ended as materialized (select id, state, covers, closing, total_minor, tax_minor, subtotal_minor, service_charge_minor, tax_exempt_reason_id, closed_at from pos."order" where closed_shift_id = ${shift.id}),
    sold as (select count(*)::int as orders, coalesce(sum(covers), 0)::int as covers, coalesce(sum(total_minor), 0)::bigint as gross, coalesce(sum(tax_minor), 0)::bigint as tax from ended where state = 'closed'),
    tax as (
      select t.code, min(t.name) as name, t.rate_ppm, sum(t.net_minor)::bigint as net, sum(t.tax_minor)::bigint as tax
      from ended e join pos.order_tax t on t.order_id = e.id and t.closing = e.closing where e.state = 'closed' group by t.code, t.rate_ppm),
    given as (
      select a.kind, count(*)::int as count, sum(a.amount_minor)::bigint as amount
      from ended e join pos.order_adjustment a on a.order_id = e.id and a.ended_at is null and a.amount_minor > 0 where e.state = 'closed' group by a.kind),
    charged as (
      select count(*) filter (where service_charge_minor > 0)::int as charges, coalesce(sum(service_charge_minor), 0)::bigint as charge,
        count(*) filter (where tax_exempt_reason_id is not null)::int as exempts, coalesce(sum(subtotal_minor) filter (where tax_exempt_reason_id is not null), 0)::bigint as exempt
      from ended where state = 'closed'),
    taken_back as (
      select count(*)::int as count, coalesce(sum((payload ->> 'amountMinor')::bigint), 0)::bigint as amount from pos.journal_entry where shift_id = ${shift.id} and kind in ('line-voided', 'order-voided')),
    hours as (
      select extract(hour from closed_at at time zone ${timeZone})::int as hour, min(closed_at) as first, count(*)::int as orders, sum(total_minor)::bigint as gross
      from ended where state = 'closed' group by 1),
    moved as (select kind, sum(amount_minor)::bigint as amount from pos.cash_movement where shift_id = ${shift.id} group by kind),
    person as (
      select coalesce(x.actor_name, e.actor_name, 'system') as name, count(*)::int as payments, sum(p.amount_minor)::bigint as amount, sum(p.tip_minor)::bigint as tip,
        sum(case when p.tender_kind = 'cash' then p.amount_minor + p.rounding_minor + p.tip_minor else 0 end)::bigint as cash
      from pos.order_payment p left join pos.order_operation x on x.operation_id = p.operation_id left join pos.order_event e on e.order_id = p.order_id and e.sequence = p.sequence + 1 and x.operation_id is null
      where p.shift_id = ${shift.id} group by coalesce(x.actor_id, e.actor_id), 1),
    journal as (select kind, min(number) as first, max(number) as last, count(*)::int as count from pos.journal_entry where shift_id = ${shift.id} and kind in ('receipt', 'duplicate', 'refund') group by kind)
    select platform.now() as "madeAt",
      jsonb_build_object('closed', sold.orders, 'cancelled', (select count(*) from ended where state = 'cancelled'), 'covers', sold.covers,
        'open', (select count(*) from pos."order" where location_id = ${shift.locationId} and shift_id = ${shift.id} and state in ('open', 'billed'))) as orders,
      sold.gross as "grossMinor", sold.tax as "taxMinor",
      coalesce((select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'ratePpm', rate_ppm, 'netMinor', net, 'taxMinor', tax) order by rate_ppm desc, code) from tax), '[]') as taxes,
      jsonb_build_object(
        'discounts', coalesce((select jsonb_build_object('count', count, 'amountMinor', amount) from given where kind = 'discount'), '{"count": 0, "amountMinor": 0}'),
        'comps', coalesce((select jsonb_build_object('count', count, 'amountMinor', amount) from given where kind = 'comp'), '{"count": 0, "amountMinor": 0}'),
        'voids', (select jsonb_build_object('count', count, 'amountMinor', amount) from taken_back),
        'serviceCharge', (select jsonb_build_object('count', charges, 'amountMinor', charge) from charged),
        'taxExempt', (select jsonb_build_object('count', exempts, 'amountMinor', exempt) from charged)) as corrections,
      coalesce((select jsonb_agg(jsonb_build_object('hour', hour, 'orders', orders, 'grossMinor', gross) order by first) from hours), '[]') as "byHour",
      jsonb_build_object('cashInMinor', coalesce((select amount from moved where kind = 'cash-in'), 0), 'cashOutMinor', coalesce((select amount from moved where kind = 'cash-out'), 0),
        'dropMinor', coalesce((select amount from moved where kind = 'drop'), 0),
        'tipOutMinor', (select coalesce(sum(amount_minor), 0)::bigint from pos.tip_out where shift_id = ${shift.id})) as movements,
      (select coalesce(jsonb_agg(jsonb_build_object('round', round, 'countedMinor', counted_minor, 'actorName', actor_name, 'at', at) order by at, id), '[]') from pos.drawer_count where shift_id = ${shift.id}) as counts,
      (select coalesce(jsonb_agg(jsonb_build_object('fromName', from_name, 'toName', to_name, 'countedMinor', counted_minor, 'toCountedMinor', to_counted_minor, 'at', settled_at) order by settled_at), '[]')
        from pos.hand_over where shift_id = ${shift.id} and state = 'accepted') as "handOvers",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.subject_id) order by c.at, c.subject_id), '[]') from pos.carry_over c where c.from_shift_id = ${shift.id} and c.to_shift_id is distinct from c.from_shift_id
        and not exists (select from pos.carry_over later where later.kind = c.kind and later.subject_id = c.subject_id and later.id > c.id and (later.to_shift_id = c.from_shift_id or later.from_shift_id = c.from_shift_id))) as "carriedOver",
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'payments', payments, 'amountMinor', amount, 'cashMinor', cash, 'tipMinor', tip) order by name), '[]') from person) as cashiers,
      jsonb_build_object('first', (select first from journal where kind = 'receipt'), 'last', (select last from journal where kind = 'receipt'),
        'count', coalesce((select count from journal where kind = 'receipt'), 0), 'duplicates', coalesce((select count from journal where kind = 'duplicate'), 0),
        'credits', coalesce((select count from journal where kind = 'refund'), 0)) as receipts,
      coalesce((select grand_total_minor from pos.receipt_series where series = ${series}), 0)::bigint as "grandTotalBeforeMinor"
    from sold`.execute(typed(trx));
  return { ...(rows[0] as OwnFacts), shift, series, money };
}

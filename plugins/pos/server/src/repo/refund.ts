import type { PaymentRefunded } from '@nova/payments/contracts';
import { typed, type Actor, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { OrderRefund } from '../../../contracts/order-refund';
import { instantText } from './instant-text';
import type { GateShift } from './shift-gate';

/** What of a refund's money, `amount_minor` or `tip_minor`, left us and stayed away. */
const given = (column: string) => sql`(select coalesce(sum(x.${sql.ref(column)}), 0)::bigint from pos.order_operation x where x.refund_id = r.id and x.kind = 'refund' and x.state = 'succeeded'
  and not exists (select from pos.order_operation c where c.parent_id = x.operation_id and c.kind = 'correction' and c.state = 'succeeded'))`;

/** Refunds of the order `o` as OrderRefund JSON, oldest first. */
export const refundsJson = sql`(select coalesce(json_agg(json_build_object(
    'id', r.id, 'state', r.state, 'number', r.number, 'copies', r.copies, 'way', r.way, 'amountMinor', r.amount_minor, 'tipMinor', r.tip_minor, 'givenMinor', ${given('amount_minor')}, 'givenTipMinor', ${given('tip_minor')},
    'lines', (select coalesce(json_agg(json_build_object('lineId', l.line_id, 'quantity', l.quantity, 'amountMinor', l.amount_minor) order by l.line_id), '[]'::json) from pos.refund_line l where l.refund_id = r.id),
    'reasonId', r.reason_id, 'note', r.note, 'actorId', r.actor_id, 'actorName', r.actor_name, 'approverId', r.approver_id, 'at', ${instantText('r.at')}, 'numberedAt', ${instantText('r.numbered_at')}) order by r.at, r.id), '[]'::json)
  from pos.refund r where r.order_id = o.id)`;

/** One share of a refund left us: a share by hand is known from here on, one through a provider was known since it was planned. One statement. */
export async function addRefundShare(trx: Trx, share: PaymentRefunded & { readonly tenderName: Record<string, string> }): Promise<void> {
  await sql`
    with o as (update pos."order" set refunded_minor = refunded_minor + ${share.amountMinor}, version = version + 1 where id = ${share.reference} returning id),
    x as (
      insert into pos.order_operation (operation_id, order_id, sequence, kind, state, provider, parent_id, refund_id, tender_type_id, tender_name, tender_kind, shift_id, amount_minor, tip_minor, rounding_minor)
      select ${share.operationId}::uuid, o.id, 1, 'refund', 'succeeded', 'manual', ${share.parentId}::uuid, ${share.refundId}::uuid, ${share.tenderTypeId}, ${JSON.stringify(share.tenderName)}::jsonb, ${share.tenderKind}, ${share.shiftId}::uuid,
        ${share.amountMinor}::bigint, ${share.tipMinor}::bigint, ${share.roundingMinor}::bigint from o
      on conflict (operation_id) do nothing returning operation_id)
    insert into pos.order_operation_event (operation_id, sequence, from_state, to_state, source) select operation_id, 1, null, 'succeeded', 'person' from x`.execute(typed(trx));
}

export interface NewRefund {
  readonly id: string; readonly orderId: string; readonly shift: GateShift; readonly way: string; readonly amountMinor: number; readonly tipMinor: number; readonly reasonId: string; readonly note: string;
  readonly actor: Actor; readonly approverId: string | null;
  /** `worthMinor` is what the whole line cost the guest, the ceiling of its refunds; `refundedQuantity` and `refundedMinor` what went back of it before. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly amountMinor: number; readonly worthMinor: number; readonly refundedQuantity: number; readonly refundedMinor: number }[];
}

/**
 * Writes a refund with its lines, and draws on each line's ceiling (P4): more than is left violates `line_refunded_at_most_sold`. What a line's row says was given is set anew with
 * each refund, under the order's lock, since shares of earlier ones may have failed or come back meanwhile (P6). One statement.
 */
export async function insertRefund(trx: Trx, refund: NewRefund): Promise<void> {
  const { shift, actor, lines } = refund;
  await sql`
    with r as (
      insert into pos.refund (id, order_id, location_id, register_id, register_name, shift_id, series, way, amount_minor, tip_minor, reason_id, note, actor_id, actor_name, approver_id, device_id, correlation_id)
      values (${refund.id}, ${refund.orderId}, ${shift.locationId}, ${shift.registerId}, ${shift.registerName}, ${shift.id}, ${shift.series}, ${refund.way}, ${refund.amountMinor}, ${refund.tipMinor}, ${refund.reasonId}, ${refund.note},
        ${actor.id}, ${actor.name}, ${refund.approverId}, ${actor.deviceId}, ${actor.correlationId}) returning id),
    given as (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l("lineId" uuid, quantity int, "amountMinor" bigint, "worthMinor" bigint, "refundedQuantity" int, "refundedMinor" bigint)),
    drawn as (
      update pos.order_line l set refunded_quantity = g."refundedQuantity" + g.quantity, refunded_minor = g."refundedMinor" + g."amountMinor", refundable_minor = coalesce(l.refundable_minor, g."worthMinor")
      from given g where l.id = g."lineId" and l.order_id = ${refund.orderId})
    insert into pos.refund_line (refund_id, line_id, quantity, amount_minor) select r.id, g."lineId", g.quantity, g."amountMinor" from r, given g`.execute(typed(trx));
}

/** What finishing a refund has to know besides the refund itself. */
export interface RefundSeries { readonly id: string; readonly registerId: string; readonly registerName: string; readonly shiftId: string; readonly series: string; readonly correlationId: string }

/** Where a refund was given and is to be numbered; null when there is none of this order. */
export async function findRefundSeries(trx: Trx, orderId: string, refundId: string): Promise<RefundSeries | null> {
  const { rows } = await sql<RefundSeries>`
    select id, register_id as "registerId", register_name as "registerName", shift_id as "shiftId", series, correlation_id as "correlationId" from pos.refund where id = ${refundId} and order_id = ${orderId}`.execute(typed(trx));
  return rows[0] ?? null;
}

/** open → numbered, guarded. Under the order's lock. */
export async function numberRefund(trx: Trx, numbered: { id: string; number: string; hash: string; at: string }): Promise<void> {
  const { numAffectedRows } = await sql`update pos.refund set state = 'numbered', number = ${numbered.number}, hash = ${numbered.hash}, numbered_at = ${numbered.at}::timestamptz where id = ${numbered.id} and state = 'open'`.execute(typed(trx));
  if (numAffectedRows !== 1n) throw new AppError('internal', `refund ${numbered.id} was numbered under its order's lock`);
}

/** open → failed, guarded: nothing went back, so its lines may be refunded again. Under the order's lock. */
export async function failRefund(trx: Trx, refundId: string): Promise<void> {
  await sql`update pos.refund set state = 'failed' where id = ${refundId} and state = 'open'`.execute(typed(trx));
}

/** Counts one more copy of a credit receipt (S11); answers which it is. */
export async function countCreditCopy(trx: Trx, refundId: string): Promise<{ copy: number; hash: string }> {
  const { rows } = await sql<{ copy: number; hash: string }>`update pos.refund set copies = copies + 1 where id = ${refundId} and state = 'numbered' returning copies as copy, hash`.execute(typed(trx));
  if (rows[0] === undefined) throw new AppError('internal', `refund ${refundId} has no credit receipt`);
  return rows[0];
}

export type { OrderRefund };

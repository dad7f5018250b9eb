import { typed, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Check } from '../domain/check';
import type { Limit } from '../domain/portions';
import { limitsAt } from './availability';
import { instantText } from './instant-text';
import { operationsJson } from './order-operation';
import { refundsJson } from './refund';
import type { GateShift } from './shift-gate';

/** Of payment `p` of check `o`: it came to nothing while the check was open (P6), so no paper of its end says it, the first as little as a duplicate (S11). One that was taken back afterwards stands on its receipt. */
const takenBackBeforeItsEnd = sql`exists (select from pos.order_operation c where c.parent_id = p.operation_id and c.kind = 'correction' and c.state = 'succeeded' and c.changed_at < coalesce(o.closed_at, 'infinity'))`;

/** Columns of an order as Check; `o` is the order. */
const checkColumns = sql`
  o.id, o.location_id as "locationId", o.shift_id as "shiftId", o.closed_shift_id as "closedShiftId", o.business_date as "businessDate", o.number,
  o.order_type as "orderType", o.table_id as "tableId", o.name, o.state, o.version, o.covers, o.server_id as "serverId", o.server_name as "serverName", o.currency,
  o.subtotal_minor as "subtotalMinor", o.tax_minor as "taxMinor", o.total_minor as "totalMinor", o.paid_minor as "paidMinor",
  o.taking_minor as "takingMinor", o.asking_minor as "askingMinor", o.held_minor as "heldMinor", o.refunded_minor as "refundedMinor", o.withdrawn_minor as "withdrawnMinor", o.stays_open as "staysOpen",
  o.discount_minor as "discountMinor", o.service_charge as "serviceCharge", o.closing,
  case when o.tax_exempt_reason_id is null then null else json_build_object('reasonId', o.tax_exempt_reason_id, 'note', o.tax_exempt_note) end as "taxExempt",
  o.opened_at as "openedAt", o.ordered_at as "orderedAt", o.fired_at as "firedAt", o.billed_at as "billedAt", o.closed_at as "closedAt",
  o.receipt_number as "receiptNumber", o.receipt_hash as "receiptHash", o.receipt_copies as "receiptCopies", o.courses, o.rushed_at as "rushedAt",
  (select coalesce(json_agg(json_build_object(
      'id', l.id, 'position', l.position, 'state', l.state, 'itemId', l.item_id, 'name', l.name, 'kitchenName', l.kitchen_name, 'stationId', l.station_id,
      'quantity', l.quantity, 'firedQuantity', l.fired_quantity, 'fired', l.fired, 'unitPriceMinor', l.unit_price_minor, 'modifiers', l.modifiers,
      'seat', l.seat, 'course', l.course, 'note', l.note, 'allergens', l.allergens, 'totalMinor', l.total_minor, 'discounts', l.discounts, 'discountMinor', l.discount_minor, 'pinned', l.pinned, 'taxes', l.taxes, 'taxRates', l.tax_rates,
      'taxClassId', l.tax_class_id, 'catalogueHash', l.catalogue_hash, 'version', l.version) order by l.position), '[]'::json)
    from pos.order_line l where l.order_id = o.id) as lines,
  (select coalesce(json_agg(json_build_object(
      'id', a.id, 'lineId', a.line_id, 'kind', a.kind, 'mode', a.mode, 'value', a.value, 'amountMinor', a.amount_minor, 'reasonId', a.reason_id, 'note', a.note,
      'actorId', a.actor_id, 'actorName', a.actor_name, 'approverId', a.approver_id, 'at', ${instantText('a.at')}) order by a.at, a.id), '[]'::json)
    from pos.order_adjustment a where a.order_id = o.id and a.ended_at is null) as adjustments,
  (select coalesce(json_agg(json_build_object(
      'id', p.operation_id, 'tenderTypeId', p.tender_type_id, 'tenderName', p.tender_name, 'kind', p.tender_kind, 'amountMinor', p.amount_minor, 'tenderedMinor', p.tendered_minor,
      'changeMinor', p.change_minor, 'tipMinor', p.tip_minor, 'roundingMinor', p.rounding_minor, 'at', ${instantText('p.at')}) order by p.sequence), '[]'::json)
    from pos.order_payment p where p.order_id = o.id and not ${takenBackBeforeItsEnd}) as payments,
  (select coalesce(json_agg(json_build_object('number', s.number, 'weightMinor', s.weight_minor, 'paidMinor', s.paid_minor, 'claimedMinor', (select c.amount_minor from pos.claims_of(o.id) c where c.share = s.number and c.claim is not null)) order by s.number), '[]'::json)
    from pos.order_share s where s.order_id = o.id) as shares,
  ${operationsJson} as operations, ${refundsJson} as refunds`;

export interface LockedCheck {
  readonly check: Check;
  /** The open shift asked for, its row locked against closing; null when there is none. */
  readonly shift: GateShift | null;
  /** The database's time. */
  readonly now: string;
  /** What is out or limited at the order's place at this moment (O10); empty when it was not asked for. */
  readonly limits: readonly Limit[];
  /** Voided before without a second person, in minor units: on the check, and on checks that its lines went from or to; 0 when it was not asked for. */
  readonly voidedMinor: number;
}
/** What an act wants to know besides, in the same query. */
export interface AlsoRead { readonly limits?: boolean; readonly voided?: boolean }

/** Voids are told by the history of a check (O6); one that was split, or took lines in, answers with the checks it shared them with. */
const voidedMinor = sql`(
  with kin as (select o.id union select k.kin_id from pos.order_kin k where k.order_id = o.id)
  select coalesce(sum((e.details->>'amountMinor')::bigint), 0)::bigint from pos.order_event e
  where e.type = 'line-voided' and e.details->>'approverId' is null and e.order_id in (select id from kin union select k.order_id from pos.order_kin k where k.kin_id in (select id from kin)))`;

type Row = Check & { readonly seenVersion: number; readonly shift: GateShift | null; readonly now: string; readonly limits: readonly Limit[]; readonly voidedMinor: number };

/** An order as it is, without a lock, for reading. One query. */
export async function findCheck(db: Kysely<unknown>, orderId: string): Promise<Check | null> {
  const { rows } = await sql<Check>`select ${checkColumns} from pos."order" o where o.id = ${orderId}`.execute(db);
  return rows[0] ?? null;
}

/** Several orders under lock in the order of their ids, by one query (decision 0007), with the shift gate of each. An order that does not exist is not among them. */
export async function lockChecks(trx: Trx, orderIds: readonly string[], shift: RawBuilder<GateShift | null>): Promise<Pick<LockedCheck, 'check' | 'shift' | 'now'>[]> {
  if (orderIds.length === 0) return [];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { rows } = await sql<Omit<Row, 'limits' | 'voidedMinor'>>`
      select ${checkColumns}, ${shift} as shift, platform.now() as now, (select seen.version from pos."order" seen where seen.id = o.id) as "seenVersion"
      from pos."order" o where o.id in (select jsonb_array_elements_text(${JSON.stringify(orderIds)}::jsonb)::uuid) order by o.id for no key update of o`.execute(typed(trx));
    if (rows.every((row) => row.seenVersion === row.version)) return rows.map(({ seenVersion: _seen, shift: open, now, ...check }) => ({ check, shift: open, now }));
  }
  throw new AppError('internal', `orders ${orderIds.join(', ')} kept changing under their own locks`);
}

/**
 * The order with its lines and the shift gate in one query; the shift is locked first, then the order (design 4).
 *
 * Whoever waited for the lock gets the order row as it is now, but its lines from the snapshot of before the wait. The version in
 * that snapshot tells: when it differs the query runs again, now under the lock, and must agree. Two round trips then, one otherwise.
 */
export async function lockCheck(trx: Trx, orderId: string, shift: RawBuilder<GateShift | null>, also: AlsoRead): Promise<LockedCheck | null> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { rows } = await sql<Row>`
      select ${checkColumns}, ${shift} as shift, platform.now() as now, ${also.limits === true ? limitsAt(sql.ref('o.location_id')) : sql`'[]'::json`} as limits, ${also.voided === true ? voidedMinor : sql`0::bigint`} as "voidedMinor", (select seen.version from pos."order" seen where seen.id = o.id) as "seenVersion"
      from pos."order" o where o.id = ${orderId} for no key update of o`.execute(typed(trx));
    const [row] = rows;
    if (row === undefined) return null;
    const { seenVersion, shift: open, now, limits, voidedMinor: voided, ...check } = row;
    if (seenVersion === check.version) return { check, shift: open, now, limits, voidedMinor: voided };
  }
  throw new AppError('internal', `order ${orderId} kept changing under its own lock`);
}

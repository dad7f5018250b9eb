import { typed, type Actor, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql, type RawBuilder } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { taxesOf, type Check, type CheckLine } from '../domain/check';
import { passSince } from '../domain/courses';
import { sumTaxes } from '../domain/price-order';
import type { TicketLine } from '../../../contracts/ticket';
import { adjustmentChanges, writeAdjustments } from './save-adjustments';

export interface OrderFact { readonly type: string; readonly details: Record<string, unknown> }
export interface NewTicket { readonly id: string; readonly stationId: string; readonly tableName: string; readonly lines: readonly TicketLine[]; readonly firedAt: string; /** It goes before the others; null: it waits its turn. */ readonly rushedAt: string | null }
export interface CheckChange {
  readonly before: Check;
  /** Whatever differs from `before` in the check or its lines is written, but for its heading (`changeHeading`), its shares and its money. Money is payments' to change; only what was withdrawn moves here, out of `paidMinor`, when the check is opened again. */
  readonly after: Check;
  readonly actor: Actor;
  readonly fact: OrderFact;
  readonly tickets?: readonly NewTicket[];
}

/** Columns that a line is added with and that an act may change: one list for both, so that nothing which an act changed can be left out of its row. */
const lineColumns = {
  position: 'int', item_id: 'text', name: 'jsonb', kitchen_name: 'text', station_id: 'text', unit_price_minor: 'bigint', modifiers: 'jsonb', tax_class_id: 'text', tax_rates: 'jsonb', catalogue_hash: 'text', quantity: 'int',
  fired_quantity: 'int', fired: 'jsonb', seat: 'int', course: 'int', note: 'text', allergens: 'jsonb', total_minor: 'bigint', discounts: 'jsonb', discount_minor: 'bigint', pinned: 'boolean', taxes: 'jsonb', state: 'text', version: 'int',
} as const;
type LineColumn = keyof typeof lineColumns;

const columnNames = Object.keys(lineColumns).join(', ');
/** Their values in a row `n`; the null of JSON is none. */
const columnValues = Object.keys(lineColumns).map((column) => (column === 'fired' ? `nullif(n.fired, 'null'::jsonb)` : `n.${column}`)).join(', ');
const lineShape = ['id uuid', ...Object.entries(lineColumns).map(([column, type]) => `${column} ${type}`), 'split_from uuid', 'version_before int', 'fired_before int'].join(', ');

const lineRow = (line: CheckLine): Record<LineColumn, unknown> => ({
  position: line.position, item_id: line.itemId, name: line.name, kitchen_name: line.kitchenName, station_id: line.stationId, unit_price_minor: line.unitPriceMinor, modifiers: line.modifiers, tax_class_id: line.taxClassId,
  tax_rates: line.taxRates, catalogue_hash: line.catalogueHash, quantity: line.quantity, fired_quantity: line.firedQuantity, fired: line.fired, seat: line.seat, course: line.course, note: line.note, allergens: line.allergens,
  total_minor: line.totalMinor, discounts: line.discounts, discount_minor: line.discountMinor, pinned: line.pinned, taxes: line.taxes, state: line.state, version: line.version,
});

interface LineChange { readonly line: CheckLine; readonly old: CheckLine }

/** Lines that are new, and lines that differ from what is stored. */
function lineChanges(before: Check, after: Check): { added: CheckLine[]; changed: LineChange[] } {
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const added = after.lines.filter((line) => !known.has(line.id));
  const changed = after.lines.flatMap((line) => {
    const old = known.get(line.id);
    return old === undefined || old === line || isDeepStrictEqual(lineRow(old), lineRow(line)) ? [] : [{ line, old }];
  });
  return { added, changed };
}

const rowsOf = (lines: readonly object[]): RawBuilder<unknown> => sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as n(${sql.raw(lineShape)})`;

const addLines = (added: readonly CheckLine[]) => sql`,
  added as (
    insert into pos.order_line (id, order_id, split_from, ${sql.raw(columnNames)})
    select n.id, o.id, n.split_from, ${sql.raw(columnValues)} from o, ${rowsOf(added.map((line) => ({ id: line.id, split_from: line.splitFrom ?? null, ...lineRow(line) })))})`;

const changeLines = (orderId: string, changed: readonly LineChange[]) => sql`,
  changed as (
    update pos.order_line l set (${sql.raw(columnNames)}) = row(${sql.raw(columnValues)})
    from ${rowsOf(changed.map(({ line, old }) => ({ id: line.id, ...lineRow(line), version_before: old.version, fired_before: old.firedQuantity })))}
    where l.id = n.id and l.order_id = ${orderId} and l.version = n.version_before and l.fired_quantity = n.fired_before returning 1)`;

/** The counter is taken station by station in one order everywhere, so that two fires cannot wait for each other. */
const addTickets = (tickets: readonly NewTicket[]) => sql`,
  given as (select * from jsonb_to_recordset(${JSON.stringify(tickets.map((ticket) => ({ id: ticket.id, station_id: ticket.stationId, table_name: ticket.tableName, lines: ticket.lines, fired_at: ticket.firedAt, rushed_at: ticket.rushedAt })))}::jsonb) as t(id uuid, station_id text, table_name text, lines jsonb, fired_at timestamptz, rushed_at timestamptz)),
  counted as (
    insert into pos.ticket_counter as c (location_id, station_id, business_date, last) select o.location_id, given.station_id, o.business_date, 1 from o, given order by given.station_id
    on conflict (location_id, station_id, business_date) do update set last = c.last + 1 returning station_id, last),
  ticketed as (
    insert into pos.ticket (id, order_id, location_id, station_id, business_date, number, order_number, order_type, table_name, order_name, server_name, covers, lines, fired_at, rushed_at)
    select given.id, o.id, o.location_id, given.station_id, o.business_date, counted.last, o.number, o.order_type, given.table_name, o.name, o.server_name, o.covers, given.lines, given.fired_at, given.rushed_at
    from o, given join counted using (station_id) returning id, number)`;

/** What a closing leaves behind for X and Z: tax per rate, by closing. */
const taxOf = (after: Check) => sql`,
  taxed as (
    insert into pos.order_tax (order_id, closing, code, rate_ppm, name, net_minor, tax_minor) select o.id, ${after.closing}::int, t.code, t."ratePpm", t.name, t."netMinor", t."taxMinor"
    from o, jsonb_to_recordset(${JSON.stringify(sumTaxes(taxesOf(after)))}::jsonb) as t(code text, "ratePpm" int, name text, "netMinor" bigint, "taxMinor" bigint))`;

/** It ended in this shift, so no other has to answer for it any more (S6). */
const answeredFor = (after: Check) => sql`,
  answered as (update pos.carry_over c set to_shift_id = ${after.closedShiftId}::uuid from o where c.kind = 'open-check' and c.subject_id = o.id and c.to_shift_id is null)`;

/** Guests sat there and ate or waited: the table wants cleaning, and so do those that were joined to it (O1). */
const dirty = (after: Check) => sql`,
  dirtied as (
    insert into pos.table_state as s (location_id, table_id, state, since) select o.location_id, left_at.table_id, 'dirty', ${after.closedAt} from o, lateral (
      select o.table_id union select m.table_id from pos.table_join j join pos.table_join m using (party_id) where j.location_id = o.location_id and j.table_id = o.table_id) left_at where o.table_id is not null
    on conflict (location_id, table_id) do update set state = excluded.state, since = excluded.since)`;

/**
 * Writes a change of a locked order in **one statement**: the guarded update, its lines, its history and, when there are any, its adjustments, tickets, taxes, table and whoever was to answer for it.
 * Returns the ticket numbers by ticket id. Throws `version_conflict` when a guard did not match, which the order's lock makes impossible.
 */
export async function saveCheck(trx: Trx, { before, after, actor, fact, tickets = [] }: CheckChange): Promise<ReadonlyMap<string, number>> {
  const { added, changed } = lineChanges(before, after);
  const closes = after.state === 'closed' && before.state !== 'closed';
  const parts: RawBuilder<unknown>[] = [];
  if (added.length > 0) parts.push(addLines(added));
  if (changed.length > 0) parts.push(changeLines(before.id, changed));
  if (tickets.length > 0) parts.push(addTickets(tickets));
  const adjusted = adjustmentChanges(before, after);
  parts.push(...writeAdjustments(before.id, adjusted, actor));
  if (closes) parts.push(taxOf(after));
  if (before.closedShiftId === null && after.closedShiftId !== null) parts.push(answeredFor(after));
  if (closes || (after.state === 'voided' && before.state !== 'voided')) parts.push(dirty(after));
  const { rows } = await sql<{ saved: number; changed: number; tickets: { id: string; number: number }[] }>`
    with o as (
      update pos."order" set state = ${after.state}, version = version + 1, subtotal_minor = ${after.subtotalMinor}, tax_minor = ${after.taxMinor}, total_minor = ${after.totalMinor},
        discount_minor = ${after.discountMinor}, service_charge_minor = ${after.serviceCharge?.amountMinor ?? 0}, service_charge = ${after.serviceCharge === null ? null : JSON.stringify(after.serviceCharge)}::jsonb,
        tax_exempt_reason_id = ${after.taxExempt?.reasonId ?? null}, tax_exempt_note = ${after.taxExempt?.note ?? ''}, closing = ${after.closing}, order_type = ${after.orderType},
        covers = ${after.covers}, ordered_at = ${after.orderedAt}, fired_at = ${after.firedAt}, billed_at = ${after.billedAt}, closed_at = ${after.closedAt}, shift_id = ${after.shiftId}, closed_shift_id = ${after.closedShiftId},
        receipt_number = ${after.receiptNumber}, receipt_hash = ${after.receiptHash}, receipt_copies = ${after.receiptCopies},
        paid_minor = paid_minor - (withdrawn_minor - ${after.withdrawnMinor}::bigint), withdrawn_minor = ${after.withdrawnMinor}::bigint, stays_open = ${after.staysOpen},
        courses = ${JSON.stringify(after.courses)}::jsonb, rushed_at = ${after.rushedAt}, at_pass_since = ${passSince(after.courses)}
      where id = ${before.id} and version = ${before.version} and state = ${before.state}
      returning id, version, location_id, business_date, number, order_type, table_id, name, server_name, covers),
    noted as (
      insert into pos.order_event (order_id, sequence, type, actor_id, actor_name, device_id, correlation_id, from_state, to_state, details)
      select id, version, ${fact.type}, ${actor.id}, ${actor.name}, ${actor.deviceId}, ${actor.correlationId}, ${before.state}, ${after.state}, ${JSON.stringify(fact.details)}::jsonb from o)${sql.join(parts, sql``)}
    select (select count(*) from o)::int as saved, ${changed.length > 0 ? sql`(select count(*) from changed)::int` : sql`0`} as changed,
      ${tickets.length > 0 ? sql`(select json_agg(json_build_object('id', id, 'number', number)) from ticketed)` : sql`'[]'::json`} as tickets`.execute(typed(trx));
  const [row] = rows;
  if (row?.saved !== 1 || row.changed !== changed.length) throw new AppError('version_conflict', 'The check changed meanwhile. Look again.', { orderId: before.id });
  return new Map(row.tickets.map((ticket) => [ticket.id, ticket.number]));
}

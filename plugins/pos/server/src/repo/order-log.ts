import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { OrderSummary } from '../../../contracts/order';
import { instantText } from './instant-text';

export interface LogQuery {
  readonly locationId: string; readonly state?: string; readonly tableId?: string; readonly businessDate?: string; readonly search?: string;
  readonly after: { openedAt: string; id: string } | null; readonly limit: number;
}
export type LogRow = Omit<OrderSummary, 'paymentStatus' | 'dueMinor'>;

const columns = sql`o.id, o.number, o.order_type as "orderType", o.table_id as "tableId", o.name, o.state, o.version, o.covers, o.server_id as "serverId", o.server_name as "serverName",
  o.opened_at as "openedAt", o.billed_at as "billedAt", o.closed_at as "closedAt", o.total_minor as "totalMinor", o.paid_minor as "paidMinor", o.receipt_number as "receiptNumber", o.business_date as "businessDate"`;

const maxHitsPerWay = 500;
/** LIKE pattern for "begins with", with the wildcards of the text itself taken literally. */
const prefix = (search: string): string => `${search.replace(/[\\%_]/g, '\\$&')}%`;

/** One probe for each way to find a check, each on its own index: an OR over them would walk the whole log. */
const matches = (query: LogQuery, search: string): RawBuilder<unknown> => {
  const number = /^\d{1,9}$/.test(search) ? Number(search) : 0;
  return sql`o.id in (
    (select id from pos."order" where location_id = ${query.locationId} and number = ${number} order by opened_at desc limit ${sql.lit(maxHitsPerWay)})
    union all (select id from pos."order" where location_id = ${query.locationId} and receipt_number = ${search})
    union all (select id from pos."order" where location_id = ${query.locationId} and name <> '' and lower(name) like ${prefix(search.toLowerCase())} limit ${sql.lit(maxHitsPerWay)}))`;
};

/** `live` states are written out, so that the planner sees the partial indexes. */
const stateIs = (state: string): RawBuilder<unknown> => {
  if (state === 'open' || state === 'billed') return sql`o.state in ('open', 'billed') and o.state = ${state}`;
  return state === 'cancelled' ? sql`o.state = 'cancelled'` : sql`o.state = ${state}`;
};

/** A page of the order log, newest first, by keyset: the same cost at the first and at the millionth order. One row more than asked tells that there is a next page. */
export async function readOrderLog(db: Kysely<unknown>, query: LogQuery): Promise<LogRow[]> {
  const where = [sql`o.location_id = ${query.locationId}`];
  if (query.state !== undefined) where.push(stateIs(query.state));
  if (query.tableId !== undefined) where.push(sql`o.table_id = ${query.tableId}`);
  if (query.businessDate !== undefined) where.push(sql`o.business_date = ${query.businessDate}`);
  if (query.after !== null) where.push(sql`(o.opened_at, o.id) < (${query.after.openedAt}::timestamptz, ${query.after.id}::uuid)`);
  if (query.search !== undefined) where.push(matches(query, query.search));
  const { rows } = await sql<LogRow>`select ${columns} from pos."order" o where ${sql.join(where, sql` and `)} order by o.opened_at desc, o.id desc limit ${query.limit + 1}`.execute(db);
  return rows;
}

export interface TimelineRow { readonly sequence: number; readonly type: string; readonly actorId: string | null; readonly actorName: string; readonly at: string; readonly details: Record<string, unknown> }

/** The history of an order, oldest first, and its place; null when there is no such order. One query. */
export async function readTimeline(db: Kysely<unknown>, orderId: string): Promise<{ locationId: string; events: TimelineRow[] } | null> {
  const { rows } = await sql<{ locationId: string; events: TimelineRow[] }>`
    select o.location_id as "locationId", (
      select coalesce(json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'actorId', e.actor_id, 'actorName', e.actor_name, 'details', e.details,
        'at', ${instantText('e.at')}) order by e.sequence), '[]'::json)
      from pos.order_event e where e.order_id = o.id) as events
    from pos."order" o where o.id = ${orderId}`.execute(db);
  return rows[0] ?? null;
}

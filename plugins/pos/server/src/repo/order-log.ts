import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { OrderBucket } from '../../../contracts/order-bucket';
import type { LogFacts } from '../domain/logged-order';
import { inBucket } from './bucket-sql';
import { searchWays, type LogSearch } from './order-search';

export interface LogQuery {
  readonly locationId: string; readonly bucket?: OrderBucket; readonly state?: string; readonly tableId?: string; readonly serverId?: string; readonly businessDate?: string;
  readonly minMinor?: number; readonly maxMinor?: number; readonly search: LogSearch | null;
  readonly after: { openedAt: string; id: string } | null; readonly limit: number;
}

const columns = sql`o.id, o.number, o.order_type as "orderType", o.table_id as "tableId", o.name, o.state, o.version, o.covers, o.server_id as "serverId", o.server_name as "serverName",
  o.opened_at as "openedAt", o.fired_at as "firedAt", o.billed_at as "billedAt", o.closed_at as "closedAt", o.total_minor as "totalMinor", o.paid_minor as "paidMinor",
  o.taking_minor as "takingMinor", o.asking_minor as "askingMinor", o.held_minor as "heldMinor", o.refunded_minor as "refundedMinor", o.withdrawn_minor as "withdrawnMinor",
  o.receipt_number as "receiptNumber", o.business_date as "businessDate"`;

/** `live` states are written out, so that the planner sees the partial indexes. */
const stateIs = (state: string): RawBuilder<unknown> => {
  if (state === 'open' || state === 'billed') return sql`o.state in ('open', 'billed') and o.state = ${state}`;
  return state === 'cancelled' ? sql`o.state = 'cancelled'` : sql`o.state = ${state}`;
};

function filters(query: LogQuery): RawBuilder<unknown> {
  const where = [sql`o.location_id = ${query.locationId}`];
  if (query.bucket !== undefined) where.push(inBucket[query.bucket]);
  if (query.state !== undefined) where.push(stateIs(query.state));
  if (query.bucket === undefined && query.state === undefined && query.search === null) where.push(sql`o.state <> 'merged'`);
  if (query.tableId !== undefined) where.push(sql`o.table_id = ${query.tableId}`);
  if (query.serverId !== undefined) where.push(sql`o.server_id = ${query.serverId}`);
  if (query.businessDate !== undefined) where.push(sql`o.business_date = ${query.businessDate}`);
  if (query.minMinor !== undefined) where.push(sql`o.total_minor >= ${query.minMinor}`);
  if (query.maxMinor !== undefined) where.push(sql`o.total_minor <= ${query.maxMinor}`);
  if (query.after !== null) where.push(sql`(o.opened_at, o.id) < (${query.after.openedAt}::timestamptz, ${query.after.id}::uuid)`);
  return sql.join(where, sql` and `);
}

/**
 * A page of the order log, newest first, by keyset: the same cost at the first and at the millionth order. One row more than asked tells that there is a next page.
 * A search or an amount is asked in several ways, each on its own index and each giving at most a page, since an OR over them would walk the whole log.
 */
export async function readOrderLog(db: Kysely<unknown>, query: LogQuery): Promise<LogFacts[]> {
  const where = filters(query);
  const page = sql`order by o.opened_at desc, o.id desc limit ${query.limit + 1}`;
  const ways = searchWays(query, where, page);
  const found = ways.length === 0 ? where : sql`${where} and o.id in (${sql.join(ways, sql` union all `)})`;
  const { rows } = await sql<LogFacts>`select ${columns} from pos."order" o where ${found} ${page}`.execute(db);
  return rows;
}

import { sql, type RawBuilder } from 'kysely';
import type { ReceiptText } from '../domain/read-search';

/** What a search text may mean. */
export interface LogSearch {
  readonly text: string;
  /** Tables whose name begins with the text. */
  readonly tableIds: readonly string[];
  /** The text as an amount; null when it is not written like one. */
  readonly amountMinor: number | null;
  /** The text as a receipt number; null when it does not end in one. */
  readonly receipt: ReceiptText | null;
}
interface Asked { readonly locationId: string; readonly search: LogSearch | null; readonly minMinor?: number; readonly maxMinor?: number }

/** With the wildcards of the text itself taken literally. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
/** LIKE pattern for "begins with". */
const prefix = (text: string): string => `${literally(text.toLowerCase())}%`;

/**
 * Subqueries that give the ids of a page, one for each way to find a check. `where` and `page` are the filters and the order of the log on `o`.
 * None when nothing is searched. An amount looks at the few live checks and, by its own index, at those that have ended.
 */
export function searchWays(asked: Asked, where: RawBuilder<unknown>, page: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const way = (condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select o.id from pos."order" o where ${where} and ${condition} ${page})`;
  const { search } = asked;
  if (search === null) return asked.minMinor === undefined && asked.maxMinor === undefined ? [] : amountWays(way, asked.minMinor ?? 0, asked.maxMinor ?? null);
  const ways = [
    ...byName(asked.locationId, search.text, where, page),
    byServer(asked.locationId, search.text, where, page),
  ];
  if (search.receipt !== null) ways.push(way(ofReceipt(search.receipt)));
  if (/^\d{1,9}$/.test(search.text)) ways.push(way(sql`o.number = ${Number(search.text)}`));
  if (search.tableIds.length > 0) ways.push(sql`(select w.id from unnest(${search.tableIds}::text[]) t cross join lateral (select o.id from pos."order" o where ${where} and o.table_id = t ${page}) w)`);
  if (search.amountMinor !== null) ways.push(...amountWays(way, search.amountMinor, search.amountMinor));
  return ways;
}

const newestNamed = 300;
const maxNames = 200;
/**
 * A name that many have is looked for among the newest named checks that the filters let through, one that few have among all of that name: both have a
 * bound, so a check of today is found however many had its name before.
 */
const byName = (locationId: string, text: string, where: RawBuilder<unknown>, page: RawBuilder<unknown>): RawBuilder<unknown>[] => [
  sql`(select o.id from (select o.id, o.name, o.opened_at from pos."order" o where ${where} and o.name <> '' order by o.opened_at desc, o.id desc limit ${sql.lit(newestNamed)}) o where lower(o.name) like ${prefix(text)} ${page})`,
  sql`(select id from pos."order" where location_id = ${locationId} and name <> '' and lower(name) like ${prefix(text)} limit ${sql.lit(maxNames)})`,
];

/** The digits find one receipt of each series; the rest of the text is compared with these few. */
const ofReceipt = ({ head, digits }: ReceiptText): RawBuilder<unknown> =>
  sql`o.receipt_number is not null and ltrim(substring(o.receipt_number from '[0-9]+$'), '0') = ${digits} and upper(o.receipt_number) like ${`%${literally(head)}%`}`;

function amountWays(way: (condition: RawBuilder<unknown>) => RawBuilder<unknown>, from: number, to: number | null): RawBuilder<unknown>[] {
  const within = (column: RawBuilder<unknown>) => (from === to ? sql`${column} = ${from}` : sql`${column} >= ${from} and ${column} <= ${to ?? Number.MAX_SAFE_INTEGER}`);
  return [way(sql`o.state in ('open', 'billed') and ${within(sql`o.total_minor`)}`), way(sql`o.ended_total_minor is not null and ${within(sql`o.ended_total_minor`)}`)];
}

/** A place has tens of servers: their names are hopped over on the index, then each one's newest checks are read. */
const byServer = (locationId: string, text: string, where: RawBuilder<unknown>, page: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  with recursive server as (
    (select server_id, server_name from pos."order" where location_id = ${locationId} order by server_id limit 1)
    union all
    select n.server_id, n.server_name from server s cross join lateral (select server_id, server_name from pos."order" where location_id = ${locationId} and server_id > s.server_id order by server_id limit 1) n)
  select w.id from server s cross join lateral (select o.id from pos."order" o where ${where} and o.server_id = s.server_id ${page}) w where lower(s.server_name) like ${prefix(text)})`;

import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { Availability } from '../../../contracts/availability';
import type { Portion } from '../domain/portions';

const columns = sql`a.id, a.kind, a.subject_id as "subjectId", a.remaining, a.starts_at as "startsAt", a.ends_at as "endsAt", a.set_by_name as "setByName", a.version`;
export type MovedLimit = Availability & { readonly id: string };

const shape = (portions: readonly Portion[]) => sql`jsonb_to_recordset(${JSON.stringify(portions)}::jsonb) as w("lineId" uuid, "limitId" uuid, quantity int)`;

/**
 * Takes portions from their limits, all or, where a limit has not enough, none of that limit, and notes which line holds them. Guarded by the row itself, so that of
 * two who want the last portion one finds it gone. Limits are locked in the order of their ids. Returns the limits that gave. One statement.
 */
export async function takePortions(trx: Trx, portions: readonly Portion[]): Promise<MovedLimit[]> {
  const { rows } = await sql<MovedLimit>`
    with w as (select "lineId" as line_id, "limitId" as limit_id, quantity from ${shape(portions)}),
    need as (select limit_id, sum(quantity)::int as quantity from w group by limit_id),
    locked as (select a.id from pos.availability a where a.id in (select limit_id from need) order by a.id for update),
    taken as (
      update pos.availability a set remaining = a.remaining - need.quantity, version = a.version + 1 from need, locked
      where a.id = locked.id and a.id = need.limit_id and a.remaining >= need.quantity returning a.*),
    held as (
      insert into pos.portion_hold as h (line_id, availability_id, quantity) select w.line_id, w.limit_id, sum(w.quantity)::int from w join taken on taken.id = w.limit_id group by 1, 2
      on conflict (line_id, availability_id) do update set quantity = h.quantity + excluded.quantity)
    select ${columns} from taken a`.execute(typed(trx));
  return rows;
}

/** Gives portions back to the limits they came from, never more than a line holds of one. Returns the limits that have more now. One statement. */
export async function returnPortions(trx: Trx, portions: readonly Portion[]): Promise<MovedLimit[]> {
  const { rows } = await sql<MovedLimit>`
    with w as (select "lineId" as line_id, "limitId" as limit_id, quantity from ${shape(portions)}),
    locked as (select a.id from pos.availability a where a.id in (select limit_id from w) order by a.id for update),
    freed as (
      select h.line_id, h.availability_id, least(h.quantity, w.quantity) as quantity from pos.portion_hold h join w on w.line_id = h.line_id and w.limit_id = h.availability_id join locked on locked.id = h.availability_id for update of h),
    let_go as (update pos.portion_hold h set quantity = h.quantity - freed.quantity from freed where h.line_id = freed.line_id and h.availability_id = freed.availability_id),
    total as (select availability_id, sum(quantity)::int as quantity from freed where quantity > 0 group by 1),
    given as (update pos.availability a set remaining = a.remaining + total.quantity, version = a.version + 1 from total where a.id = total.availability_id and a.remaining is not null returning a.*)
    select ${columns} from given a`.execute(typed(trx));
  return rows;
}

/** How much is left of each limit now, under their locks: for saying it to whoever found too little. */
export async function readLeft(trx: Trx, limitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; remaining: number | null }>`select id, remaining from pos.availability where id = any(${limitIds}::uuid[])`.execute(typed(trx));
  return new Map(rows.map((row) => [row.id, row.remaining ?? 0]));
}

/**
 * Forgets, at most `limit` at a time, which lines took portions of limits that are over: nothing comes back to them, and setting one anew begins a new batch. Rows that hold
 * nothing any more go as well. What somebody is moving this moment stays for the next time. Returns how many went.
 */
export async function prunePortions(db: Kysely<unknown>, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from pos.portion_hold where (line_id, availability_id) in (
      select h.line_id, h.availability_id from pos.portion_hold h join pos.availability a on a.id = h.availability_id
      where h.quantity = 0 or a.ends_at <= (select platform.now()) limit ${limit} for update of h skip locked)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

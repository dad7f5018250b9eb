import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { day, DayClose } from '../../../contracts/close-day';
import type { ShiftReport } from '../../../contracts/shift';

/** Shifts of a place open, and its days close, one after another: no shift slips into a date that is being closed. Held until the transaction ends. */
export async function queueForDay(trx: Trx, locationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('pos.day:' || ${locationId}, 0))`.execute(typed(trx));
}

/** Today's business date where it is closed already; null while shifts may open (S9). */
export async function closedDayNow(trx: Trx, location: { id: string; timeZone: string; cutoffHour: number }): Promise<string | null> {
  const { rows } = await sql<{ businessDate: string }>`
    select business_date as "businessDate" from pos.day_close
    where location_id = ${location.id} and business_date = pos.business_date(platform.now(), ${location.timeZone}, ${location.cutoffHour})`.execute(typed(trx));
  return rows[0]?.businessDate ?? null;
}

export interface DayShifts { readonly openShifts: readonly { shiftId: string; registerName: string }[]; readonly reports: readonly ShiftReport[]; readonly closed: boolean; readonly nextNumber: number; readonly at: string }

/** The shifts of one business date with their Zs, oldest first, and the number the day would have. */
export async function readDay(trx: Trx, locationId: string, businessDate: string): Promise<DayShifts> {
  const { rows } = await sql<DayShifts>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('shiftId', id, 'registerName', register_name) order by opened_at), '[]') from pos.shift where location_id = ${locationId} and business_date = ${businessDate}::date and state = 'open') as "openShifts",
      (select coalesce(jsonb_agg(z.payload order by z.at, z.shift_id), '[]') from pos.z_report z join pos.shift s on s.id = z.shift_id where s.location_id = ${locationId} and s.business_date = ${businessDate}::date) as reports,
      exists(select from pos.day_close where location_id = ${locationId} and business_date = ${businessDate}::date) as closed,
      (select coalesce(max(number), 0) + 1 from pos.day_close where location_id = ${locationId})::int as "nextNumber",
      platform.now() as at`.execute(typed(trx));
  return rows[0] as DayShifts;
}

/** Violates `day_close_once` and `day_close_number`, which the queue before it excludes. */
export async function insertDayClose(trx: Trx, close: DayClose): Promise<void> {
  await sql`
    insert into pos.day_close (id, location_id, business_date, number, gross_minor, payload, closed_by, closed_by_name, at)
    values (${close.id}, ${close.locationId}, ${close.businessDate}::date, ${close.number}, ${close.grossMinor}, ${JSON.stringify(close)}::jsonb, ${close.closedBy}, ${close.closedByName}, ${close.at}::timestamptz)`.execute(typed(trx));
}

/** A closed day, held until the transaction ends so that its copies are counted one after another, and the register of its last Z. */
export async function findDayClose(trx: Trx, dayCloseId: string): Promise<{ readonly close: DayClose; readonly lastRegisterId: string } | null> {
  const { rows } = await sql<{ close: DayClose; lastRegisterId: string }>`
    select d.payload as close, (select s.register_id from pos.shift s join pos.z_report z on z.shift_id = s.id where s.location_id = d.location_id and s.business_date = d.business_date order by z.at desc, s.id limit 1) as "lastRegisterId"
    from pos.day_close d where d.id = ${dayCloseId} for update of d`.execute(typed(trx));
  return rows[0] ?? null;
}

/** Writes down that a day is printed again, and answers which copy it is. */
export async function countDayCopy(trx: Trx, by: { readonly dayCloseId: string; readonly actorId: string; readonly actorName: string }): Promise<number> {
  const { rows } = await sql<{ copy: number }>`
    insert into pos.day_copy (day_close_id, copy, actor_id, actor_name, at)
    select ${by.dayCloseId}, coalesce(max(copy), 0) + 1, ${by.actorId}, ${by.actorName}, platform.now() from pos.day_copy where day_close_id = ${by.dayCloseId} returning copy`.execute(typed(trx));
  return (rows[0] as { copy: number }).copy;
}

/** The latest business dates that have a shift, or the latest before one, newest first. */
export async function findDays(db: Kysely<unknown>, { locationId, before = null, limit }: { locationId: string; before?: string | null; limit: number }): Promise<z.infer<typeof day>[]> {
  const { rows } = await sql<z.infer<typeof day>>`
    select s.business_date as "businessDate",
      coalesce(jsonb_agg(jsonb_build_object('shiftId', s.id, 'registerName', s.register_name) order by s.opened_at) filter (where s.state = 'open'), '[]') as "openShifts",
      count(*) filter (where s.state = 'closed')::int as "closedShifts", coalesce(sum(z.gross_minor), 0)::bigint as "grossMinor",
      (select d.payload from pos.day_close d where d.location_id = ${locationId} and d.business_date = s.business_date) as close
    from (select * from pos.shift where location_id = ${locationId} and business_date in (select distinct business_date from pos.shift where location_id = ${locationId} and (${before}::date is null or business_date < ${before}::date) order by business_date desc limit ${limit})) s
    left join pos.z_report z on z.shift_id = s.id
    group by s.business_date order by s.business_date desc`.execute(db);
  return rows;
}

import { typed, type Actor, type Trx } from '@nova/platform/access';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Availability, AvailabilityKind } from '../../../contracts/availability';
import type { Limit } from '../domain/portions';

const columns = sql`a.kind, a.subject_id as "subjectId", a.remaining, a.starts_at as "startsAt", a.ends_at as "endsAt", a.set_by_name as "setByName", a.version`;
// The clock as a subquery is read once, so that the index finds the few rows that are not over among all that ever were.
const notOver = sql`coalesce(a.ends_at, 'infinity') > (select platform.now())`;
const inEffect = sql`a.starts_at <= (select platform.now()) and ${notOver}`;

/** Scalar subquery: what is out or limited at a location at this moment, as `Limit[]` JSON. One index probe, so that it rides on the query that locks an order. */
export const limitsAt = (locationId: RawBuilder<unknown>): RawBuilder<readonly Limit[]> => sql<readonly Limit[]>`(
  select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'subjectId', a.subject_id, 'remaining', a.remaining)), '[]'::json)
  from pos.availability a where a.location_id = ${locationId} and ${inEffect})`;

const maxListed = 2000;

/** What is out or limited now or later, and the database's time. One query. */
export async function readAvailability(db: Kysely<unknown>, locationId: string): Promise<{ availability: Availability[]; now: string }> {
  const { rows } = await sql<Availability & { now: string }>`select ${columns}, platform.now() as now from (select 1) clock left join pos.availability a on a.location_id = ${locationId} and ${notOver} order by a.subject_id limit ${sql.lit(maxListed)}`.execute(db);
  return { now: rows[0]?.now ?? '', availability: rows.flatMap(({ now: _now, ...row }) => (row.subjectId === null ? [] : [row])) };
}

export interface NewAvailability { readonly id: string; readonly locationId: string; readonly kind: AvailabilityKind; readonly subjectId: string; readonly remaining: number | null; readonly startsAt: string | null; readonly until: 'day-end' | 'instant' | 'hand'; readonly endsAt: string | null }
/** The business day of a location (S9). */
export interface DayRule { readonly timeZone: string; readonly cutoffHour: number }

/**
 * Sets it, also over an older one; `null` when the window would be over before it begins. The end of the business day is the next cut-off on the local clock (S9).
 * Portions that lines hold of a window that is over are forgotten: they were of another batch. One statement.
 */
export async function upsertAvailability(trx: Trx, next: NewAvailability, day: DayRule, actor: Actor): Promise<Availability | null> {
  const dayEnd = sql`((pos.business_date(platform.now(), ${day.timeZone}, ${day.cutoffHour}) + 1)::timestamp + make_interval(hours => ${day.cutoffHour})) at time zone ${day.timeZone}`;
  const endsAt = next.until === 'hand' ? sql`null::timestamptz` : next.until === 'instant' ? sql`${next.endsAt}::timestamptz` : dayEnd;
  const { rows } = await sql<Availability>`
    with span as (select greatest(coalesce(${next.startsAt}::timestamptz, platform.now()), platform.now()) as starts_at, ${endsAt} as ends_at),
    forgotten as (
      delete from pos.portion_hold h using pos.availability a
      where h.availability_id = a.id and a.location_id = ${next.locationId} and a.kind = ${next.kind} and a.subject_id = ${next.subjectId} and not (${notOver}))
    insert into pos.availability as a (id, location_id, kind, subject_id, remaining, starts_at, ends_at, set_by, set_by_name)
    select ${next.id}, ${next.locationId}, ${next.kind}, ${next.subjectId}, ${next.remaining}::int, starts_at, ends_at, ${actor.id}, ${actor.name} from span where ends_at is null or ends_at > starts_at
    on conflict (location_id, kind, subject_id) do update set remaining = excluded.remaining, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      set_by = excluded.set_by, set_by_name = excluded.set_by_name, version = a.version + 1
    returning ${columns}`.execute(typed(trx));
  return rows[0] ?? null;
}

/** Ends its window now; null when it is neither out nor limited, nor will be. */
export async function endAvailability(trx: Trx, at: { locationId: string; kind: AvailabilityKind; subjectId: string }, actor: Actor): Promise<Availability | null> {
  const { rows } = await sql<Availability>`
    update pos.availability a set starts_at = least(a.starts_at, clock.now), ends_at = clock.now, set_by = ${actor.id}, set_by_name = ${actor.name}, version = a.version + 1
    from (select platform.now() as now) clock
    where a.location_id = ${at.locationId} and a.kind = ${at.kind} and a.subject_id = ${at.subjectId} and ${notOver} returning ${columns}`.execute(typed(trx));
  return rows[0] ?? null;
}

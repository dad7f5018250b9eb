import { sql, type Kysely } from 'kysely';
import type { TicketTimes } from '../../../contracts/get-ticket-times';
import { instantText } from './instant-text';

export interface StationTimes { readonly today: TicketTimes; readonly lastHour: TicketTimes; readonly hours: (TicketTimes & { from: string })[] }

const none: TicketTimes = { count: 0, averageSeconds: null, p90Seconds: null };
const seconds = sql`extract(epoch from t.bumped_at - t.fired_at)`;
const times = sql`'count', count(*)::int, 'averageSeconds', round(avg(${seconds}))::int, 'p90Seconds', round(percentile_cont(0.9) within group (order by ${seconds}))::int`;

/** How long bumped tickets of a station took, fire to bump. One query over the last day and a half, by index. `zone` and `cutoffHour` make the business day (S9), unless a shift of another day still runs: its tickets bear its date (S1). */
export async function readTicketTimes(db: Kysely<unknown>, at: { locationId: string; stationId: string; zone: string; cutoffHour: number }): Promise<StationTimes> {
  const { rows } = await sql<StationTimes>`
    with t as materialized (
      select business_date, fired_at, bumped_at from pos.ticket where location_id = ${at.locationId} and station_id = ${at.stationId} and state = 'bumped' and bumped_at > platform.now() - interval '36 hours')
    select
      (select json_build_object(${times}) from t where t.business_date = coalesce((select max(s.business_date) from pos.shift s where s.location_id = ${at.locationId} and s.state = 'open'),
        pos.business_date(platform.now(), ${at.zone}, ${at.cutoffHour}::int))) as today,
      (select json_build_object(${times}) from t where t.bumped_at > platform.now() - interval '1 hour') as "lastHour",
      (select coalesce(json_agg(h.hour order by h.at), '[]'::json) from (
        select date_trunc('hour', t.bumped_at) as at, json_build_object('from', ${instantText(sql`date_trunc('hour', t.bumped_at)`)}, ${times}) as hour
        from t where t.bumped_at > date_trunc('hour', platform.now()) - interval '11 hours' group by date_trunc('hour', t.bumped_at)) h) as hours`.execute(db);
  return rows[0] ?? { today: none, lastHour: none, hours: [] };
}

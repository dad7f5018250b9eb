import type { PrintChannel } from '@nova/platform/contracts';
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { ChannelStatusTable, PrintingTables } from './tables';

type Db = Kysely<PrintingTables> | Transaction<PrintingTables>;
export type ChannelStatus = Selectable<ChannelStatusTable>;

export interface Sighting { readonly locationId: string; readonly printerId: string; readonly channel: PrintChannel; readonly able: boolean; readonly detail: string }

/**
 * Channels gave a sign of life. One that failed with a paper is not believed to be up again before `restMs` have passed: being there is
 * weaker evidence than having failed. Answers those whose state is new. One statement.
 */
export async function noteSeen(db: Db, sightings: readonly Sighting[], restMs: number): Promise<ChannelStatus[]> {
  if (sightings.length === 0) return [];
  const rows = JSON.stringify(sightings.map(({ locationId, printerId, channel, able, detail }) => ({ location_id: locationId, printer_id: printerId, channel, able, detail })));
  const { rows: saved } = await sql<ChannelStatus>`
    insert into printing.channel_status as known (location_id, printer_id, channel, state, last_seen_at, last_error, changed_at)
    select seen.location_id, seen.printer_id, seen.channel, case when seen.able then 'up' else 'down' end, clock.now, case when seen.able then null else seen.detail end, clock.now
    from (select platform.now() as now) clock,
      (select distinct on (printer_id, channel) * from jsonb_to_recordset(${rows}::jsonb) as given(location_id text, printer_id text, channel text, able boolean, detail text)) seen
    order by seen.printer_id, seen.channel
    on conflict (location_id, printer_id, channel) do update
    set last_seen_at = excluded.last_seen_at,
        state = case when excluded.state = 'up' and known.last_failure_at > excluded.last_seen_at - make_interval(secs => ${restMs / 1000}::float8) then known.state else excluded.state end,
        last_error = coalesce(excluded.last_error, known.last_error),
        changed_at = case when known.state = excluded.state or (excluded.state = 'up' and known.last_failure_at > excluded.last_seen_at - make_interval(secs => ${restMs / 1000}::float8))
          then known.changed_at else excluded.changed_at end
    returning *`.execute(db);
  return saved.filter((row) => row.changed_at === row.last_seen_at);
}

interface Outcome { readonly location_id: string; readonly printer_id: string; readonly channel: PrintChannel }

/** A paper came out through this channel. */
export async function noteSuccess(trx: Db, { location_id, printer_id, channel }: Outcome): Promise<void> {
  await sql`
    insert into printing.channel_status as known (location_id, printer_id, channel, state, last_seen_at, last_success_at, active_at)
    values (${location_id}, ${printer_id}, ${channel}, 'up', platform.now(), platform.now(), platform.now())
    on conflict (location_id, printer_id, channel) do update
    set state = 'up', last_seen_at = excluded.last_seen_at, last_success_at = excluded.last_success_at, active_at = excluded.active_at,
        changed_at = case when known.state = 'up' then known.changed_at else excluded.changed_at end`.execute(trx);
}

/** A paper did not come out through this channel, or nobody knows. It is down until it gives a better sign. */
export async function noteFailure(trx: Db, { location_id, printer_id, channel }: Outcome, error: string): Promise<void> {
  await sql`
    insert into printing.channel_status as known (location_id, printer_id, channel, state, last_failure_at, last_error, active_at)
    values (${location_id}, ${printer_id}, ${channel}, 'down', platform.now(), ${error}, platform.now())
    on conflict (location_id, printer_id, channel) do update
    set state = 'down', last_failure_at = excluded.last_failure_at, last_error = excluded.last_error, active_at = excluded.active_at,
        changed_at = case when known.state = 'down' then known.changed_at else excluded.changed_at end`.execute(trx);
}

/** Channels that were up and have given no sign for as long as their location allows (and at least 15 s: an agent speaks every five). */
export async function hushStale(trx: Db, patience: ReadonlyArray<{ location_id: string; ms: number }>): Promise<ChannelStatus[]> {
  const { rows } = await sql<ChannelStatus>`
    update printing.channel_status known set state = 'down', changed_at = platform.now(), last_error = 'it gives no sign any more'
    from jsonb_to_recordset(${JSON.stringify(patience)}::jsonb) as rule(location_id text, ms float8)
    where rule.location_id = known.location_id and known.state = 'up'
      and coalesce(known.last_seen_at, known.changed_at) < platform.now() - make_interval(secs => greatest(rule.ms, 15000) / 1000)
    returning known.*`.execute(trx);
  return rows;
}

export const listChannelStatuses = (db: Db, locationId?: string): Promise<ChannelStatus[]> => {
  const query = db.selectFrom('printing.channel_status').selectAll();
  return (locationId === undefined ? query : query.where('location_id', '=', locationId)).execute();
};

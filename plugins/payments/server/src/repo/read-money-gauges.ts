import { sql, type Kysely } from 'kysely';

export interface GaugeRow { readonly gauge: string; readonly labels: Readonly<Record<string, string>>; readonly value: number }

/** An hour: long enough that a quiet afternoon has some, short enough that trouble shows at once. Asked once, in a query of its own: compared with `now()` itself no index would be used. */
const since = sql`(select platform.now() - interval '1 hour')`;
/** Holds that end within this want a person to look. */
const holdsEnd = sql`interval '4 hours'`;

/**
 * What the database knows of money on its way, in one query through partial indexes (the last hour's operations through a BRIN).
 * Providers are those of the settings and those that something unsettled still hangs on; each has a 0 where nothing is wrong, so that silence and health differ.
 */
export async function readMoneyGauges(db: Kysely<unknown>, configured: readonly string[]): Promise<GaugeRow[]> {
  const { rows } = await sql<GaugeRow>`
    with unsettled as (
      select provider, state, coalesce(first_sent_at, created_at) as since from payments.operation where settled_at is null and provider <> 'manual'),
    rejected as (select provider from payments.operation where state = 'rejected' and settled_at > ${since} and provider <> 'manual'),
    inbox as (
      select provider, state, received_at from payments.webhook_event where state = 'received' union all select provider, state, received_at from payments.webhook_event where state = 'dead'),
    provider as (select unnest(${[...configured]}::text[]) as name union select provider from unsettled union select provider from rejected union select provider from inbox),
    gauge as (
      select 'nova_payments_operations' as gauge, json_build_object('provider', provider, 'kind', kind, 'outcome', state) as labels, count(*)::float8 as value
      from payments.operation where created_at > ${since} group by provider, kind, state
      union all
      select 'nova_payments_unsettled', json_build_object('provider', p.name, 'state', s.state), (select count(*) from unsettled u where u.provider = p.name and u.state = s.state)
      from provider p cross join unnest(array['planned', 'sending', 'accepted', 'unknown', 'manual_review']) as s(state)
      union all
      select 'nova_payments_unknown_oldest_seconds', json_build_object('provider', p.name), coalesce((select extract(epoch from platform.now() - min(u.since)) from unsettled u where u.provider = p.name and u.state in ('sending', 'unknown')), 0)
      from provider p
      union all
      select 'nova_payments_accepted_oldest_seconds', json_build_object('provider', p.name), coalesce((select extract(epoch from platform.now() - min(u.since)) from unsettled u where u.provider = p.name and u.state = 'accepted'), 0)
      from provider p
      union all
      select 'nova_payments_rejected', json_build_object('provider', p.name), (select count(*) from rejected r where r.provider = p.name) from provider p
      union all
      select 'nova_payments_webhooks', json_build_object('provider', p.name, 'state', s.state), (select count(*) from inbox i where i.provider = p.name and i.state = s.state)
      from provider p cross join unnest(array['received', 'dead']) as s(state)
      union all
      select 'nova_payments_webhook_oldest_seconds', json_build_object('provider', p.name), coalesce((select extract(epoch from platform.now() - min(i.received_at)) from inbox i where i.provider = p.name and i.state = 'received'), 0)
      from provider p
      union all
      select 'nova_payments_reconciliation_age_seconds', json_build_object('provider', p.name), extract(epoch from platform.now() - coalesce(r.until, (select min(o.created_at) from payments.operation o where o.provider = p.name and o.provider <> 'manual')))
      from provider p left join (select provider, max(window_to) as until from payments.reconciliation group by provider) r on r.provider = p.name
      union all
      select 'nova_payments_differences', json_build_object('provider', p.name), (select count(*) from payments.difference d where d.provider = p.name and d.resolved_at is null) from provider p
      union all
      select 'nova_payments_holds_ending', json_build_object('provider', p.name), (
        select count(*) from payments.operation o where o.provider = p.name and o.kind = 'authorize' and o.state = 'succeeded' and o.drawn_minor = 0 and o.capture_before < platform.now() + ${holdsEnd})
      from provider p
      union all
      select 'nova_payments_violations', json_build_object('invariant', name), max(violations) from payments.invariant_check group by name
      union all
      select 'nova_payments_invariants_age_seconds', json_build_object('extent', extent), extract(epoch from platform.now() - min(at)) from payments.invariant_check group by extent
      union all
      select 'nova_payments_late_money_oldest_seconds', json_build_object('register', register_id), extract(epoch from platform.now() - min(at)) from payments.late_money where claimed_by_shift_id is null group by register_id)
    select gauge, labels, value::float8 as value from gauge where value is not null`.execute(db);
  return rows;
}

import { sql, type Kysely, type Migration } from 'kysely';
import { invariantsByTime } from './invariants-by-time';

/** The 59 days of a statement, within operations that may be older than their lines. What is nearly out of its sight is not missed there. */
const differences = `create or replace view payments.settlement_difference as
   with covered as (select provider, min(window_from) as since, max(window_to) as until from payments.reconciliation group by provider),
   ours as (
     select distinct on (o.provider, kind, name) o.id, o.provider, case o.kind when 'correction' then 'refund-failure' else o.kind end as kind, payments.statement_name(o) as name, o.currency,
       o.amount_minor + o.tip_minor as amount_minor, o.location_id, o.state, o.created_at, o.settled_at
     from payments.operation o where o.provider <> 'manual' and o.kind in ('capture', 'refund', 'correction') and o.created_at > (select platform.now() - interval '90 days')
     order by o.provider, kind, name, o.state = 'succeeded' desc, o.settled_at is null desc, o.created_at desc),
   theirs as (select l.* from payments.settlement_line l where l.at > (select platform.now() - interval '59 days'))
   select coalesce(t.provider, u.provider) as provider, coalesce(t.kind, u.kind) as entry_kind, coalesce(t.provider_reference, u.name) as provider_reference, u.id as operation_id, u.location_id, t.page,
     case when t.provider is null then 'missing-there' when u.id is null or u.state <> 'succeeded' then 'missing-here' when t.currency <> u.currency then 'currency' else 'amount' end as kind,
     coalesce(t.currency, u.currency) as currency, case when u.state = 'succeeded' then u.amount_minor end as ours_minor, t.amount_minor as theirs_minor
   from theirs t full join ours u on u.provider = t.provider and u.kind = t.kind and u.name = t.provider_reference
   left join covered c on c.provider = u.provider
   where (t.provider is null and u.state = 'succeeded' and u.created_at >= c.since and u.settled_at < c.until and u.created_at > (select platform.now() - interval '58 days'))
     or (t.provider is not null and (u.id is null or (u.settled_at is not null and (u.state <> 'succeeded' or u.currency <> t.currency or u.amount_minor <> t.amount_minor)))
       and not (coalesce(u.state, 'failed') = 'failed' and t.kind in ('refund', 'refund-failure')
         and exists (select from payments.operation f where f.provider = t.provider and f.kind = 'refund' and f.provider_reference = t.provider_reference and f.state = 'failed')
         and exists (select from payments.settlement_line r where r.provider = t.provider and r.provider_reference = t.provider_reference and r.kind = 'refund')
         and exists (select from payments.settlement_line r where r.provider = t.provider and r.provider_reference = t.provider_reference and r.kind = 'refund-failure')))`;

const statements = [
  differences,
  ...invariantsByTime,
  // What each minute, or each scrape, asks of the latest rows. They come in the order of time: next to nothing to keep.
  `create index ledger_transaction_by_time on payments.ledger_transaction using brin (at)`,
  `create index operation_event_by_time on payments.operation_event using brin (at)`,
  // The first operation of a provider, and its latest ones: most tenders are cash, and are not in it.
  `create index operation_of_provider on payments.operation (provider, created_at) where provider <> 'manual'`,
];

/** What is asked again and again reads the latest days, however long the books are. */
export const booksThatGrow: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

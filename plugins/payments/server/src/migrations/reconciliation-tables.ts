/** Part of migration 0003: what a provider says that it moved, and where that differs from the ledger. */
export const reconciliationTables = [
  // A provider's statement as it was read. The same line is read once.
  `create table payments.settlement_line (
     provider text not null, kind text not null, provider_reference text not null, operation_id uuid, currency text not null check (currency ~ '^[A-Z]{3}$'),
     amount_minor bigint not null check (amount_minor >= 0), fee_minor bigint not null, at timestamptz not null, page text, read_at timestamptz not null,
     primary key (provider, kind, provider_reference),
     constraint settlement_line_kind check (kind in ('capture', 'refund', 'refund-failure')))`,
  `create index settlement_line_by_time on payments.settlement_line (at)`,
  `create trigger settlement_line_append_only before update or delete or truncate on payments.settlement_line for each statement execute function platform.refuse_change()`,

  // Windows join without a gap: each begins where the one before ended.
  `create table payments.reconciliation (
     provider text not null, window_from timestamptz not null, window_to timestamptz not null, lines int not null, differences int not null, at timestamptz not null,
     primary key (provider, window_from), constraint reconciliation_window check (window_from < window_to))`,
  `create trigger reconciliation_append_only before update or delete or truncate on payments.reconciliation for each statement execute function platform.refuse_change()`,

  // The name under which a statement knows an operation. One that a person decided may have none here: then by our id on the line, then by what it was taken from.
  `create index settlement_line_by_operation on payments.settlement_line (operation_id) where operation_id is not null`,
  `create function payments.statement_name(o payments.operation) returns text language sql stable as $$
     select coalesce(o.provider_reference,
       (select l.provider_reference from payments.settlement_line l where l.operation_id = o.id and l.provider = o.provider and l.kind = o.kind),
       (select l.provider_reference from payments.settlement_line l join payments.operation p on p.id = o.parent_id and o.kind = 'capture'
         where l.provider = o.provider and l.kind = 'capture' and l.provider_reference = p.provider_reference), o.id::text) $$`,
  // Both sides of the last 60 days. What is not settled here yet is the sweep's; a refund that never arrived and came back is no difference.
  // Of several attempts under one name (a capture that was declined, then done) the one that succeeded counts, then one that still may.
  `create view payments.settlement_difference as
   with covered as (select provider, min(window_from) as since, max(window_to) as until from payments.reconciliation group by provider),
   ours as (
     select distinct on (o.provider, kind, name) o.id, o.provider, case o.kind when 'correction' then 'refund-failure' else o.kind end as kind, payments.statement_name(o) as name, o.currency,
       o.amount_minor + o.tip_minor as amount_minor, o.location_id, o.state, o.created_at, o.settled_at
     from payments.operation o where o.provider <> 'manual' and o.kind in ('capture', 'refund', 'correction') and o.created_at > platform.now() - interval '60 days'
     order by o.provider, kind, name, o.state = 'succeeded' desc, o.settled_at is null desc, o.created_at desc),
   theirs as (select l.* from payments.settlement_line l where l.at > platform.now() - interval '59 days')
   select coalesce(t.provider, u.provider) as provider, coalesce(t.kind, u.kind) as entry_kind, coalesce(t.provider_reference, u.name) as provider_reference, u.id as operation_id, u.location_id, t.page,
     case when t.provider is null then 'missing-there' when u.id is null or u.state <> 'succeeded' then 'missing-here' when t.currency <> u.currency then 'currency' else 'amount' end as kind,
     coalesce(t.currency, u.currency) as currency, case when u.state = 'succeeded' then u.amount_minor end as ours_minor, t.amount_minor as theirs_minor
   from theirs t full join ours u on u.provider = t.provider and u.kind = t.kind and u.name = t.provider_reference
   left join covered c on c.provider = u.provider
   where (t.provider is null and u.state = 'succeeded' and u.created_at >= c.since and u.settled_at < c.until)
     or (t.provider is not null and (u.id is null or (u.settled_at is not null and (u.state <> 'succeeded' or u.currency <> t.currency or u.amount_minor <> t.amount_minor)))
       and not (coalesce(u.state, 'failed') = 'failed' and t.kind in ('refund', 'refund-failure')
         and exists (select from payments.operation f where f.provider = t.provider and f.kind = 'refund' and f.provider_reference = t.provider_reference and f.state = 'failed')
         and exists (select from payments.settlement_line r where r.provider = t.provider and r.provider_reference = t.provider_reference and r.kind = 'refund')
         and exists (select from payments.settlement_line r where r.provider = t.provider and r.provider_reference = t.provider_reference and r.kind = 'refund-failure')))`,

  `create table payments.difference (
     id uuid primary key, provider text not null, kind text not null, entry_kind text not null, provider_reference text not null, operation_id uuid references payments.operation, location_id text, page text,
     currency text not null, ours_minor bigint, theirs_minor bigint, found_at timestamptz not null, resolved_at timestamptz, resolved_by text, note text,
     constraint difference_kind check (kind in ('missing-here', 'missing-there', 'amount', 'currency')),
     constraint difference_resolved check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (note is null)),
     constraint difference_once unique (provider, entry_kind, provider_reference, kind))`,
  `create index difference_open on payments.difference (found_at desc, id desc) where resolved_at is null`,
  `create trigger difference_kept before delete or truncate on payments.difference for each statement execute function platform.refuse_change()`,
];

const refused = `('declined', 'rejected', 'failed')`;
/** Stands on what is open now, whenever it began: few rows, always looked at. */
const now = `'infinity'::timestamptz`;

/** Part of migration 0008: the invariants as they were, each row with the time of what it is about, so that the latest can be looked at alone (P10). */
const views = {
  unbalanced_transaction: `select t.id::text as subject, t.at from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id group by t.id, t.at having sum(e.amount_minor) <> 0`,
  transaction_without_entries: `select t.id::text as subject, t.at from payments.ledger_transaction t where not exists (select from payments.ledger_entry e where e.transaction_id = t.id)`,
  // Only whole: its time is before everything. A transaction has one currency and is balanced, or the first of these views tells.
  unbalanced_ledger: `select e.currency as subject, '-infinity'::timestamptz as at from payments.ledger_entry e group by e.currency having sum(e.amount_minor) <> 0`,
  repeated_success: `select o.id::text as subject, o.created_at as at from payments.operation o where (select count(*) from payments.operation_event ev where ev.operation_id = o.id and ev.to_state = 'succeeded') > 1`,
  operation_without_ledger: `select o.id::text as subject, o.created_at as at from payments.operation o
    where o.state = 'succeeded' and o.kind in ('capture', 'refund', 'correction') and not exists (
      select from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id where t.operation_id = o.id
      having abs(coalesce(sum(e.amount_minor) filter (where e.account = 'sales-clearing'), 0)) = o.amount_minor
        and abs(coalesce(sum(e.amount_minor) filter (where e.account = 'tips-payable'), 0)) = o.tip_minor)`,
  ledger_without_success: `select t.id::text as subject, t.at from payments.ledger_transaction t join payments.operation o on o.id = t.operation_id where o.state <> 'succeeded'`,
  operation_without_next_check: `select o.id::text as subject, ${now} as at from payments.operation o where o.settled_at is null and o.state in ('sending', 'accepted', 'unknown') and o.next_check_at is null`,
  unknown_too_long: `select o.id::text as subject, ${now} as at from payments.operation o where o.settled_at is null and o.state in ('sending', 'unknown') and o.created_at < platform.now() - interval '24 hours'`,
  state_without_event: `select o.id::text as subject, o.created_at as at from payments.operation o
    where o.state is distinct from (select ev.to_state from payments.operation_event ev where ev.operation_id = o.id order by ev.sequence desc limit 1)`,
  broken_history: `select ev.operation_id::text as subject, ev.at from payments.operation_event ev
    where ev.sequence > 1 and not exists (select from payments.operation_event b where b.operation_id = ev.operation_id and b.sequence = ev.sequence - 1 and b.to_state = ev.from_state)`,
  // P4: what is drawn is what the living operations below it come to, and never more than the ceiling. Looked at only where something draws or was drawn: most tenders are cash.
  ceiling_differs: `select o.id::text as subject, o.created_at as at from payments.operation o
    left join lateral (
      select sum(c.amount_minor + c.tip_minor + case c.kind when 'void' then o.extra_minor else 0 end) as drawn,
        sum((select k.amount_minor + k.tip_minor from payments.operation k where k.parent_id = c.id and k.kind = 'correction')) as given_back
      from payments.operation c where c.parent_id = o.id and c.state not in ${refused}) below on true
    where (o.drawn_minor <> 0 or exists (select from payments.operation c where c.parent_id = o.id and c.state not in ${refused}))
      and (o.drawn_minor <> coalesce(below.drawn, 0) - case o.kind when 'capture' then coalesce(below.given_back, 0) else 0 end or o.drawn_minor > o.amount_minor + o.tip_minor + o.extra_minor)`,
  check_overdue: `select o.id::text as subject, ${now} as at from payments.operation o where o.settled_at is null and o.next_check_at < platform.now() - interval '10 minutes'`,
  hold_past_end: `select o.id::text as subject, ${now} as at from payments.operation o
    where o.kind = 'authorize' and o.state = 'succeeded' and o.drawn_minor = 0 and o.capture_before < platform.now() - interval '10 minutes'`,
  capture_did_not_follow: `select o.id::text as subject, o.created_at as at from payments.operation o
    where o.capture_id is not null and o.state = 'succeeded' and o.drawn_minor = 0 and not exists (select from payments.operation c where c.id = o.capture_id)`,
  late_money_without_ledger: `select m.operation_id::text as subject, m.at from payments.late_money m
    where not exists (select from payments.ledger_transaction t where t.operation_id = m.operation_id and t.shift_id = m.shift_id)`,
  provider_differs: `select d.id::text as subject, ${now} as at from payments.difference d where d.resolved_at is null`,
};
const names = Object.keys(views);
const dashed = (name: string): string => name.replaceAll('_', '-');

export const invariantsByTime = [
  ...Object.entries(views).map(([name, query]) => `create or replace view payments.${name} as ${query}`),
  `create view payments.violation as ${names.map((name) => `select '${dashed(name)}' as invariant, subject, at from payments.${name}`).join(' union all ')}`,
  `create or replace view payments.invariant as ${names.map((name) => `select '${dashed(name)}' as name, count(*) as violations from payments.${name}`).join(' union all ')}`,

  // How many broke each rule when it was last looked at: among the latest rows, and in the whole books. Kept here, since the process that looks need not be the one that is asked.
  `create table payments.invariant_check (
     name text not null, extent text not null, violations bigint not null check (violations >= 0), at timestamptz not null,
     primary key (name, extent), constraint invariant_check_extent check (extent in ('latest', 'whole')))`,
  // Never looked at counts from now: a check that never works must not be silent.
  `insert into payments.invariant_check (name, extent, violations, at) select n.name, e.extent, 0, platform.now() from unnest(array[${names.map((name) => `'${dashed(name)}'`).join(', ')}]) as n(name), unnest(array['latest', 'whole']) as e(extent)`,
];

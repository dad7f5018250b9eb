const refused = `('declined', 'rejected', 'failed')`;

/** Part of migration 0003: the invariants of 0001 that providers changed, and those that they bring (P10). */
const changed = {
  // A refund may be of a tip alone, and a correction books as well.
  operation_without_ledger: `select o.id::text as subject from payments.operation o
    where o.state = 'succeeded' and o.kind in ('capture', 'refund', 'correction') and not exists (
      select from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id where t.operation_id = o.id
      having abs(coalesce(sum(e.amount_minor) filter (where e.account = 'sales-clearing'), 0)) = o.amount_minor
        and abs(coalesce(sum(e.amount_minor) filter (where e.account = 'tips-payable'), 0)) = o.tip_minor)`,
};
const added = {
  // P4: what is drawn is what the living operations below it come to, and never more than the ceiling. Looked at only where something draws or was drawn: most tenders are cash, and this is asked each minute.
  ceiling_differs: `select o.id::text as subject from payments.operation o
    left join lateral (
      select sum(c.amount_minor + c.tip_minor + case c.kind when 'void' then o.extra_minor else 0 end) as drawn,
        sum((select k.amount_minor + k.tip_minor from payments.operation k where k.parent_id = c.id and k.kind = 'correction')) as given_back
      from payments.operation c where c.parent_id = o.id and c.state not in ${refused}) below on true
    where (o.drawn_minor <> 0 or o.id in (select parent_id from payments.operation where parent_id is not null and state not in ${refused}))
      and (o.drawn_minor <> coalesce(below.drawn, 0) - case o.kind when 'capture' then coalesce(below.given_back, 0) else 0 end or o.drawn_minor > o.amount_minor + o.tip_minor + o.extra_minor)`,
  check_overdue: `select o.id::text as subject from payments.operation o where o.settled_at is null and o.next_check_at < platform.now() - interval '10 minutes'`,
  hold_past_end: `select o.id::text as subject from payments.operation o
    where o.kind = 'authorize' and o.state = 'succeeded' and o.drawn_minor = 0 and o.capture_before < platform.now() - interval '10 minutes'`,
  capture_did_not_follow: `select o.id::text as subject from payments.operation o
    where o.capture_id is not null and o.state = 'succeeded' and o.drawn_minor = 0 and not exists (select from payments.operation c where c.id = o.capture_id)`,
  late_money_without_ledger: `select m.operation_id::text as subject from payments.late_money m
    where not exists (select from payments.ledger_transaction t where t.operation_id = m.operation_id and t.shift_id = m.shift_id)`,
  provider_differs: `select d.id::text as subject from payments.difference d where d.resolved_at is null`,
};
const kept = ['unbalanced_transaction', 'transaction_without_entries', 'unbalanced_ledger', 'repeated_success', 'ledger_without_success', 'operation_without_next_check', 'unknown_too_long', 'state_without_event', 'broken_history'];

const count = (name: string): string => `select '${name.replaceAll('_', '-')}' as name, count(*) as violations from payments.${name}`;

export const providerInvariants = [
  ...Object.entries(changed).map(([name, query]) => `create or replace view payments.${name} as ${query}`),
  ...Object.entries(added).map(([name, query]) => `create view payments.${name} as ${query}`),
  `create or replace view payments.invariant as ${[...kept, ...Object.keys(changed), ...Object.keys(added)].map(count).join(' union all ')}`,
];

/** Part of migration 0001: what must never happen, as views that must stay empty; `payments.invariant` counts them for the gauges (P10). */
const views = {
  unbalanced_transaction: `select e.transaction_id::text as subject from payments.ledger_entry e group by e.transaction_id having sum(e.amount_minor) <> 0`,
  transaction_without_entries: `select t.id::text as subject from payments.ledger_transaction t where not exists (select from payments.ledger_entry e where e.transaction_id = t.id)`,
  unbalanced_ledger: `select e.currency as subject from payments.ledger_entry e group by e.currency having sum(e.amount_minor) <> 0`,
  repeated_success: `select ev.operation_id::text as subject from payments.operation_event ev where ev.to_state = 'succeeded' group by ev.operation_id having count(*) > 1`,
  operation_without_ledger: `select o.id::text as subject from payments.operation o
    where o.state = 'succeeded' and o.kind in ('capture', 'refund') and not exists (
      select from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id
      where t.operation_id = o.id and e.account = 'sales-clearing' and abs(e.amount_minor) = o.amount_minor)`,
  ledger_without_success: `select t.id::text as subject from payments.ledger_transaction t join payments.operation o on o.id = t.operation_id where o.state <> 'succeeded'`,
  operation_without_next_check: `select o.id::text as subject from payments.operation o where o.settled_at is null and o.state in ('sending', 'accepted', 'unknown') and o.next_check_at is null`,
  unknown_too_long: `select o.id::text as subject from payments.operation o where o.settled_at is null and o.state = 'unknown' and o.created_at < platform.now() - interval '24 hours'`,
  state_without_event: `select o.id::text as subject from payments.operation o
    where o.state is distinct from (select ev.to_state from payments.operation_event ev where ev.operation_id = o.id order by ev.sequence desc limit 1)`,
  broken_history: `select ev.operation_id::text as subject from payments.operation_event ev
    where ev.sequence > 1 and not exists (select from payments.operation_event b where b.operation_id = ev.operation_id and b.sequence = ev.sequence - 1 and b.to_state = ev.from_state)`,
};

const count = ([name]: [string, string]): string => `select '${name.replaceAll('_', '-')}' as name, count(*) as violations from payments.${name}`;

export const invariantViews = [
  ...Object.entries(views).map(([name, query]) => `create view payments.${name} as ${query}`),
  `create view payments.invariant as ${Object.entries(views).map(count).join(' union all ')}`,
];

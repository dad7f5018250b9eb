/**
 * Ledger = orders, said in plain SQL and differently from the code that keeps them: what a check says was paid is what the ledger booked for it,
 * each closed check has one receipt and each receipt one closed check, and the project's own invariants are all 0.
 */
export async function booksAgree(verdict, database) {
  verdict.none('payments.invariant is not 0', await database.rows('select name, violations from payments.invariant where violations > 0'));
  verdict.none('a transaction does not balance', await database.rows('select transaction_id from payments.ledger_entry group by 1 having sum(amount_minor) <> 0'));
  verdict.none('a check was paid another amount than the ledger booked, or than was captured for it', await database.rows(`
    select o.id, o.state, o.paid_minor, booked.sum as booked, captured.sum as captured from pos."order" o
    left join lateral (
      select coalesce(-sum(e.amount_minor), 0) as sum from payments.operation p left join payments.operation above on above.id = p.parent_id
      join payments.ledger_transaction t on t.operation_id = p.id join payments.ledger_entry e on e.transaction_id = t.id
      where p.reference = o.id and e.account = 'sales-clearing' and (p.kind = 'capture' or p.kind = 'correction' and above.kind = 'capture')) booked on true
    left join lateral (
      select coalesce(sum(p.amount_minor) filter (where p.kind = 'capture'), 0) - coalesce(sum(p.amount_minor) filter (where p.kind = 'correction' and above.kind = 'capture'), 0) as sum
      from payments.operation p left join payments.operation above on above.id = p.parent_id where p.reference = o.id and p.state = 'succeeded') captured on true
    where o.paid_minor <> booked.sum or o.paid_minor <> captured.sum`));
  verdict.none('a check claims what is not under way, or not what is', await database.rows(`
    select o.id, o.state, o.taking_minor, o.asking_minor, o.held_minor from pos."order" o
    left join lateral (
      select coalesce(sum(amount_minor) filter (where claim = 'taking'), 0) as taking, coalesce(sum(amount_minor) filter (where claim = 'asking'), 0) as asking, coalesce(sum(amount_minor) filter (where claim = 'held'), 0) as held
      from pos.claims_of(o.id)) c on true
    where (o.taking_minor, o.asking_minor, o.held_minor) is distinct from (c.taking, c.asking, c.held)`));
  verdict.none('a check and its operations know different states', await database.rows(`
    select p.id, p.kind, p.state, x.state as on_check from payments.operation p left join pos.order_operation x on x.operation_id = p.id where p.provider <> 'manual' and x.state is distinct from p.state`));
  verdict.none('a check was refunded another amount than the ledger says', await database.rows(`
    select o.id, o.refunded_minor, back.sum from pos."order" o
    left join lateral (
      select coalesce(sum(e.amount_minor), 0) as sum from payments.operation p left join payments.operation above on above.id = p.parent_id
      join payments.ledger_transaction t on t.operation_id = p.id join payments.ledger_entry e on e.transaction_id = t.id
      where p.reference = o.id and e.account = 'sales-clearing' and (p.kind = 'refund' or p.kind = 'correction' and above.kind = 'refund')) back on true
    where o.refunded_minor <> back.sum`));
  verdict.none('a refund has not exactly the credit receipt that it should', await database.rows(`
    select r.id, r.state, count(j.number) from pos.refund r left join pos.journal_entry j on j.subject_id = r.id and j.kind = 'refund'
    group by 1, 2 having count(j.number) <> case r.state when 'numbered' then 1 else 0 end`));
  verdict.none('more went back than was taken', await database.rows(`
    select c.id, c.amount_minor + c.tip_minor as taken, sum(r.amount_minor + r.tip_minor) as returned from payments.operation c
    join payments.operation r on r.parent_id = c.id and r.kind = 'refund' and r.state = 'succeeded' and not exists (select from payments.operation k where k.parent_id = r.id and k.kind = 'correction')
    where c.kind = 'capture' group by c.id having sum(r.amount_minor + r.tip_minor) > c.amount_minor + c.tip_minor`));
  verdict.none('a provider rejected what should never have been asked of it', await database.rows(`select id, kind, reason_code from payments.operation where state = 'rejected'`));
  verdict.none('a capture belongs to no check, or to its check twice', await database.rows(`
    select p.id, count(c.operation_id) from payments.operation p left join pos.order_payment c on c.operation_id = p.id where p.kind = 'capture' and p.state = 'succeeded' group by 1 having count(c.operation_id) <> 1`));
  verdict.none('a closed check has not exactly one receipt in force', await database.rows(`
    select o.id, o.state, receipts.n from pos."order" o
    left join lateral (select count(*) filter (where j.kind = 'receipt') - count(*) filter (where j.kind = 'receipt-withdrawn') as n from pos.journal_entry j where j.subject_id = o.id) receipts on true
    where receipts.n <> case o.state when 'closed' then 1 else 0 end`));
  verdict.none('a number was skipped', await database.rows(`
    select s.series, s.next_number, count(j.number) from pos.receipt_series s left join pos.journal_entry j on j.series = s.series group by 1, 2 having count(j.number) <> s.next_number - 1`));
  verdict.none('a fired check has no ticket', await database.rows(`select o.id from pos."order" o where o.fired_at is not null and not exists (select from pos.ticket t where t.order_id = o.id)`));
  verdict.none('a command was done and nobody was told', await database.rows(`
    select c.id, c.name from platform.command c
    where c.name in ('open-order', 'add-lines', 'fire-order', 'take-payment', 'open-shift', 'close-shift') and not exists (select from platform.outbox o where o.command_id = c.id)`));
  verdict.none('an operation settled and nobody was told', await database.rows(`
    select p.id, p.kind, p.state from payments.operation p where p.settled_at is not null and p.provider <> 'manual' and not exists (
      select from platform.outbox o where o.type = 'payment.changed.v1' and o.aggregate_id = p.id::text and o.payload->>'state' = p.state)`));
  verdict.none('a command is twice in the audit', await database.rows(`select command_id from platform.audit where outcome = 'done' and command_id is not null group by 1 having count(*) > 1`));
}

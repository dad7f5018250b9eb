/** Every write that was answered with yes is in the database: checks, lines, firing, payments with their amounts, receipt numbers. */
export async function acknowledgedIsThere(verdict, database, said) {
  const missing = async (rule, ids, text) => verdict.none(rule, ids.length === 0 ? [] : await database.rows(`select a.id from unnest($1::uuid[]) as a(id) where not exists (${text})`, [ids]));
  await missing('an acknowledged check is gone', [...said.orders], 'select from pos."order" o where o.id = a.id');
  await missing('an acknowledged line is gone', [...said.lines.keys()], 'select from pos.order_line l where l.id = a.id');
  await missing('an acknowledged firing is gone', [...said.fired], 'select from pos."order" o join pos.ticket t on t.order_id = o.id where o.id = a.id and o.fired_at is not null');
  const payments = [...said.payments].map(([id, payment]) => ({ id, order_id: payment.orderId, amount: payment.amountMinor, tip: payment.tipMinor }));
  verdict.none('an acknowledged payment is gone or another', await database.rows(
    `select a.* from jsonb_to_recordset($1) as a(id uuid, order_id uuid, amount bigint, tip bigint)
     where not exists (select from payments.operation p join pos.order_payment c on c.operation_id = p.id
       where p.id = a.id and p.state = 'succeeded' and p.amount_minor = a.amount and p.tip_minor = a.tip and c.order_id = a.order_id and c.amount_minor = a.amount)`, [JSON.stringify(payments)]));
  const receipts = [...said.receipts].map(([id, number]) => ({ id, number }));
  verdict.none('an acknowledged receipt is gone or another', await database.rows(
    `select a.* from jsonb_to_recordset($1) as a(id uuid, number text) where not exists (select from pos."order" o where o.id = a.id and o.state = 'closed' and o.receipt_number = a.number)`, [JSON.stringify(receipts)]));
  // What was told as final stays; what was told as open came to an end, and never to the end of a try that was never made.
  const told = [...said.operations].map(([id, { orderId, state, amountMinor, tipMinor }]) => ({ id, order_id: orderId, state, amount: amountMinor, tip: tipMinor }));
  verdict.none('an operation that was told of is gone or another', await database.rows(
    `select a.* from jsonb_to_recordset($1) as a(id uuid, order_id uuid, state text, amount bigint, tip bigint)
     where not exists (select from payments.operation p where p.id = a.id and p.reference = a.order_id and p.amount_minor = a.amount and p.tip_minor = a.tip
       and (p.state = a.state or a.state in ('planned', 'sending', 'accepted', 'unknown', 'manual_review')))`, [JSON.stringify(told)]));
}

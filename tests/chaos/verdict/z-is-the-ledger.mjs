/**
 * The Z of a shift against the ledger, said in SQL (S3, S8). Its transactions are those of the shift that were not late, and the late ones of others that it claimed.
 * `z` is what the close answered.
 */
export async function zIsTheLedger(verdict, database, z) {
  const { id } = z.shift;
  const balances = await database.rows(`
    select e.account, case when t.kind = 'correction' then 'correction-of-' || above.kind else t.kind end as kind, sum(e.amount_minor) as sum
    from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id
    left join payments.late_money l on l.operation_id = t.operation_id
    left join payments.operation p on p.id = t.operation_id left join payments.operation above on above.id = p.parent_id
    where (t.shift_id = $1 and l.operation_id is null) or l.claimed_by_shift_id = $1 group by 1, 2`, [id]);
  const of = (account, kinds) => balances.filter((row) => row.account === account && kinds.includes(row.kind)).reduce((sum, row) => sum + row.sum, 0);
  const sum = (list) => list.reduce((total, each) => total + each.amountMinor, 0);
  const money = ['capture', 'refund', 'correction-of-capture', 'correction-of-refund'];
  verdict.same('Z: tenders are not the sales of the ledger', sum(z.tenders) + 0, 0 - of('sales-clearing', ['capture', 'correction-of-capture']));
  verdict.same('Z: refunds are not those of the ledger', sum(z.refunds) + 0, of('sales-clearing', ['refund', 'correction-of-refund']) + 0);
  verdict.same('Z: tips are not those of the ledger', z.tipsMinor, 0 - of('tips-payable', money));
  verdict.same('Z: the drawer is not that of the ledger', z.drawer.expectedMinor, z.drawer.openingMinor + of('drawer', [...money, 'cash-in', 'cash-out', 'drop', 'tip-out']));
  const [sold] = await database.rows(`select coalesce(sum(total_minor), 0) as gross, count(*) as n from pos."order" where closed_shift_id = $1 and state = 'closed'`, [id]);
  verdict.same('Z: gross is not the checks closed in it', [z.grossMinor, z.receipts.count], [sold.gross, sold.n]);
}

/** Each paper that an acknowledged check should have is there to be printed, once: a kitchen ticket for each ticket, a receipt for each closing, a credit receipt for each refund that has its number. */
export async function papersAreThere(verdict, database, said) {
  verdict.none('a check has not exactly the papers that it should', await database.rows(`
    select o.id, o.state, want.*, got.* from pos."order" o
    left join lateral (select count(*) as tickets from pos.ticket t where t.order_id = o.id) tickets on true
    left join lateral (select count(*) as credits from pos.refund r where r.order_id = o.id and r.state = 'numbered') credits on true
    left join lateral (select tickets.tickets, o.closing as receipts, credits.credits) want on true
    left join lateral (
      select count(*) filter (where j.document_type = 'kitchen-ticket') as printed_tickets, count(*) filter (where j.document_type = 'receipt') as printed_receipts,
        count(*) filter (where j.document_type = 'credit-receipt') as printed_credits
      from printing.job j where j.subject_id = o.id::text and j.mark = 'none') got on true
    where o.id = any($1) and (want.tickets, want.receipts, want.credits) is distinct from (got.printed_tickets, got.printed_receipts, got.printed_credits)`, [[...said.orders]]));
}

const questions = {
  'operations without an outcome': `select count(*) from payments.operation where settled_at is null`,
  'deliveries not done': `select count(*) from platform.delivery where state = 'waiting'`,
  'paid checks not closed': `select count(*) from pos."order" where state in ('open', 'billed') and total_minor > 0 and paid_minor = total_minor and taking_minor + asking_minor + held_minor = 0`,
  'refunds without their credit receipt': `select count(*) from pos.refund where state = 'open'`,
  'webhooks nobody worked on': `select count(*) from payments.webhook_event where state = 'received'`,
};

/** Waits until nothing is on its way any more, by the project's own sweeps. Answers how long it took, in milliseconds; what is still open after `limitMs` is a finding. */
export async function untilFinal(verdict, database, limitMs) {
  const began = Date.now();
  let open;
  do {
    open = [];
    for (const [what, text] of Object.entries(questions)) {
      const count = await database.value(text);
      if (count > 0) open.push({ what, count });
    }
    if (open.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (Date.now() - began < limitMs);
  verdict.none(`not final after ${limitMs / 1000} s`, open);
  verdict.none('dead webhooks', await database.rows(`select event_id, reason from payments.webhook_event where state = 'dead'`));
  verdict.none('dead deliveries', await database.rows(`select consumer, last_error from platform.delivery where state = 'dead'`));
  return Date.now() - began;
}

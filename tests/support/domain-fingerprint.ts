import type pg from 'pg';

/** Tables that a refused request may touch: who tried, how often, and machines that were heard of. Events of before get their numbers a moment later, and heads of before their signature. */
const excepted = new Set(['platform.audit', 'platform.sign_in_attempt', 'platform.pin_attempt', 'platform.job_lease', 'platform.outbox', 'platform.outbox_counter', 'platform.delivery', 'pos.journal_head', 'pos.journal_key', 'printing.agent', 'printing.printer_status', 'printing.channel_status']);

/** What of a row counts where time alone changes the rest: a tablet is heard of, rules are looked at, and a paper that nobody prints goes from channel to channel. */
const counted: Readonly<Record<string, string>> = {
  'platform.device': "to_jsonb(t) - 'last_seen_at'",
  'payments.invariant_check': 'jsonb_build_array(t.name, t.extent, t.violations)',
  'printing.job': "jsonb_build_array(t.id, t.document_type, t.subject_id, t.mark, t.state = 'cancelled')",
};

/** One line per domain table with its row count and a hash over all rows: equal before and after means that nothing changed. */
export async function domainFingerprint(sql: pg.Pool): Promise<string[]> {
  const { rows } = await sql.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('platform', 'pos', 'payments', 'printing') and c.relkind in ('r', 'p') and not c.relispartition and c.relname !~ '^kysely_' order by 1`);
  const lines: string[] = [];
  for (const { name } of rows) {
    if (excepted.has(name)) continue;
    const [schema, table] = name.split('.');
    const { rows: sums } = await sql.query<{ sum: string }>(`select count(*) || ' ' || coalesce(sum(hashtextextended((${counted[name] ?? 't'})::text, 0)::numeric), 0) as sum from "${schema}"."${table}" t`);
    lines.push(`${name} ${sums[0]?.sum}`);
  }
  return lines;
}

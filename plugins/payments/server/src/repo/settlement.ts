import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { SettledEntry, SettledWindow } from '../providers/provider';

/** `readTo`: lines are read up to there, for what a provider shows late. `isDue`: it is the first, or as long as windows are to be. */
export interface NextWindow extends SettledWindow { readonly readTo: Date; readonly isDue: boolean }

/** A bound on what one window reads: after weeks without a statement the next ones catch up, a week at a time. */
const longest = sql`interval '7 days'`;

/** From where the last reconciliation of a provider ended (or from its first operation) up to `lagMs` ago, at most a week. null: nothing ever went through it. */
export async function nextWindow(db: Kysely<unknown>, provider: string, { everyMs, lagMs }: { readonly everyMs: number; readonly lagMs: number }): Promise<NextWindow | null> {
  const { rows } = await sql<{ from: string; to: string; readTo: string; isDue: boolean }>`
    select w."from", w."to", least(w.now, w."to" + w.lag) as "readTo", w.is_first or w."to" - w."from" >= least(${everyMs} * interval '1 millisecond', ${longest}) as "isDue"
    from (
      select r."from", r.is_first, clock.now, clock.lag, least(clock.now - clock.lag, r."from" + ${longest}) as "to"
      from (select coalesce(max(window_to), (select min(created_at) - interval '1 hour' from payments.operation where provider = ${provider} and provider <> 'manual')) as "from", max(window_to) is null as is_first
          from payments.reconciliation where provider = ${provider}) r,
        (select platform.now() as now, ${lagMs} * interval '1 millisecond' as lag) clock) w
    where w."from" is not null`.execute(db);
  const row = rows[0];
  return row === undefined ? null : { from: new Date(row.from), to: new Date(row.to), readTo: new Date(row.readTo), isDue: row.isDue };
}

/** Keeps lines of a provider's statement; one that was read before stays as it was. */
export async function insertLines(db: Kysely<unknown>, provider: string, entries: readonly SettledEntry[]): Promise<void> {
  const lines = entries.map(({ kind, providerReference, operationId, currency, amountMinor, feeMinor, at, page }) =>
    ({ kind, provider_reference: providerReference, operation_id: operationId, currency, amount_minor: amountMinor, fee_minor: feeMinor, at: at.toISOString(), page }));
  await sql`
    insert into payments.settlement_line (provider, kind, provider_reference, operation_id, currency, amount_minor, fee_minor, at, page, read_at)
    select ${provider}, l.kind, l.provider_reference, l.operation_id, l.currency, l.amount_minor, l.fee_minor, l.at, l.page, platform.now()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(kind text, provider_reference text, operation_id uuid, currency text, amount_minor bigint, fee_minor bigint, at timestamptz, page text)
    on conflict do nothing`.execute(db);
}

/**
 * Ends a reconciliation: what differs now is written down once (or opened again, if it had come to agree), what agrees by now is resolved. A window that another worker ended violates
 * `reconciliation_pkey`. Answers how many are new, and the operations of ours of which the provider knows more than we do, the newest first: what reading again does not mend must not keep it from others.
 */
export async function endReconciliation(trx: Trx, provider: string, window: SettledWindow, lines: number): Promise<{ found: number; behind: string[] }> {
  const db = typed<unknown>(trx);
  await sql`insert into payments.reconciliation (provider, window_from, window_to, lines, differences, at) values (${provider}, ${window.from.toISOString()}, ${window.to.toISOString()}, ${lines}, 0, platform.now())`.execute(db);
  const { rows } = await sql`
    insert into payments.difference (id, provider, kind, entry_kind, provider_reference, operation_id, location_id, page, currency, ours_minor, theirs_minor, found_at)
    select gen_random_uuid(), s.provider, s.kind, s.entry_kind, s.provider_reference, coalesce(s.operation_id, o.id), coalesce(s.location_id, o.location_id), s.page, s.currency, s.ours_minor, s.theirs_minor, platform.now()
    from payments.settlement_difference s ${namesake} where s.provider = ${provider}
    on conflict on constraint difference_once do update set resolved_at = null, resolved_by = null, note = null where difference.resolved_by = 'system' returning id`.execute(db);
  await sql`
    update payments.difference d set resolved_at = platform.now(), resolved_by = 'system', note = 'Both sides agree by now.'
    where d.provider = ${provider} and d.resolved_at is null and d.found_at > platform.now() - interval '50 days' and not exists (
      select from payments.settlement_difference s where s.provider = d.provider and s.entry_kind = d.entry_kind and s.provider_reference = d.provider_reference and s.kind = d.kind)`.execute(db);
  const behind = await sql<{ id: string }>`select operation_id as id from payments.difference where provider = ${provider} and resolved_at is null and kind = 'missing-here' and operation_id is not null group by operation_id order by max(found_at) desc limit 100`.execute(db);
  return { found: rows.length, behind: behind.rows.map(({ id }) => id) };
}

/** What a line is about when none of our operations is its other side: the refund that failed, the capture that was reversed. */
const namesake = sql`left join lateral (
  select n.id, n.location_id from payments.operation n where n.provider = s.provider and n.provider_reference = s.provider_reference and n.kind in ('refund', 'capture') order by n.created_at desc limit 1) o on true`;

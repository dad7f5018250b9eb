import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DifferenceView } from '../../../contracts/difference';

/** A difference, and how the provider calls the operation of ours that it is about. */
export type DifferenceFacts = DifferenceView & { readonly operationName: string | null };

const columns: RawBuilder<DifferenceFacts> = sql`
  d.id, d.provider, d.kind, d.entry_kind as "entryKind", d.provider_reference as "providerReference", d.operation_id as "operationId",
  (select o.reference from payments.operation o where o.id = d.operation_id) as reference,
  (select o.provider_reference from payments.operation o where o.id = d.operation_id) as "operationName", d.location_id as "locationId", d.page, d.currency, d.ours_minor as "oursMinor", d.theirs_minor as "theirsMinor",
  d.found_at as "foundAt", d.resolved_at as "resolvedAt", d.resolved_by as "resolvedBy", d.note`;

export interface DifferenceFilter { readonly locationId: string; readonly state?: 'open' | 'resolved'; readonly provider?: string; readonly reference?: string; readonly after?: string; readonly limit: number }

/** Differences of a location and of none, newest first; `after` is the id of the last one seen. */
export async function findDifferences(db: Kysely<unknown>, { locationId, state, provider, reference, after, limit }: DifferenceFilter): Promise<DifferenceFacts[]> {
  const conditions = [sql`(d.location_id = ${locationId} or d.location_id is null)`];
  if (state !== undefined) conditions.push(state === 'open' ? sql`d.resolved_at is null` : sql`d.resolved_at is not null`);
  if (provider !== undefined) conditions.push(sql`d.provider = ${provider}`);
  if (reference !== undefined) conditions.push(sql`d.operation_id in (select o.id from payments.operation o where o.reference = ${reference})`);
  if (after !== undefined) conditions.push(sql`(d.found_at, d.id) < (select found_at, id from payments.difference where id = ${after})`);
  const { rows } = await sql<DifferenceFacts>`select ${columns} from payments.difference d where ${sql.join(conditions, sql` and `)} order by d.found_at desc, d.id desc limit ${limit}`.execute(db);
  return rows;
}

export interface ReconciledView { readonly provider: string; readonly until: string; readonly at: string; readonly lines: number }

/** How far each provider is reconciled. */
export async function findReconciled(db: Kysely<unknown>): Promise<ReconciledView[]> {
  const { rows } = await sql<ReconciledView>`select distinct on (provider) provider, window_to as until, at, lines from payments.reconciliation order by provider, window_from desc`.execute(db);
  return rows;
}

/** A difference under lock. null: there is none. */
export async function lockDifference(trx: Trx, id: string): Promise<DifferenceFacts | null> {
  const { rows } = await sql<DifferenceFacts>`select ${columns} from payments.difference d where d.id = ${id} for update`.execute(typed(trx));
  return rows[0] ?? null;
}

export async function resolveDifference(trx: Trx, id: string, by: string, note: string): Promise<DifferenceFacts> {
  const { rows } = await sql<DifferenceFacts>`
    with done as (update payments.difference set resolved_at = platform.now(), resolved_by = ${by}, note = ${note} where id = ${id} and resolved_at is null returning *)
    select ${columns} from done d`.execute(typed(trx));
  return rows[0] as DifferenceFacts;
}

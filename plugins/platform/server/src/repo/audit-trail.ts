import { sql, type Kysely } from 'kysely';

export interface TrailRow {
  readonly id: string; readonly act: string; readonly outcome: 'done' | 'refused'; readonly code: string | null; readonly subjectId: string;
  readonly actorId: string | null; readonly actorName: string; readonly approverId: string | null; readonly deviceName: string | null;
  readonly correlationId: string; readonly at: string; readonly details: Record<string, unknown>;
}

/** What one subject may fill of a screen; a check with more acts than this is no check. */
const maxEntries = 1000;

/** What was done to other subjects by the very requests that these correlation ids name. */
export interface Elsewhere { readonly subjectIds: readonly string[]; readonly correlationIds: readonly string[] }

/** All that was done to these subjects or refused, and what their own acts are called elsewhere, oldest first, with the names of the devices. One query, by the index on the subject. */
export async function readAuditTrail(db: Kysely<unknown>, subjectIds: readonly string[], elsewhere: Elsewhere): Promise<TrailRow[]> {
  const { rows } = await sql<TrailRow>`
    select a.id, a.act, a.outcome, a.code, a.subject_id as "subjectId", a.actor_id as "actorId", a.actor_name as "actorName", a.approver_id as "approverId", d.name as "deviceName",
      a.correlation_id as "correlationId", a.recorded_at as at, a.details
    from platform.audit a left join platform.device d on d.id = a.device_id
    where a.subject_id = any(${subjectIds}::text[]) or (a.subject_id = any(${elsewhere.subjectIds}::text[]) and a.correlation_id = any(${elsewhere.correlationIds}::text[])) order by a.recorded_at, a.id limit ${sql.lit(maxEntries)}`.execute(db);
  return rows;
}

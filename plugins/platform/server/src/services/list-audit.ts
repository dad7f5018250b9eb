import { auditEntry, type listAudit as contract } from '../../../contracts/audit';
import type { Input, Reply } from '../../../contracts/contract';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, refuse, type Outcome } from '../pure';
import { listAuditRows } from '../repo/list-audit';
import type { StaffTables } from '../repo/staff-tables';

/** Who did or was refused what at a location, newest first. */
export async function listAudit(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('platform.audit.list');
  actor.requireLocation(query.locationId);
  if (query.after !== undefined && !auditEntry.shape.id.safeParse(query.after).success) return refuse('invalid_input', 'This is no cursor of this list.', { fields: [{ path: 'query.after', reason: 'is not a cursor' }] });
  const rows = await listAuditRows(platform().db<StaffTables>(), query);
  const entries = rows.map((row) => ({
    id: row.id, act: row.act, outcome: row.outcome, code: row.code, subjectId: row.subject_id, actorId: row.actor_id, actorName: row.actor_name,
    approverId: row.approver_id, deviceId: row.device_id, locationId: row.location_id, commandId: row.command_id, correlationId: row.correlation_id, recordedAt: row.recorded_at, details: row.details,
  }));
  return done({ entries, next: entries.length < query.limit ? null : (entries.at(-1)?.id ?? null) });
}

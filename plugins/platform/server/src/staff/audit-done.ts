import { platform } from '../current';
import type { Actor } from '../actor';
import { insertAuditRow } from '../commands/command-repo';
import { newId } from '../pure';

/** Audits what was done outside a command: opening and closing a session has no command id. */
export async function auditDone(actor: Actor, act: string, subjectId: string, details: Record<string, unknown> = {}): Promise<void> {
  await insertAuditRow(platform().db<unknown>(), {
    id: newId(), act, outcome: 'done', code: null, subject_id: subjectId, actor_id: actor.id, actor_name: actor.name, approver_id: null,
    device_id: actor.deviceId, location_id: actor.deviceLocationId, correlation_id: actor.correlationId, command_id: null, details,
  });
}

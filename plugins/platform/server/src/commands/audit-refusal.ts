import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Actor } from '../actor';
import { newId } from '../pure';
import { insertAuditRow } from './command-repo';

/** Audits a refusal that happened outside a command. A failing audit must not turn a refusal into an error, so it is logged instead. */
export async function auditRefusal(db: Kysely<unknown>, log: Logger, actor: Actor, act: string, refusal: { code: string; subjectId?: string; locationId?: string }): Promise<void> {
  try {
    await insertAuditRow(db, {
      id: newId(), act, outcome: 'refused', code: refusal.code, subject_id: refusal.subjectId ?? null, actor_id: actor.id, actor_name: actor.name, approver_id: null,
      device_id: actor.deviceId, location_id: refusal.locationId ?? actor.deviceLocationId, correlation_id: actor.correlationId, command_id: null, details: {},
    });
  } catch (error) {
    log.error({ err: error, act, code: refusal.code, correlationId: actor.correlationId }, 'a refusal could not be audited');
  }
}

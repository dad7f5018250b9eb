import { z } from 'zod';
import { contract } from './contract';
import { contentId, id, instant, pageQuery } from './primitives';

export const auditEntry = z.object({
  id, act: z.string(), outcome: z.enum(['done', 'refused']), code: z.string().nullable(), subjectId: z.string().nullable(),
  actorId: z.string().nullable(), actorName: z.string(), approverId: z.string().nullable(), deviceId: id.nullable(), locationId: contentId.nullable(),
  /** Of the command that was done or refused; null: it was no command. */
  commandId: id.nullable(), correlationId: z.string(), recordedAt: instant, details: z.record(z.string(), z.unknown()),
});
export const listAudit = contract({
  name: 'list-audit', action: 'audit.list', method: 'GET', path: '/api/platform/audit',
  query: z.object({ locationId: contentId, subjectId: z.string().max(64).optional(), ...pageQuery }),
  reply: z.object({ entries: z.array(auditEntry), next: z.string().nullable() }),
});

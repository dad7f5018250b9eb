import { platform } from '../current';
import { readAuditTrail, type Elsewhere, type TrailRow } from '../repo/audit-trail';
import { namesOfStaff } from '../staff/staff-names';

export type TrailEntry = TrailRow & { readonly approverName: string | null };

/**
 * The audit of a few subjects, and of acts on them that were written down under another subject (`elsewhere`), for a plugin's own history of them, oldest first; whether the reader may see it is the plugin's to ask.
 * One query, and one more for the names of approvers when there are any.
 */
export async function auditTrail(subjectIds: readonly string[], elsewhere: Elsewhere): Promise<TrailEntry[]> {
  const rows = await readAuditTrail(platform().db(), subjectIds, elsewhere);
  const names = await namesOfStaff([...new Set(rows.flatMap((row) => row.approverId ?? []))]);
  return rows.map((row) => ({ ...row, approverName: row.approverId === null ? null : (names.get(row.approverId) ?? row.approverId) }));
}

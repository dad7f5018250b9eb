import { sql, type Kysely } from 'kysely';
import type { ApprovalTable, StaffTables } from './staff-tables';

export type NewApproval = Pick<ApprovalTable, 'id' | 'approver_id' | 'asker_id' | 'device_id' | 'location_id' | 'command_id' | 'act' | 'subject_id' | 'amount_minor' | 'subject_version'>;
export type SpentApproval = Pick<ApprovalTable, 'id' | 'asker_id' | 'command_id' | 'act' | 'subject_id' | 'amount_minor' | 'subject_version'>;

/** Good for 60 s. */
export async function insertApproval(db: Kysely<StaffTables>, approval: NewApproval): Promise<{ expires_at: string }> {
  return db.insertInto('platform.approval').values({ ...approval, expires_at: sql<string>`platform.now() + interval '60 seconds'`, spent_at: null })
    .returning('expires_at').executeTakeFirstOrThrow();
}

/** Spends it, once, if everything it was given for is the same. null: nothing fits. */
export async function markSpent(db: Kysely<StaffTables>, approval: SpentApproval): Promise<string | null> {
  const row = await db.updateTable('platform.approval').set({ spent_at: sql<string>`platform.now()` })
    .where('id', '=', approval.id).where('command_id', '=', approval.command_id).where('asker_id', '=', approval.asker_id)
    .where('act', '=', approval.act).where('subject_id', '=', approval.subject_id)
    .where('amount_minor', 'is not distinct from', approval.amount_minor).where('subject_version', 'is not distinct from', approval.subject_version)
    .where('spent_at', 'is', null).where('expires_at', '>', sql<string>`platform.now()`)
    .returning('approver_id').executeTakeFirst();
  return row?.approver_id ?? null;
}

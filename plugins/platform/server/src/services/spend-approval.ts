import type { Platform } from '../platform';
import { markSpent } from '../repo/approval';
import { typed } from '../database/trx';
import type { StaffTables } from '../repo/staff-tables';

/** Spends an approval in the transaction of what it was given for: when that rolls back, it may be spent again. */
export const spendApproval: Platform['spendApproval'] = async ({ trx, commandId, actor }, approval) => {
  if (actor.id === null) return null;
  return markSpent(typed<StaffTables>(trx), {
    id: approval.approvalId, asker_id: actor.id, command_id: commandId, act: approval.act, subject_id: approval.subjectId,
    amount_minor: approval.amountMinor, subject_version: approval.subjectVersion,
  });
};

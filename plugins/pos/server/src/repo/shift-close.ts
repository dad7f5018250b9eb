import { typed, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { ShiftReport, ShiftView } from '../../../contracts/shift';
import { shiftColumns } from './shift-columns';

export interface ClosingShift {
  readonly shiftId: string; readonly closedBy: string; readonly closedByName: string; readonly at: string; readonly count: unknown; readonly note: string;
  readonly countedMinor: number; readonly expectedMinor: number; readonly zNumber: number;
  readonly disputed: boolean; readonly overShortReasonId: string | null; readonly approvedBy: string | null; readonly closingDropMinor: number;
}

/** open → closed, guarded. Throws AppError `internal` when the row was not open, which the lock before it excludes. */
export async function markShiftClosed(trx: Trx, closing: ClosingShift): Promise<ShiftView> {
  const { rows } = await sql<ShiftView>`
    update pos.shift s set state = 'closed', version = s.version + 1, closed_at = ${closing.at}::timestamptz, closed_by = ${closing.closedBy}, closed_by_name = ${closing.closedByName},
      closing_count = ${JSON.stringify(closing.count)}::jsonb, closing_note = ${closing.note}, counted_minor = ${closing.countedMinor}, expected_minor = ${closing.expectedMinor},
      difference_minor = ${closing.countedMinor - closing.expectedMinor}, z_number = ${closing.zNumber},
      disputed = ${closing.disputed}, over_short_reason_id = ${closing.overShortReasonId}, approved_by = ${closing.approvedBy}, closing_drop_minor = ${closing.closingDropMinor}
    where s.id = ${closing.shiftId} and s.state = 'open' returning ${shiftColumns}`.execute(typed(trx));
  if (rows[0] === undefined) throw new AppError('internal', `shift ${closing.shiftId} was closed under its lock`);
  return rows[0];
}

/** Freezes the Z and moves the register's Z number and perpetual total; the series is locked already. One statement. */
export async function insertZReport(trx: Trx, z: { report: ShiftReport; series: string; journalNumber: number; at: string }): Promise<void> {
  const { report } = z;
  await sql`
    with moved as (update pos.receipt_series set next_z_number = ${(report.zNumber ?? 0) + 1}, grand_total_minor = ${report.grandTotalMinor} where series = ${z.series})
    insert into pos.z_report (shift_id, register_id, number, gross_minor, grand_total_minor, payload, journal_series, journal_number, at)
    values (${report.shift.id}, ${report.shift.registerId}, ${report.zNumber}, ${report.grossMinor}, ${report.grandTotalMinor}, ${JSON.stringify(report)}::jsonb, ${z.series}, ${z.journalNumber}, ${z.at}::timestamptz)`.execute(typed(trx));
}

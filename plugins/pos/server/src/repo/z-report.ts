import { sql, type Kysely } from 'kysely';
import type { ShiftReport } from '../../../contracts/shift';

/** The Z as it was frozen; null while the shift is open. */
export async function findZReport(db: Kysely<unknown>, shiftId: string): Promise<ShiftReport | null> {
  const { rows } = await sql<{ payload: ShiftReport }>`select payload from pos.z_report where shift_id = ${shiftId}`.execute(db);
  return rows[0]?.payload ?? null;
}

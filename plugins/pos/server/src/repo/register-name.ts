import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** The register as it was called when the shift opened: what a receipt of that shift says, for ever. */
export async function readRegisterName(trx: Trx, shiftId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select register_name as name from pos.shift where id = ${shiftId}`.execute(typed(trx));
  return rows[0]?.name ?? '';
}

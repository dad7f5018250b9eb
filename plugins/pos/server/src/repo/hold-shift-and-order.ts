import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** Locks the shift as an act does, so that a close waits for this transaction or was before it, then the order. Two round trips: one query would not promise the order of its locks when both are to be waited for. */
export async function holdShiftAndOrder(trx: Trx, shiftId: string, orderId: string): Promise<{ shiftOpen: boolean }> {
  const { rows } = await sql<{ open: boolean }>`select state = 'open' as open from pos.shift where id = ${shiftId} for key share`.execute(typed(trx));
  await sql`select from pos."order" where id = ${orderId} for no key update`.execute(typed(trx));
  return { shiftOpen: rows[0]?.open ?? false };
}

import { typed, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { OrderShare } from '../domain/check';

/** Puts open shares in the place of those that were open. Under the order's lock. */
export async function replaceShares(trx: Trx, orderId: string, open: readonly OrderShare[]): Promise<void> {
  await sql`delete from pos.order_share where order_id = ${orderId} and operation_id is null`.execute(typed(trx));
  if (open.length === 0) return;
  await sql`
    insert into pos.order_share (order_id, number, weight_minor)
    select ${orderId}::uuid, s.number, s."weightMinor" from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as s(number int, "weightMinor" bigint)`.execute(typed(trx));
}

/** Notes that a tender paid a share: once, for ever. Under the order's lock. */
export async function payShare(trx: Trx, share: { orderId: string; number: number; operationId: string; amountMinor: number }): Promise<void> {
  const { numAffectedRows } = await sql`
    update pos.order_share set operation_id = ${share.operationId}, paid_minor = ${share.amountMinor} where order_id = ${share.orderId} and number = ${share.number} and operation_id is null`.execute(typed(trx));
  if (numAffectedRows !== 1n) throw new AppError('version_conflict', 'This share was paid meanwhile. Look again.', { orderId: share.orderId });
}

import { payments } from '@nova/payments/access';
import type { CommandContext } from '@nova/platform/access';
import type { ShiftView } from '../../../contracts/shift';
import type { CashMovementRecorded } from '../../../contracts/shift-events';
import { insertCashMovement, type CashMovement, type NewCashMovement } from '../repo/cash-movement';

/** Writes a movement of a locked, open shift where it belongs: row, ledger, event (S7). The journal is told by whoever opens the drawer for it, or settles it. */
export async function postMovement(context: CommandContext<unknown>, shift: ShiftView, wanted: Omit<NewCashMovement, 'shiftId' | 'locationId'>): Promise<CashMovement> {
  const { trx } = context;
  const movement = await insertCashMovement(trx, { ...wanted, shiftId: shift.id, locationId: shift.locationId });
  const { id, kind, amountMinor, reasonId } = movement;
  if (kind !== 'no-sale') await payments().postCash(trx, { transactionId: id, locationId: shift.locationId, shiftId: shift.id, currency: shift.currency, kind, amountMinor });
  const payload: CashMovementRecorded = { movementId: id, shiftId: shift.id, registerId: shift.registerId, kind, amountMinor, reasonId };
  await context.publish({ type: 'cash-movement.recorded.v1', locationId: shift.locationId, aggregateId: id, aggregateVersion: 1, payload: { ...payload } });
  context.audit({ details: { movementId: id, kind, amountMinor, reasonId } });
  return movement;
}

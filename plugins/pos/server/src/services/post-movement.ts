import { payments } from '@nova/payments/access';
import type { CommandContext } from '@nova/platform/access';
import type { CashMovementRecorded } from '../../../contracts/shift-events';
import { insertCashMovement, type CashMovement, type NewCashMovement } from '../repo/cash-movement';
import { appendJournal } from '../repo/journal-append';
import type { FoundShift } from '../repo/shift-read';

/** Writes a movement of a locked, open shift where it belongs: row, ledger, event, journal (S7). */
export async function postMovement(context: CommandContext<unknown>, { shift, series }: FoundShift, wanted: Omit<NewCashMovement, 'shiftId' | 'locationId'>): Promise<CashMovement> {
  const { trx } = context;
  const movement = await insertCashMovement(trx, { ...wanted, shiftId: shift.id, locationId: shift.locationId });
  const { id, kind, amountMinor, reasonId } = movement;
  if (kind !== 'no-sale') await payments().postCash(trx, { transactionId: id, locationId: shift.locationId, shiftId: shift.id, currency: shift.currency, kind, amountMinor });
  const payload: CashMovementRecorded = { movementId: id, shiftId: shift.id, registerId: shift.registerId, kind, amountMinor, reasonId };
  await context.publish({ type: 'cash-movement.recorded.v1', locationId: shift.locationId, aggregateId: id, aggregateVersion: 1, payload: { ...payload } });
  await appendJournal(trx, series, [{ kind: 'drawer-opened', subjectId: id, shiftId: shift.id, payload: { ...payload, actorId: movement.actorId, secondId: wanted.secondId } }]);
  context.audit({ details: { movementId: id, kind, amountMinor, reasonId } });
  return movement;
}

import { derivedId } from '@nova/platform/pure';
import { platform } from '@nova/platform/access';
import type { Operation } from '../domain/operation';
import { lockOperation } from '../repo/lock-operation';
import { readOperation } from '../repo/read-operation';
import { advanceOperation } from './advance-operation';
import { planCaptureOf } from './plan-capture-of';
import { planVoidOf } from './plan-void-of';

/**
 * Takes what is due of a hold before it ends, as the house rule asks, for the register and shift that held it (S8); the rest goes back to the guest, all of it when nothing is due.
 * Once: the id follows from the hold's, and what was refused is not tried again, but left to whoever watches the alarm.
 */
export async function captureEndingHold(seen: Operation): Promise<void> {
  const id = derivedId(seen.id, 'ending');
  if ((await readOperation(platform().db(), id)) !== null) return;
  const planned = await platform().transact(async (context) => {
    await platform().tills.hold(context.trx, seen);
    const hold = await lockOperation(context.trx, seen.id);
    if (hold === null) return false;
    const amountMinor = await platform().tills.claimable(context.trx, { reference: hold.reference, operationId: hold.id });
    const { tipMinor, registerId, shiftId, correlationId } = hold;
    const acting = { registerId, shiftId, correlationId };
    const plan = amountMinor === 0 ? await planVoidOf(context, hold, { voidId: id, ...acting }, 'sweep') : await planCaptureOf(context, hold, { captureId: id, amountMinor, tipMinor, ...acting }, 'sweep');
    return plan.ok;
  });
  if (planned) await advanceOperation(id, 'sweep');
}

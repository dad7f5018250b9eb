import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listCashMovements as contract } from '../../../contracts/record-cash-movement';
import { findCashMovements } from '../repo/cash-movement';
import { findShift } from '../repo/shift-read';

/** The cash movements of a shift, oldest first. Refuses `not_found`. */
export async function listCashMovements(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.list-cash-movements');
  const found = await findShift(platform().db(), params.shiftId);
  if (found === null) return refuse('not_found', 'There is no such shift.');
  actor.requireLocation(found.shift.locationId);
  return done({ movements: await findCashMovements(platform().db(), params.shiftId) });
}

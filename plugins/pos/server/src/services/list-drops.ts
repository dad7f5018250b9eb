import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listDrops as contract } from '../../../contracts/settle-drop';
import { findWaitingDrops } from '../repo/drop-offer';
import { findShift } from '../repo/shift-read';

/** The drops of a shift that wait for their second party (S7). */
export async function listDrops(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.list-drops');
  const found = await findShift(platform().db(), params.shiftId);
  if (found === null) return refuse('not_found', 'There is no such shift.');
  actor.requireLocation(found.shift.locationId);
  return done({ drops: await findWaitingDrops(platform().db(), params.shiftId) });
}

import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listHandOvers as contract } from '../../../contracts/hand-over';
import { findHandOvers } from '../repo/hand-over';
import { findShift } from '../repo/shift-read';

/** Who handed the drawer of a shift to whom, and what both counted. */
export async function listHandOvers(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.list-hand-overs');
  const found = await findShift(platform().db(), params.shiftId);
  if (found === null) return refuse('not_found', 'There is no such shift.');
  actor.requireLocation(found.shift.locationId);
  return done({ handOvers: await findHandOvers(platform().db(), params.shiftId) });
}

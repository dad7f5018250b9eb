import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { getCurrentShift as contract } from '../../../contracts/get-current-shift';
import { findOpenShifts } from '../repo/shift-read';

/** The shifts that are open at a location. What their drawers should hold is not told (S4). */
export async function getCurrentShift(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.current');
  actor.requireLocation(query.locationId);
  return done({ shifts: await findOpenShifts(platform().db(), query.locationId) });
}

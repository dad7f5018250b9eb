import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getZReport as contract } from '../../../contracts/get-report';
import { findShift } from '../repo/shift-read';
import { findZReport } from '../repo/z-report';

/** The Z as it was frozen at closing (S2). Refuses `not_found`, and `wrong_state` while the shift is open. */
export async function getZReport(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.report.z');
  const found = await findShift(platform().db(), params.shiftId);
  if (found === null) return refuse('not_found', 'There is no such shift.');
  actor.requireLocation(found.shift.locationId);
  const report = await findZReport(platform().db(), params.shiftId);
  return report === null ? refuse('wrong_state', 'This shift is still open: it has no Z yet.', { state: found.shift.state }) : done({ report });
}

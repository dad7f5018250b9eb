import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getXReport as contract } from '../../../contracts/get-report';
import { shiftReport } from '../domain/shift-report';
import { tenderNames } from '../domain/tender-names';
import { readShiftFacts } from '../repo/shift-facts';
import { findShift } from '../repo/shift-read';
import { venueOf } from './venue-of';

/**
 * The register so far, as often as one likes (S2). Reads one snapshot and locks nothing, so that trade goes on.
 * Refuses `not_found`, and `wrong_state` for a closed shift, which has its Z.
 */
export async function getXReport(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.report.x');
  return platform().db<unknown>().transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (trx) => {
    const found = await findShift(trx, params.shiftId);
    if (found === null) return refuse('not_found', 'There is no such shift.');
    actor.requireLocation(found.shift.locationId);
    if (found.shift.state !== 'open') return refuse('wrong_state', 'This shift is closed: read its Z.', { state: found.shift.state });
    const venue = venueOf(found.shift.locationId);
    return done({ report: shiftReport(await readShiftFacts(trx, found, 'x', venue.location.timeZone), tenderNames(venue), null) });
  });
}

import { payments } from '@nova/payments/access';
import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { listCloseBlockers as contract } from '../../../contracts/list-close-blockers';
import { roundToCount } from '../domain/judge-count';
import { findLatestCount } from '../repo/drawer-count';
import { findShift } from '../repo/shift-read';
import { findBlockers } from './find-blockers';
import { venueOf } from './venue-of';

/** What stands in the way of a close, in one snapshot (S6), and after it the papers that never came out. Tells nothing of what the drawer should hold. Refuses `not_found`, `wrong_state` for a closed shift. */
export async function listCloseBlockers(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.list-close-blockers');
  const found = await platform().db<unknown>().transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (trx) => {
    const asked = await findShift(trx, params.shiftId);
    if (asked === null) return refuse('not_found', 'There is no such shift.');
    const { shift } = asked;
    actor.requireLocation(shift.locationId);
    if (shift.state !== 'open') return refuse('wrong_state', 'This shift is closed already.', { state: shift.state, zNumber: shift.zNumber });
    const venue = venueOf(shift.locationId);
    const money = await payments().shiftMoney(trx, shift.id);
    const blockers = await findBlockers(trx, shift, money.unsettled, venue);
    const count = await findLatestCount(trx, shift.id);
    const expectedMinor = shift.openingFloatMinor + money.drawerMinor;
    const round = roundToCount(count, expectedMinor, venue.rules.cash);
    return done({ shift, blockers: round === null ? blockers : [...blockers, { kind: 'uncounted-drawer' as const, id: shift.id, label: shift.registerName, since: null, round }] });
  });
  if (!found.ok) return found;
  const { shift, blockers } = found.value;
  const papers = await printing().lostPapers(shift.locationId, shift.openedAt);
  return done({ blockers, papers: papers.map(({ jobId, documentType, title, state, at }) => ({ jobId, documentType, title, state, at })) });
}

import { platform, type Actor } from '@nova/platform/access';
import { id, type Input, type Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listShifts as contract } from '../../../contracts/list-shifts';
import { findShifts } from '../repo/shift-read';

/** A page of shifts, newest first. The cursor is the id of the last shift of the page before. */
export async function listShifts(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.list');
  actor.requireLocation(query.locationId);
  if (query.after !== undefined && !id.safeParse(query.after).success) return refuse('invalid_input', 'query.after: is not a cursor of this list', { fields: [{ path: 'query.after', reason: 'is not a cursor of this list' }] });
  const shifts = await findShifts(platform().db(), query);
  return done({ shifts, next: shifts.length === query.limit ? (shifts.at(-1)?.id ?? null) : null });
}

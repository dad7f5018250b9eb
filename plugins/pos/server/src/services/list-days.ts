import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listDays as contract } from '../../../contracts/close-day';
import { findDays } from '../repo/day-close';

/** The latest business dates of a place: what runs, what is closed, what the day came to. */
export async function listDays(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.day.list');
  actor.requireLocation(query.locationId);
  return done({ days: await findDays(platform().db(), query.locationId, query.limit) });
}

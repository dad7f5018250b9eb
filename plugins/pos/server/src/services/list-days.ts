import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listDays as contract } from '../../../contracts/close-day';
import { findDays } from '../repo/day-close';

/** A page of a place's business dates, newest first: what runs, what is closed, what the day came to. */
export async function listDays(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.day.list');
  actor.requireLocation(query.locationId);
  // Year 0 is a date for ISO 8601 and none for PostgreSQL.
  if (query.before?.startsWith('0000') === true) return done({ days: [], next: null });
  const days = await findDays(platform().db(), query);
  return done({ days, next: days.length === query.limit ? (days.at(-1)?.businessDate ?? null) : null });
}

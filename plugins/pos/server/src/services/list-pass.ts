import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listPass as contract } from '../../../contracts/list-pass';
import { passOrder } from '../domain/pass-order';
import { readPass } from '../repo/pass';
import { venueOf } from './venue-of';

/** What has not left the pass, across stations, and what left it last. One query. */
export async function listPass(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.ticket.list-pass');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  const board = await readPass(platform().db(), query.locationId);
  return done({ orders: board.orders.map((row) => passOrder(row, venue)), recentlyPassed: board.recentlyPassed.map((row) => passOrder(row, venue)), serverTime: board.now });
}

import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listTables as contract } from '../../../contracts/floor';
import { liveTable } from '../domain/live-table';
import { readFloor } from '../repo/floor';
import { venueOf } from './venue-of';

/** Every table of the place with its state (O1), its party, its live checks and what they wait for (O2). One query. */
export async function listTables(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.floor.list');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  const floor = await readFloor(platform().db(), query.locationId);
  return done({ tables: venue.tables.map(({ id }) => liveTable(id, floor)), now: floor.now });
}

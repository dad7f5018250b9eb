import { platform, type Actor, type Colleague } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listServers as contract } from '../../../contracts/transfer-order';
import { venueOf } from './venue-of';

/** Whether somebody may look after a check at a place: works there, and may add to it. */
export const serversAt = (locationId: string) => (colleague: Colleague): boolean => colleague.locationIds.includes(locationId) && colleague.can('pos.order.add-lines');

/** Who may look after a check at a place, by name. */
export async function listServers(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.order.list-servers');
  venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  const staff = await platform().staff.colleagues(query.locationId);
  return done({ servers: staff.filter(serversAt(query.locationId)).map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)) });
}

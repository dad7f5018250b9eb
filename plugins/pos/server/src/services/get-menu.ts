import { platform, type Actor } from '@nova/platform/access';
import type { Input } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getMenu as contract } from '../../../contracts/read-content';

/** The menu in one language as ready bytes, from memory: no query. Refuses `not_found`; throws `foreign_location`. */
export async function getMenu(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<{ etag: string; body: Buffer }>> {
  actor.require('pos.content.menu');
  const menu = platform().content.menu(query.locationId, query.locale);
  if (menu === null) return refuse('not_found', 'There is no such location.', { locationId: query.locationId });
  actor.requireLocation(query.locationId);
  return done(menu);
}

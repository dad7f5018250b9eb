import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listJournals as contract } from '../../../contracts/export-journal';
import { findJournals } from '../repo/journal-series';

/** The journals of a place and how far each is signed. Throws `foreign_location`. */
export async function listJournals(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.journal.list');
  actor.requireLocation(query.locationId);
  return done({ journals: await findJournals(platform().db(), query.locationId) });
}

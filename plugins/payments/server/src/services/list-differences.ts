import { platform, type Actor } from '@nova/platform/access';
import { id, type Input, type Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listDifferences as contract } from '../../../contracts/list-differences';
import { findDifferences, findReconciled } from '../repo/difference';
import { viewDifference } from './view-difference';

/** A page of differences, newest first. The cursor is the id of the last one of the page before. */
export async function listDifferences(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('payments.difference.list');
  actor.requireLocation(query.locationId);
  if (query.after !== undefined && !id.safeParse(query.after).success) return refuse('invalid_input', 'query.after: is not a cursor of this list', { fields: [{ path: 'query.after', reason: 'is not a cursor of this list' }] });
  const [found, reconciled] = await Promise.all([findDifferences(platform().db(), query), findReconciled(platform().db())]);
  return done({ differences: found.map(viewDifference), reconciled, next: found.length === query.limit ? (found.at(-1)?.id ?? null) : null });
}

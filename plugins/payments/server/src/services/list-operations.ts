import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { id } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listOperations as contract } from '../../../contracts/list-operations';
import { findOperations } from '../repo/list-operations';
import { viewOf } from './view-of';

/** A page of operations, newest first. The cursor is the id of the last operation of the page before. */
export async function listOperations(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('payments.operation.list');
  actor.requireLocation(query.locationId);
  if (query.after !== undefined && !id.safeParse(query.after).success) return refuse('invalid_input', 'query.after: is not a cursor of this list', { fields: [{ path: 'query.after', reason: 'is not a cursor of this list' }] });
  const operations = await findOperations(platform().db(), query);
  return done({ operations: operations.map(viewOf), next: operations.length === query.limit ? (operations.at(-1)?.id ?? null) : null });
}

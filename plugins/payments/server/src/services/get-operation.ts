import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getOperation as contract } from '../../../contracts/get-operation';
import { findOperation } from '../repo/find-operation';
import { viewOf } from './view-of';

/** Refuses `not_found`, and `foreign_location` for another place's. */
export async function getOperation(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('payments.operation.get');
  const story = await findOperation(platform().db(), params.operationId);
  if (story === null) return refuse('not_found', 'There is no such operation.', { operationId: params.operationId });
  actor.requireLocation(story.operation.locationId);
  return done({ ...story, operation: viewOf(story.operation) });
}

import { platform } from '@nova/platform/access';
import type { OperationView } from '../../../contracts/operation';
import { findOperationsById } from '../repo/operations-of';
import { advanceOperation } from './advance-operation';
import type { AnswerSource } from './settle-answer';
import { viewOf } from './view-of';

/** Sends or reads what is not settled, and settles it; then answers the operations as they are now, with the captures that followed. A webhook also has read again what had succeeded. */
export async function advance(operationIds: readonly string[], source: AnswerSource = 'answer'): Promise<OperationView[]> {
  await Promise.all(operationIds.map((id) => advanceOperation(id, source)));
  return (await findOperationsById(platform().db(), operationIds)).map(viewOf);
}

import { typed, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import type { OperationView } from '../../../contracts/operation';
import { findOperationsById } from '../repo/operations-of';
import { viewOf } from './view-of';

/** An operation that was just written in this transaction. */
export async function plannedView(trx: Trx, operationId: string): Promise<OperationView> {
  const facts = (await findOperationsById(typed(trx), [operationId])).find(({ id }) => id === operationId);
  if (facts === undefined) throw new AppError('internal', `operation ${operationId} is not where it was written`);
  return viewOf(facts);
}

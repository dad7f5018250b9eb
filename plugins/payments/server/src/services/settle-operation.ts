import type { EffectContext } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import type { PaymentCaptured } from '../../../contracts/payment-captured';
import type { Posting } from '../domain/accounts';
import { finalStates, transitions, type OperationState } from '../domain/operation-states';
import { insertSettledOperation, type NewOperation } from '../repo/insert-settled-operation';

/**
 * The one door by which an operation becomes final: its row, its status events, its balanced ledger transaction and `payment.captured.v1`, or nothing of it.
 * One statement besides what the event's projections do. Throws AppError `internal` for a path that the state table does not allow.
 */
export async function settleOperation(context: EffectContext, operation: NewOperation, path: readonly OperationState[], postings: readonly Posting[]): Promise<void> {
  checkPath(path);
  await insertSettledOperation(context.trx, operation, path, postings);
  const payload: PaymentCaptured = {
    operationId: operation.id, reference: operation.reference, registerId: operation.registerId, shiftId: operation.shiftId, tenderTypeId: operation.tenderTypeId, tenderKind: operation.tenderKind,
    currency: operation.currency, amountMinor: operation.amountMinor, tipMinor: operation.tipMinor, changeMinor: operation.changeMinor, roundingMinor: operation.roundingMinor,
  };
  await context.publish({ type: 'payment.captured.v1', locationId: operation.locationId, aggregateId: operation.id, aggregateVersion: path.length, payload: { ...payload } });
}

function checkPath(path: readonly OperationState[]): void {
  const legal = path[0] === 'planned' && path.slice(1).every((to, index) => transitions[path[index] as OperationState].includes(to));
  const last = path.at(-1);
  if (!legal || last === undefined || !finalStates.includes(last)) throw new AppError('internal', `an operation cannot settle by ${path.join(' → ')}`);
}

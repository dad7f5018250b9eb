import type { EffectContext } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import type { Posting } from '../domain/accounts';
import { finalStates, transitions, type OperationState } from '../domain/operation-states';
import { settledEvents } from '../domain/settled-events';
import { toldSource } from '../domain/told-source';
import { insertSettledOperation, type NewOperation } from '../repo/insert-settled-operation';
import { insertLateMoney } from '../repo/late-money';
import { moveOperation, type Movement } from '../repo/move-operation';

/** An operation that is planned and settled at once, or a step of one that was planned before. */
export type Settlement =
  | { readonly operation: NewOperation; readonly path: readonly OperationState[]; readonly postings: readonly Posting[]; readonly late?: boolean }
  | { readonly movement: Movement; /** Its shift is closed by now. */ readonly late: boolean };

/**
 * The one door by which an operation becomes final: its row, its status events, its balanced ledger transaction, its late money (S8) and its events, or nothing of it.
 * Steps that are not final yet take it too. One statement besides what the events' projections do, and one more for late money.
 * Throws AppError `internal` for a path that the state table does not allow. False: a planned operation was not in the state that the caller had under lock.
 */
export async function settleOperation(context: EffectContext, settlement: Settlement): Promise<boolean> {
  if ('movement' in settlement) return step(context, settlement.movement, settlement.late);
  const { operation, path, postings } = settlement;
  const last = path.at(-1) as OperationState;
  checkPath(path);
  if (path[0] !== 'planned' || !finalStates.includes(last)) throw new AppError('internal', `an operation cannot settle by ${path.join(' → ')}`);
  await insertSettledOperation(context.trx, operation, path, postings);
  if (settlement.late === true && postings.length > 0) await insertLateMoney(context.trx, operation.id);
  const told = { ...operation, parentId: operation.parentId ?? null, refundId: operation.refundId ?? null, captureId: null };
  for (const event of settledEvents(told, { path: [null, ...path], version: path.length, reasonCode: operation.reasonCode ?? null, ...toldSource(operation.source ?? 'command', context.actor) })) await context.publish(event);
  return true;
}

async function step(context: EffectContext, movement: Movement, late: boolean): Promise<boolean> {
  const { operation, through, told, postings, source } = movement;
  checkPath([operation.state, ...through]);
  if (!(await moveOperation(context.trx, movement))) return false;
  if (late && postings.length > 0) await insertLateMoney(context.trx, operation.id);
  const change = { version: operation.version + through.length, reasonCode: told.reasonCode, ...toldSource(source, context.actor) };
  for (const event of settledEvents(operation, { ...change, path: [operation.state, ...through] })) await context.publish(event);
  return true;
}

function checkPath(path: readonly OperationState[]): void {
  const legal = path.length > 1 && path.slice(1).every((to, index) => transitions[path[index] as OperationState].includes(to));
  if (!legal) throw new AppError('internal', `an operation cannot settle by ${path.join(' → ')}`);
}

import { payments } from '@nova/payments/access';
import { platform, type Actor } from '@nova/platform/access';
import { AppError, done, refuse, type Outcome, type Refusal } from '@nova/platform/pure';
import type { OrderOperation } from '../../../contracts/order-operation';
import type { OrderView } from '../../../contracts/order';
import { orderView } from '../domain/order-view';
import { findCheck } from '../repo/load-check';
import { finishOrder } from './finish-order';

/** What a money command commits, and answers when it is sent again: its plan. What became of it is read each time. */
export interface PlannedMoney { readonly orderId: string; readonly operationIds: readonly string[] }

/** The last three moments of money through a provider, after the commit of the first: advance, settle, finish (ops/decisions/0008). Dying on any line costs only time: sweep, webhook and consumer do the same. */
export async function settleNow(actor: Actor, { orderId, operationIds }: PlannedMoney): Promise<OrderView> {
  await payments().advance(operationIds);
  await finishOrder(orderId, actor);
  const check = await findCheck(platform().db(), orderId);
  if (check === null) throw new AppError('internal', `order ${orderId} is gone`);
  return orderView(check);
}

/** The answer of a money command: the check and its operations as they are now. Refuses `card_declined` and `payment_failed` with the provider's reason; what nobody knows yet is an answer, not a failure (P2). */
export async function answerNow(actor: Actor, planned: Outcome<PlannedMoney>): Promise<Outcome<{ order: OrderView; operationIds: string[] }>> {
  if (!planned.ok) return planned;
  const order = await settleNow(actor, planned.value);
  const own = order.operations.filter((operation) => planned.value.operationIds.includes(operation.id));
  return failureOf(own, order) ?? done({ order, operationIds: own.map((operation) => operation.id) });
}

function failureOf(operations: readonly OrderOperation[], order: OrderView): Refusal | null {
  const failed = operations.find(({ state }) => state === 'declined' || state === 'rejected' || state === 'failed');
  if (failed === undefined) return null;
  const { id: operationId, kind, state, reasonCode } = failed;
  const details = { operationId, kind, state, reasonCode, version: order.version, dueMinor: order.dueMinor };
  return state === 'declined' ? refuse('card_declined', `The card was declined${reasonWords(reasonCode)}. Nothing was taken.`, details) : refuse('payment_failed', `The provider did not do it${reasonWords(reasonCode)}.`, details);
}

/** `insufficient_funds` is `insufficient funds` to a person. */
export const reasonWords = (reasonCode: string | null): string => (reasonCode === null ? '' : `: ${reasonCode.replaceAll(/[_-]+/g, ' ')}`);

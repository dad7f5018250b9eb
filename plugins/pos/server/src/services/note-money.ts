import { typed, type CommandContext } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import type { Check } from '../domain/check';
import { orderEvent } from '../domain/order-event';
import { findCheck } from '../repo/load-check';
import { noteAct } from '../repo/note-act';
import { signOperations } from '../repo/order-operation';
import type { OrderFact } from '../repo/save-check';

/** Money that payments planned for a check, and what its history says of it. */
export interface PlannedOnCheck {
  readonly orderId: string;
  /** Operations that payments planned in this transaction, and the capture that will follow a sale. */
  readonly operationIds: readonly string[];
  readonly fact: OrderFact;
  readonly share?: number | undefined;
  readonly approverId?: string | null;
}

/** Signs money that was just planned on a locked check and writes it to the check's history. The projections have moved the check already, so it is read again. Round trips: sign, note, read. */
export async function noteMoney(context: CommandContext<unknown>, { orderId, operationIds, fact, ...signed }: PlannedOnCheck): Promise<Check> {
  const { trx, actor } = context;
  if (operationIds.length > 0) await signOperations(trx, operationIds, { actor, ...signed });
  await noteAct(trx, orderId, actor, fact);
  const check = await findCheck(typed(trx), orderId);
  if (check === null) throw new AppError('internal', `order ${orderId} is gone under its own lock`);
  await context.publish(orderEvent('order.changed.v1', check));
  return check;
}

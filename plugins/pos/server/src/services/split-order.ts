import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { splitOrder as contract } from '../../../contracts/split-order';
import { activeLines, boundMinor, unpaid, type Check } from '../domain/check';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { planSplit } from '../domain/plan-split';
import { transferLines, type Transfer } from '../domain/transfer-lines';
import { waitsForNextShift } from '../repo/carry-over';
import { insertOrder } from '../repo/insert-order';
import { approveMoved } from './approve-growth';
import { enterOrders } from './enter-orders';
import { leftLines, writeTransfer } from './write-transfer';

type NewCheck = Input<typeof contract>['body']['checks'][number];

/**
 * Splits new checks off a check, at its table and with its server: by line, quantity and seat (O7). Together they are worth what it was, to the cent; discounts, taxes, the service charge and
 * what the kitchen has go with their lines. A split check is open again when it was billed (O1). Shares that were planned end.
 * Refuses `version_conflict`, `not_found` (line), `invalid_input`, `order_empty` when nothing would stay, `order_has_payments` when less would stay than was paid,
 * `approval_required` or `approval_refused` when a discount of the check that nobody approved would take too large a share of a part (O6).
 * Round trips: BEGIN, lock, whether it waits, approval when one is brought, then insert, move and save for each new check, save, command row, COMMIT.
 */
export function splitOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrders(context, [{ orderId: params.orderId, act: 'move-lines', version: body.version }]);
      if (!entered.ok) return entered;
      const { checks: [check], shift, now } = entered.value;
      if (check === undefined) return refuse('not_found', 'There is no such check.', { orderId: params.orderId });
      const plans = planSplit(check, body.checks);
      if (!plans.ok) return plans;
      // What is split off a check that waits for the next shift waits for nothing: the shift in which it was split answers for it (S6).
      const from = (await waitsForNextShift(context.trx, check.id)) ? { ...check, shiftId: shift.id } : check;
      const transfers: Transfer[] = [];
      for (const [nth, wish] of body.checks.entries()) transfers.push(transferLines(transfers.at(-1)?.from ?? check, splitOff(from, wish, now), plans.value[nth] ?? [], newId));
      const rest = transfers.at(-1)?.from ?? check;
      if (activeLines(rest).length === 0) return refuse('order_empty', 'Something has to stay on the check.');
      if (rest.totalMinor < boundMinor(check)) return refuse('order_has_payments', 'More was paid on the check, or is being taken from a card, than would stay on it.', { paidMinor: check.paidMinor, pendingMinor: check.takingMinor, totalMinor: rest.totalMinor });
      const approver = await approveMoved(context, check, [...transfers.map(({ to }) => to), rest].map((after) => ({ from: [check], after })), body.approvalId);
      if (!approver.ok) return approver;
      const split: Check[] = [];
      for (const transfer of transfers) split.push(await writeSplitOff(context, from, transfer, now));
      const covers = Math.max(0, check.covers - body.checks.reduce((sum, wish) => sum + wish.covers, 0));
      const order = await leftLines(context, { before: check, after: { ...rest, covers }, transfers, now });
      return done({ order: orderView(order), checks: split.map(orderView) });
    },
  });
}

/** A check at the same table, of the same server and shift as the one it is split off, on which nothing is yet. */
const splitOff = (check: Check, wish: NewCheck, now: string): Check => ({
  ...check, id: wish.orderId, number: 0, name: wish.name, covers: wish.covers, state: 'open', version: 1, subtotalMinor: 0, taxMinor: 0, totalMinor: 0, discountMinor: 0, adjustments: [], serviceCharge: null, closing: 0,
  openedAt: now, orderedAt: null, firedAt: null, billedAt: null, closedAt: null, receiptNumber: null, receiptHash: null, receiptCopies: 0, courses: {}, lines: [], ...unpaid,
});

async function writeSplitOff(context: CommandContext<unknown>, from: Check, transfer: Transfer, now: string): Promise<Check> {
  const { to } = transfer;
  const number = await insertOrder(context.trx, { ...to, alongside: true, actor: context.actor, details: { splitFromOrderId: from.id } });
  const saved = await writeTransfer(context, { from, before: splitOff(from, { orderId: to.id, name: to.name, covers: to.covers, lines: [], seats: [] }, to.openedAt), after: { ...to, number }, transfer, now });
  await context.publish(orderEvent('order.opened.v1', saved));
  return saved;
}

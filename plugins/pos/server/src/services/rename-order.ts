import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { renameOrder as contract } from '../../../contracts/rename-order';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { changeHeading } from '../repo/change-heading';
import { enterOrder } from './enter-order';

/** Gives a check another name; its history keeps the old one. Refuses what `enterOrder` refuses. Round trips: BEGIN, lock, save, command row, COMMIT. */
export function renameOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, input.params.orderId, 'rename-order');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      const after = { ...check, name: input.body.name };
      await changeHeading(context.trx, { before: check, after, actor, fact: { type: 'renamed', details: { from: check.name, to: after.name } }, now });
      const saved = { ...after, version: check.version + 1 };
      await context.publish(orderEvent('order.changed.v1', saved));
      return done({ order: orderView(saved) });
    },
  });
}

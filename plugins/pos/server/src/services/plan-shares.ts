import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { planShares as contract } from '../../../contracts/plan-shares';
import { planShares as plan, sharesOf } from '../domain/order-shares';
import { orderView } from '../domain/order-view';
import { replaceShares } from '../repo/order-share';
import { enterOrder } from './enter-order';
import { saveOrder } from './save-order';

/**
 * Divides what is due on a check into shares (O7, decision 0007): one sale, several purses. Open shares of an earlier plan are replaced, paid ones stay.
 * Refuses `version_conflict`, `shares_do_not_add_up` when amounts are not what is due or a share would be nothing, and `invalid_input` for more shares than a check has numbers for. Round trips: BEGIN, lock, save, shares, command row, COMMIT.
 */
export function planShares(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'plan-shares', { version: body.version });
      if (!entered.ok) return entered;
      const { check } = entered.value;
      const shares = plan(check, body.plan);
      if (!shares.ok) return shares;
      const after = { ...check, shares: shares.value };
      const fact = { type: 'shares-planned', details: { mode: body.plan.mode, shares: sharesOf(after) } };
      const saved = await saveOrder(context, { before: check, after, fact, event: 'order.changed.v1' });
      await replaceShares(context.trx, check.id, shares.value.filter((share) => share.paidMinor === null));
      return done({ order: orderView(saved) });
    },
  });
}

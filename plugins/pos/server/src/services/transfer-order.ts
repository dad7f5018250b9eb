import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { transferOrder as contract } from '../../../contracts/transfer-order';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { changeHeading } from '../repo/change-heading';
import { approve } from './approve';
import { enterOrder } from './enter-order';
import { serversAt } from './list-servers';

/**
 * Hands a check to another server of the place; its own server needs nobody for that, others the capability `pos.approve.transfer` or a manager's PIN.
 * Refuses `not_found` for somebody who does not serve here, `already_exists` when it is theirs, `approval_required`. Round trips: staff first; BEGIN, lock, save, command row, COMMIT; one more with an approval.
 */
export async function transferOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  const colleague = await platform().staff.colleague(body.serverId);
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'transfer-order');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      if (colleague === null || !serversAt(check.locationId)(colleague)) return refuse('not_found', 'Nobody of this name serves here.', { serverId: body.serverId });
      if (check.serverId === colleague.id) return refuse('already_exists', 'The check is theirs already.', { serverId: colleague.id });
      if (check.serverId !== actor.id) {
        const approved = await approve(context, { act: 'pos.approve.transfer', subjectId: check.id, amountMinor: null, subjectVersion: check.version }, body.approvalId);
        if (!approved.ok) return approved;
      }
      const after = { ...check, serverId: colleague.id, serverName: colleague.name };
      await changeHeading(context.trx, { before: check, after, actor, fact: { type: 'transferred', details: { fromServerId: check.serverId, fromServerName: check.serverName, toServerId: colleague.id, toServerName: colleague.name } }, now });
      const saved = { ...after, version: check.version + 1 };
      await context.publish(orderEvent('order.changed.v1', saved));
      return done({ order: orderView(saved) });
    },
  });
}

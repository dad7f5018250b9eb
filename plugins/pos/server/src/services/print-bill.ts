import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { printBill as contract } from '../../../contracts/print-bill';
import { activeLines } from '../domain/check';
import { billPaper } from '../domain/check-paper';
import { orderView } from '../domain/order-view';
import { enterOrder } from './enter-order';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Prints the bill on the acting register's printer, else on that of the open shift's register, and marks the check billed; the table stays taken (O1). A second bill says DUPLICATE.
 * Refuses `order_empty`, `version_conflict`. Round trips: BEGIN, lock, save, print job, command row, COMMIT.
 */
export function printBill(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    name: contract.name, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'print-bill');
      if (!entered.ok) return entered;
      const { check, shift, now, nextState } = entered.value;
      if (check.version !== body.version) return refuse('version_conflict', 'The check changed meanwhile. Look again.', { yourVersion: body.version, currentVersion: check.version });
      if (activeLines(check).length === 0) return refuse('order_empty', 'There is nothing on this check.');
      const saved = await saveOrder(context, { before: check, after: { ...check, state: nextState, billedAt: now }, fact: { type: 'billed', details: { totalMinor: check.totalMinor } }, event: 'order.billed.v1' });
      const [jobId = null] = printing().enqueue(context, [{
        jobId: newId(), locationId: check.locationId, target: { registerId: actor.registerId ?? shift.registerId }, document: { type: 'bill', data: billPaper(check, venueOf(check.locationId), now) }, locale: null,
        subjectId: check.id, correlationId: actor.correlationId, mark: check.state === 'billed' ? 'duplicate' : 'none', opensDrawer: false,
      }]);
      return done({ order: orderView(saved), jobId });
    },
  });
}

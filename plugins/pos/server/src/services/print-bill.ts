import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { printBill as contract } from '../../../contracts/print-bill';
import { activeLines } from '../domain/check';
import { billPaper } from '../domain/check-paper';
import { sharesOf } from '../domain/order-shares';
import { orderView } from '../domain/order-view';
import { shareWasBilled } from '../repo/share-billed';
import { enterOrder } from './enter-order';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Prints the bill on the acting register's printer, else on that of the open shift's register, and marks the check billed; the table stays taken (O1). A second bill of the
 * same thing says DUPLICATE: of the check, or of a share of the plan that stands (O7).
 * Refuses `order_empty`, `version_conflict`, `not_found` and `wrong_state` for a share that is none or is paid. Round trips: BEGIN, lock, save, print job, command row, COMMIT; one more for a share.
 */
export function printBill(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'print-bill', { version: body.version });
      if (!entered.ok) return entered;
      const { check, shift, now, nextState } = entered.value;
      if (activeLines(check).length === 0) return refuse('order_empty', 'There is nothing on this check.');
      const share = body.share === undefined ? undefined : sharesOf(check).find((each) => each.number === body.share);
      if (body.share !== undefined && share === undefined) return refuse('not_found', 'There is no such share of this check.', { share: body.share });
      if (share?.paid === true) return refuse('wrong_state', 'This share is paid already.', { share: body.share, state: check.state, version: check.version });
      const again = share === undefined ? check.state === 'billed' : await shareWasBilled(context.trx, check.id, share.number);
      const details = { totalMinor: check.totalMinor, ...(share === undefined ? {} : { share: share.number, amountMinor: share.amountMinor }) };
      const saved = await saveOrder(context, { before: check, after: { ...check, state: nextState, billedAt: now }, fact: { type: 'billed', details }, event: 'order.billed.v1' });
      const [jobId = null] = printing().enqueue(context, [{
        jobId: newId(), locationId: check.locationId, target: { registerId: actor.registerId ?? shift.registerId }, document: { type: 'bill', data: { ...billPaper(check, venueOf(check.locationId), now), ...(share === undefined ? {} : { share: { number: share.number, count: check.shares.length, amountMinor: share.amountMinor } }) } }, locale: null,
        subjectId: check.id, correlationId: actor.correlationId, mark: again ? 'duplicate' : 'none', opensDrawer: false,
      }]);
      return done({ order: orderView(saved), jobId });
    },
  });
}

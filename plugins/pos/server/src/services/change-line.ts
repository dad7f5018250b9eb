import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { changeLine as contract } from '../../../contracts/change-line';
import type { CheckLine, OrderState } from '../domain/check';
import { chooseModifiers } from '../domain/choose-modifiers';
import { itemOf } from '../domain/make-line';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import type { Check } from '../domain/check';
import { approveGrowth } from './approve-growth';
import { enterOrder } from './enter-order';
import { findLine } from './find-line';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';

/**
 * Changes quantity, options, seat, course or note of one line. Options are checked and priced by the line's own version of the menu.
 * Refuses `line_changed` with both versions (O3), `line_already_fired` below the fired quantity, `invalid_modifiers`, `order_has_payments`,
 * and `approval_required` or `approval_refused` when discounts nobody approved would take too large a share of what is left (O6).
 * Round trips: BEGIN, lock, save, command row, COMMIT; one more when options change on a line from an older menu, and one for an approval that is brought.
 */
export function changeLine(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'change-line');
      if (!entered.ok) return entered;
      const { check, now, nextState, limits } = entered.value;
      const found = findLine(check, params.lineId, body.lineVersion);
      if (!found.ok) return found;
      const changed = await changedLine(check, found.value, body);
      if (!changed.ok) return changed;
      const lines = check.lines.map((line) => (line.id === params.lineId ? changed.value : line));
      const after = reprice(reopened(check, nextState, now), lines, pricingOf(check));
      if (!after.ok) return after;
      const approver = await approveGrowth(context, check, after.value, body.approvalId);
      if (!approver.ok) return approver;
      const { quantity, seat, course, note } = changed.value;
      const fact = { type: 'line-changed', details: { lineId: params.lineId, quantity, seat, course, note, modifiers: changed.value.modifiers.map(({ groupId, optionId, quantity: pieces }) => ({ groupId, optionId, quantity: pieces })) } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, limits, fact, event: 'order.changed.v1', payload: { lineIds: [params.lineId] } })) });
    },
  });
}

/** A changed check is no longer what the bill says (O1). */
export const reopened = (check: Check, state: OrderState, now: string): Check => ({ ...check, state, orderedAt: check.state === 'billed' ? now : check.orderedAt, billedAt: null });

async function changedLine(check: Check, line: CheckLine, body: Input<typeof contract>['body']): Promise<Outcome<CheckLine>> {
  if (body.quantity !== undefined && body.quantity < line.firedQuantity) {
    return refuse('line_already_fired', 'The kitchen has more of it already.', { lineId: line.id, firedQuantity: line.firedQuantity });
  }
  const next: CheckLine = {
    ...line, version: line.version + 1, pinned: false, quantity: body.quantity ?? line.quantity, seat: body.seat === undefined ? line.seat : body.seat, course: body.course ?? line.course, note: body.note ?? line.note,
  };
  if (body.modifiers === undefined) return done(next);
  const { content } = platform();
  const current = content.catalogue(check.locationId);
  const catalogue = current?.hash === line.catalogueHash ? current : await content.catalogueByHash(line.catalogueHash);
  const item = catalogue === null ? undefined : itemOf(catalogue, line.itemId);
  if (catalogue === null || item === undefined) return refuse('menu_item_unavailable', 'The menu of this line is not known any more.', { lineId: line.id, itemId: line.itemId, reason: 'not-on-menu' });
  const choice = chooseModifiers(catalogue, item, check.orderType, body.modifiers);
  return choice.ok ? done({ ...next, ...choice.value }) : choice;
}

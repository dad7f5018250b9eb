import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { addOpenItem as contract, openItemId } from '../../../contracts/add-open-item';
import type { Check, CheckLine } from '../domain/check';
import { orderView } from '../domain/order-view';
import { lineTotalMinor } from '../domain/price-order';
import { reprice } from '../domain/reprice';
import { approve } from './approve';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { requireReason } from './require-reason';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Adds a line that is on no menu, priced and named by a person; taxed by its tax class (O9) and cooked at its station like any other.
 * Refuses `not_found` (reason, tax class, station), `already_exists`, `approval_required` above the threshold, `approval_refused`.
 * Round trips: BEGIN, lock, approval when one is brought, save, command row with COMMIT.
 */
export function addOpenItem(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'add-lines');
      if (!entered.ok) return entered;
      const { check, now, nextState } = entered.value;
      const reason = requireReason(check.locationId, body.reasonId, 'open-item');
      if (!reason.ok) return reason;
      const line = openLine(check, body);
      if (!line.ok) return line;
      const { totalMinor } = line.value;
      const after = reprice({ ...reopened(check, nextState, now), orderedAt: check.orderedAt ?? now }, [...check.lines, line.value], pricingOf(check));
      if (!after.ok) return after;
      const needs = totalMinor > venueOf(check.locationId).rules.approval.openItemAboveMinor;
      const approver = needs ? await approve(context, { act: 'pos.approve.open-item', subjectId: body.lineId, amountMinor: totalMinor, subjectVersion: null }, body.approvalId) : done(null);
      if (!approver.ok) return approver;
      const fact = { type: 'open-item-added', details: { lineId: body.lineId, name: body.name, quantity: body.quantity, totalMinor, reasonId: body.reasonId, note: body.note, approverId: approver.value } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, fact, event: 'order.changed.v1', payload: { lineIds: [body.lineId] } })) });
    },
  });
}

function openLine(check: Check, { lineId, name, unitPriceMinor, quantity, taxClassId, stationId, seat, course }: Input<typeof contract>['body']): Outcome<CheckLine> {
  const catalogue = platform().content.catalogue(check.locationId);
  const taxClass = catalogue?.taxClasses.find((each) => each.id === taxClassId);
  if (catalogue === null || taxClass === undefined) return refuse('not_found', 'There is no such tax class.', { taxClassId });
  const { stations, location } = venueOf(check.locationId);
  if (stationId !== null && !stations.some((station) => station.id === stationId)) return refuse('not_found', 'There is no such station here.', { stationId });
  if (check.lines.some((line) => line.id === lineId)) return refuse('already_exists', 'A line with this id is on the check already.', { lineId });
  const line = {
    id: lineId, position: Math.max(0, ...check.lines.map((each) => each.position)) + 1, state: 'active' as const, itemId: openItemId, name: { [location.defaultLocale]: name }, kitchenName: name, stationId,
    quantity, firedQuantity: 0, fired: null, unitPriceMinor, modifiers: [], seat, course, note: '', allergens: [],
    discounts: [], discountMinor: 0, pinned: false, taxes: [], taxRates: taxClass.rates[check.orderType], taxClassId, catalogueHash: catalogue.hash, version: 1,
  };
  return done({ ...line, totalMinor: lineTotalMinor(line) });
}

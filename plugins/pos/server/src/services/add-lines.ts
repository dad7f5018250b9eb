import { platform, type Actor } from '@nova/platform/access';
import type { Catalogue, Input, Reply } from '@nova/platform/contracts';
import { AppError, done, refuse, sumMinor, type Outcome } from '@nova/platform/pure';
import { addLines as contract } from '../../../contracts/add-lines';
import type { NewLine } from '../../../contracts/order';
import type { Check, CheckLine } from '../domain/check';
import { isSoldNow } from '../domain/day-parts';
import { itemOf, makeLine } from '../domain/make-line';
import { orderView } from '../domain/order-view';
import { priceChanges } from '../domain/price-changes';
import { reprice } from '../domain/reprice';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Adds lines at current prices (O8). Lines of two devices merge, so no version is asked for (O3). Works on a billed check too, which makes it ordered again (O1).
 * Refuses `menu_item_unavailable`, `invalid_modifiers`, `price_changed` (old and new price of each line), and what `enterOrder` refuses.
 * Round trips: BEGIN, lock, save, command row, COMMIT; one more before them when the client's menu is an old one.
 */
export async function addLines(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  const shown = await outdatedCatalogue(body.catalogueHash);
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'add-lines');
      if (!entered.ok) return entered;
      const { check, now, nextState, limits } = entered.value;
      const catalogue = currentCatalogue(check.locationId);
      const priced = priceLines(catalogue, check, body.lines, { now, timeZone: venueOf(check.locationId).location.timeZone });
      if (!priced.ok) return priced;
      const changes = priceChanges(catalogue.hash === body.catalogueHash ? null : shown, body.lines, priced.value, check.orderType);
      const addedMinor = sumMinor(priced.value.map((line) => line.totalMinor));
      if (changes.length > 0 || (body.expectedTotalMinor !== undefined && body.expectedTotalMinor !== addedMinor)) {
        return refuse('price_changed', 'Prices changed meanwhile. Look at the new ones.', { lines: changes, expectedTotalMinor: body.expectedTotalMinor ?? null, totalMinor: addedMinor, catalogueHash: catalogue.hash });
      }
      const after = reprice({ ...check, state: nextState, orderedAt: check.state === 'billed' ? now : (check.orderedAt ?? now), billedAt: null }, [...check.lines, ...priced.value], pricingOf(check));
      if (!after.ok) return after;
      const lines = priced.value.map(({ id, itemId, quantity, totalMinor }) => ({ lineId: id, itemId, quantity, totalMinor }));
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, limits, fact: { type: 'lines-added', details: { lines } }, event: 'order.changed.v1', payload: { lineIds: lines.map((line) => line.lineId) } })) });
    },
  });
}

/** The menu that the client showed, when it is not what any place sells now; null also when nobody knows it. */
async function outdatedCatalogue(hash: string): Promise<Catalogue | null> {
  const { content } = platform();
  const isCurrent = content.locations().some((location) => content.catalogue(location.id)?.hash === hash);
  return isCurrent ? null : content.catalogueByHash(hash);
}

function currentCatalogue(locationId: string): Catalogue {
  const catalogue = platform().content.catalogue(locationId);
  if (catalogue === null) throw new AppError('not_found', 'Nothing is sold at this location.', { locationId });
  return catalogue;
}

function priceLines(catalogue: Catalogue, check: Check, lines: readonly NewLine[], at: { now: string; timeZone: string }): Outcome<CheckLine[]> {
  const firstPosition = Math.max(0, ...check.lines.map((line) => line.position)) + 1;
  const priced: CheckLine[] = [];
  const used = new Set(check.lines.map((line) => line.id));
  for (const [index, line] of lines.entries()) {
    if (used.has(line.lineId)) return refuse('already_exists', 'A line with this id is on the check already.', { lineId: line.lineId });
    used.add(line.lineId);
    const item = itemOf(catalogue, line.itemId);
    const categoryDayParts = catalogue.categories.find((category) => category.id === item?.categoryId)?.dayPartIds ?? [];
    if (item === undefined) return refuse('menu_item_unavailable', 'This is not on the menu.', { lineId: line.lineId, itemId: line.itemId, reason: 'not-on-menu' });
    const sold = [item.dayPartIds, categoryDayParts].every((dayPartIds) => isSoldNow(dayPartIds, catalogue.dayParts, at.now, at.timeZone));
    if (!sold) return refuse('menu_item_unavailable', 'This is not sold at this hour.', { lineId: line.lineId, itemId: line.itemId, reason: 'outside-day-part' });
    const made = makeLine(catalogue, item, check.orderType, line, firstPosition + index);
    if (!made.ok) return made;
    priced.push(made.value);
  }
  return done(priced);
}

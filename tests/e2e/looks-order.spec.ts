import { plainDishes } from '../support/plain-dishes';
import type { House } from './support/house';
import { Looking, looks, nameOf, press, type Act, type Place } from './support/looks';
import { login } from './support/stack';
import { expect, test } from './support/test';
import type { Words } from './support/words';

// Each look has a scene of its own, so each may be looked at in a house of its own.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());

const pick = (name: string): Act => ({ page }) => page.getByRole('radio', { name, exact: true }).click();
const line: Act = ({ page }) => page.getByRole('main').locator('[data-fired="true"]').filter({ visible: true }).first().click();
const ofLine = (name: string): Act => async (tablet) => {
  await line(tablet);
  await press(name)(tablet);
};
/** A dish with choices, found as the kitchen calls it. A phone shows the menu or the check. */
const dish = (t: Words): Act => async ({ page, dialog }) => {
  const menu = page.getByRole('radio', { name: t('order.menu'), exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByLabel(t('order.search')).fill('LAMB CUTLETS');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
};

/** A check with all that can be done to it, the room, what is out, and the shift before its close. */
function places(orderId: string, shiftId: string, t: Words): Place[] {
  const more = t('order.money.more'), ofCheck = (name: string): Act => press(more, t(`order.money.${name}`));
  const takeOff: Act = ({ page }) => page.getByRole('region', { name: t('availability.menu') }).getByRole('button').nth(4).click();
  return [
    { name: 'check', path: `orders/${orderId}`, acts: {
      line, 'line-discount': ofLine(t('order.money.discount')), 'line-comp': ofLine(t('order.money.comp')), 'line-void': ofLine(t('order.money.void')),
      more: press(more), 'open-item': ofCheck('openItem'), 'order-type': ofCheck('orderType'), 'tax-exempt': ofCheck('taxExempt'), 'void-check': ofCheck('voidCheck'), dish: dish(t),
    } },
    { name: 'split', path: `orders/${orderId}/split`, acts: { 'split-evenly': pick(t('split.evenly')), 'split-by-amount': pick(t('split.byAmount')) } },
    { name: 'pay', path: `orders/${orderId}/pay` },
    { name: 'floor', path: '', acts: { table: ({ page }) => page.getByTestId('table-2').click(), 'new-check': press(t('floor.newCheck')), arrange: press(t('floor.arrange')) } },
    { name: 'availability', path: 'availability', acts: { 'take-off': takeOff, 'take-off-later': async (tablet) => {
      await takeOff(tablet);
      await pick(t('availability.spans.window'))(tablet);
    } } },
    { name: 'shift', path: 'shift', acts: { cash: press(t('shift.cash')), tips: press(t('shift.tipOut')), 'hand-over': press(t('shift.handOver')) } },
    { name: 'shifts', path: 'reports' },
    { name: 'x-report', path: `reports/${shiftId}` },
    { name: 'days', path: 'reports/days' },
    { name: 'blockers', path: `shift/close/${shiftId}`, acts: { 'carry-over': press(t('shift.carryOver')) } },
  ];
}

/** The close from its first count to its result, each step looked at. */
async function lookAtClose(looking: Looking, house: House): Promise<void> {
  const { tablet } = looking;
  const { page, t } = tablet;
  await expect(page.getByRole('heading', { name: t('shift.blockersTitle') })).toBeVisible();
  // What was settled elsewhere leaves the list by itself.
  await house.closeOrders();
  await expect(tablet.button(t('shift.countNow'))).toBeVisible();
  await looking.at('count');
  await tablet.button(t('shift.countNow')).click();
  await expect(page.getByText(t('shift.recountLead'))).toBeVisible();
  await looking.at('recount');
  await tablet.button(t('shift.countNow')).click();
  await expect(tablet.button(t('shift.finish'))).toBeVisible();
  await tablet.select(t('shift.overShortReason')).click();
  await page.getByRole('option').first().click();
  await looking.at('finish');
  await tablet.button(t('shift.finish')).click();
  await expect(tablet.heading(t('shift.closed'))).toBeVisible();
  await looking.at('closed');
}

for (const look of looks) {
  test(`order, split, floor, shift and close have no fault for those who see, hear or move otherwise, and nothing runs off the side (${nameOf(look)})`, async ({ openTablet, house }, info) => {
    const [first, second] = plainDishes(house.menu).map(({ name }) => name) as [string, string];
    const order = await house.check({ table: '6', covers: 8, dishes: [first, first, second] });
    await house.fire(order.id);
    const shiftId = (await house.shifts())[0]!.id;
    const looking = await Looking.begin({ openTablet, house, info, look, as: login('omar') });
    for (const place of places(order.id, shiftId, looking.tablet.t)) await looking.visit(place);
    await lookAtClose(looking, house);
    looking.end();
  });
}

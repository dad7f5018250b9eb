import { newId } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import { plainDishes } from '../support/plain-dishes';
import { extremes, nameOf } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { sayingOf } from './support/words';

const layla = login('layla'), omar = login('omar'), maya = login('maya');

test.beforeAll(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const lineOf = ({ page }: Tablet, dish: string) => page.getByRole('main').locator('[data-fired]').filter({ hasText: dish }).filter({ visible: true }).first();
const total = ({ page }: Tablet) => page.getByTestId('order-total').filter({ visible: true });

/** The first reason that the house offers, and then the act itself. */
async function because(tablet: Tablet, act: string): Promise<void> {
  const dialog = tablet.dialog.last();
  await dialog.getByRole('button', { name: new RegExp(`${tablet.t('shift.reason')}$`) }).click();
  await tablet.page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: act, exact: true }).click();
}

for (const look of extremes) {
  test(`O6 O8 a server discounts, gives a dish on the house and takes the service charge off, each as far as a manager allows, and the other tablet follows (${nameOf(look)})`, async ({ openTablet, house }) => {
    const [first, second] = plainDishes(house.menu).map((dish) => dish.name) as [string, string];
    const order = await house.check({ table: '10', covers: 8, dishes: [first, first, second] });
    await house.fire(order.id);
    const tablet = await openTablet({ token: (await house.enrol('Money', 'FRONT')).token, as: maya, ...look }), other = await openTablet({ token: (await house.enrol('Desk', 'FRONT')).token, as: omar, ...look });
    const { page, t } = tablet;
    for (const screen of [tablet, other]) {
      await screen.open(`orders/${order.id}`);
      await screen.isLive();
    }
    const now = (): Promise<OrderView> => house.order(order.id);
    const named = (dish: string): string => order.lines.find(({ name }) => name['en'] === dish)?.name[look.locale] ?? dish;
    await expect(total(tablet)).toContainText(house.money((await now()).totalMinor));

    await test.step('ten per cent off one line: the old price is struck through', async () => {
      await lineOf(tablet, named(first)).click();
      await tablet.button(t('order.money.discount')).click();
      await because(tablet, t('order.money.discount'));
      await expect(page.locator('s').filter({ visible: true }).first()).toBeVisible();
      expect((await now()).adjustments).toMatchObject([{ kind: 'discount', approverId: null }]);
    });
    await test.step('a line on the house needs the manager', async () => {
      await lineOf(tablet, named(second)).click();
      await tablet.button(t('order.money.comp')).click();
      await because(tablet, t('order.money.comp'));
      await tablet.allow(layla);
      await expect.poll(async () => (await now()).adjustments.length).toBe(2);
    });
    await test.step('the service charge comes off with a reason', async () => {
      expect((await now()).serviceCharge?.amountMinor).toBeGreaterThan(0);
      await tablet.button(sayingOf(look.locale)('order.money.takeOff')).click();
      await because(tablet, t('order.money.takeOffConfirm'));
      await tablet.allow(layla);
      await expect(page.getByTestId('service-charge').filter({ visible: true })).toContainText(t('order.money.takenOff'));
    });
    await test.step('to put it back is refused, and the row says why', async () => {
      // Somebody changes the check in the very moment.
      await page.route('**/service-charge/restore', async (route) => {
        (await house.till.send('PUT', `/api/pos/orders/${order.id}/name`, { commandId: newId(), name: 'Anniversary' })).ok();
        await route.continue();
      });
      await tablet.button(sayingOf(look.locale)('order.money.putBack')).click();
      await expect(page.getByTestId('service-charge').filter({ visible: true }).getByRole('alert')).toContainText(t('errors.version_conflict.title'));
    });
    const left = await now();
    expect(left.serviceCharge).toMatchObject({ amountMinor: 0 });
    for (const screen of [tablet, other]) await expect(total(screen)).toContainText(house.money(left.totalMinor));
  });

  test(`O6 O8 O9 a dish that is on no menu is sold with a manager’s yes, the check becomes a takeaway at its own taxes, and is freed of tax with a certificate (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ name: 'Embassy', dishes: ['Musakhan'] });
    const tablet = await openTablet({ token: (await house.enrol('Kinds', 'FRONT')).token, as: maya, ...look }), other = await openTablet({ token: (await house.enrol('Desk', 'FRONT')).token, as: omar, ...look });
    const { page, t } = tablet;
    for (const screen of [tablet, other]) {
      await screen.open(`orders/${order.id}`);
      await screen.isLive();
    }
    const now = (): Promise<OrderView> => house.order(order.id);
    const more = async (act: string): Promise<void> => {
      await tablet.button(t('order.money.more')).click();
      await tablet.button(act).click();
    };
    await test.step('an open item', async () => {
      await more(t('order.money.openItem'));
      await page.getByLabel(t('order.money.itemName')).fill('Birthday cake');
      await page.getByLabel(t('order.money.price')).fill('30');
      await tablet.select(t('order.money.tax')).last().click();
      await page.getByRole('option', { name: 'Standard rate' }).click();
      await because(tablet, t('order.money.add'));
      await tablet.allow(layla);
      for (const screen of [tablet, other]) await expect(lineOf(screen, 'Birthday cake')).toContainText('£30.00');
      expect((await now()).lines).toEqual(expect.arrayContaining([expect.objectContaining({ unitPriceMinor: 3000 })]));
    });
    await test.step('another kind of check', async () => {
      const kind = order.orderType === 'takeaway' ? 'dine-in' : 'takeaway';
      await more(t('order.money.orderType'));
      await tablet.dialog.getByRole('radio', { name: t(`order.types.${kind}`) }).click();
      await tablet.dialog.getByRole('button', { name: t('order.money.change'), exact: true }).click();
      await expect(tablet.dialog).toBeHidden();
      const changed = await now();
      expect(changed.orderType).toBe(kind);
      for (const screen of [tablet, other]) await expect(total(screen)).toContainText(house.money(changed.totalMinor));
    });
    await test.step('no tax, by certificate', async () => {
      const before = await now();
      const taxMinor = before.taxes.reduce((sum, tax) => sum + tax.taxMinor, 0);
      await more(t('order.money.taxExempt'));
      await tablet.dialog.last().getByLabel(t('order.money.certificate')).fill('GB-DIP-77');
      await because(tablet, t('order.money.taxExempt'));
      await tablet.allow(layla);
      await expect.poll(async () => (await now()).totalMinor).toBe(before.totalMinor - taxMinor);
      expect((await now()).taxExempt).toMatchObject({ note: 'GB-DIP-77' });
      for (const screen of [tablet, other]) await expect(total(screen)).toContainText(house.money(before.totalMinor - taxMinor));
    });
  });
}

test('S10 a check that is free altogether closes by itself: no tip, no amount and nothing handed over is asked for', async ({ openTablet, house }) => {
  const dish = plainDishes(house.menu)[0]?.name ?? '';
  const order = await house.check({ name: 'Friend', dishes: [dish] });
  await house.fire(order.id);
  const { lines: [line] } = await house.order(order.id);
  const reasonId = house.venue.reasons.find(({ kind }) => kind === 'comp')?.id;
  (await house.till.post(`/api/pos/orders/${order.id}/lines/${line?.id ?? ''}/comp`, { commandId: newId(), adjustmentId: newId(), lineVersion: line?.version, reasonId, note: '' })).ok();
  const tablet = await openTablet({ token: (await house.enrol('Free', 'FRONT')).token, as: omar });
  const { page, t } = tablet;
  await tablet.open(`orders/${order.id}/pay`);
  await expect(tablet.button(t('payments.closeFree'))).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: t('payments.tip') })).toHaveCount(0);
  await expect(page.getByRole('group', { name: t('payments.amount') })).toHaveCount(0);
  const sent = page.waitForRequest((request) => /payments$/.test(request.url()));
  await tablet.button(t('payments.closeFree')).click();
  const body = (await sent).postDataJSON() as Record<string, unknown>;
  expect([body['amountMinor'], body['tipMinor'], 'tenderedMinor' in body, 'share' in body]).toEqual([0, 0, false, false]);
  await expect.poll(async () => (await house.order(order.id)).state).toBe('closed');
});

import { extremes, nameOf } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';

const daniel = login('daniel'), maya = login('maya');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

for (const look of extremes) {
  test(`O3 the same line changed by both: the second sees both versions, and decides (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ table: '7', covers: 4, dishes: ['Musakhan'] });
    const [first] = order.lines, dish = first!.name[look.locale]!;
    const [a, b] = [await openTablet({ token: (await house.enrol('Floor A', null)).token, as: daniel, ...look }), await openTablet({ token: (await house.enrol('Floor B', null)).token, as: maya, ...look })];
    const { t } = a;
    const line = ({ page }: Tablet) => page.getByRole('main').locator('[data-fired]').filter({ hasText: dish }).filter({ visible: true });
    const note = ({ dialog }: Tablet) => dialog.getByLabel(t('order.kitchenNote')), quantity = ({ dialog }: Tablet) => dialog.getByLabel(t('order.quantity'));
    const save = (tablet: Tablet) => tablet.button(t('common.save')).click();
    const both = async (act: (tablet: Tablet) => Promise<void>): Promise<void> => { for (const tablet of [a, b]) await act(tablet); };
    const open = () => both((tablet) => line(tablet).click());
    await both(async (tablet) => {
      await tablet.open(`orders/${order.id}`);
      await tablet.isLive();
    });

    await test.step('the second takes what it is now, and adds to it', async () => {
      await open();
      await quantity(a).fill('3');
      await a.page.keyboard.press('Tab');
      await save(a);
      await expect(a.dialog).toBeHidden();
      await note(b).fill('No sumac');
      await save(b);
      for (const words of [t('errors.line_changed.title'), t('order.nowItIs'), `3 × ${dish}`, t('order.youWanted'), `1 × ${dish}`, 'No sumac']) await expect(b.alert).toContainText(words);
      await b.button(t('order.takeTheirs')).click();
      await expect(b.alert).toHaveCount(0);
      await expect(quantity(b)).toHaveValue('3');
      await note(b).fill('No sumac');
      await save(b);
      await expect(b.dialog).toBeHidden();
      await both(async (tablet) => {
        for (const words of ['No sumac', house.money(3 * first!.totalMinor)]) await expect(line(tablet)).toContainText(words);
      });
      expect((await house.order(order.id)).lines).toMatchObject([{ quantity: 3, note: 'No sumac' }]);
    });
    await test.step('or it keeps its own version, knowing what it overwrites', async () => {
      await open();
      await note(a).fill('Extra bread');
      await save(a);
      await expect(a.dialog).toBeHidden();
      await quantity(b).fill('2');
      await b.page.keyboard.press('Tab');
      await save(b);
      await expect(b.alert).toContainText('Extra bread');
      await b.button(t('order.keepMine')).click();
      await expect(b.dialog).toBeHidden();
      await both(async (tablet) => {
        await expect(line(tablet)).toContainText(house.money(2 * first!.totalMinor));
        await expect(line(tablet)).not.toContainText('Extra bread');
      });
      expect((await house.order(order.id)).lines).toMatchObject([{ quantity: 2, note: 'No sumac' }]);
    });
    await test.step('a line that the other removed is gone from both', async () => {
      await open();
      await a.button(t('order.remove')).click();
      await both(async (tablet) => {
        await expect(tablet.heading(t('order.empty'))).toBeVisible();
        await expect(tablet.dialog).toBeHidden();
      });
      expect((await house.order(order.id)).lines).toEqual([]);
    });
  });
}

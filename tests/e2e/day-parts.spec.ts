import { newId } from '@nova/platform/pure';
import type { Menu } from '@nova/platform/contracts';
import { ago, minuteMs } from './support/clock';
import type { House } from './support/house';
import { extremes, nameOf } from './support/looks';
import { login } from './support/stack';
import { expect, test } from './support/test';

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

/** How long ago it was last that time of day on the restaurant's wall. */
function sinceTime(house: House, hour: number): number {
  const [now = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: house.venue.location.timeZone }).format(Date.now()).split(':').map(Number);
  return ((now - hour + 24) % 24 * 60 + minute) * minuteMs;
}

/** A dish without choices that only breakfast sells. */
function breakfastDish({ menu }: House): Menu['items'][number] {
  const breakfast = menu.dayParts.find(({ startsAt }) => startsAt.startsWith('07:00'))?.id ?? '';
  const categories = menu.categories.filter(({ dayPartIds }) => dayPartIds.includes(breakfast)).map(({ id }) => id);
  const found = menu.items.find((item) => item.groupIds.length === 0 && (item.dayPartIds.includes(breakfast) || categories.includes(item.categoryId)));
  if (found === undefined) throw new Error('breakfast sells nothing without a choice');
  return found;
}

for (const look of extremes) {
  test(`O10 what breakfast sells is not served in the evening, on the screen and on the server, and is in the morning (${nameOf(look)})`, async ({ openTablet, house }) => {
    const dish = breakfastDish(house);
    const { items } = (await house.till.get(`/api/pos/menu?locationId=${house.locationId}&locale=${look.locale}`)).ok<Menu>();
    const name = items.find(({ id }) => id === dish.id)?.name ?? '';
    const order = await house.check({ name: 'Early and late', dishes: ['Ayran'] });
    const tablet = await openTablet({ token: (await house.enrol('Hours', 'FRONT')).token, as: login('daniel'), ...look });
    const { page, t } = tablet;
    const button = page.getByRole('region', { name: t('order.menu'), exact: true }).getByRole('button').filter({ hasText: name });
    const find = async (): Promise<void> => {
      await tablet.open(`orders/${order.id}`);
      if (look.touch) await page.getByRole('radio', { name: t('order.menu'), exact: true }).click();
      await page.getByLabel(t('order.search')).fill(name);
    };
    await ago(sinceTime(house, 18), async () => {
      await find();
      await expect(button).toContainText(t('order.notServedNow'));
      await expect(button).toBeDisabled();
      const refused = await house.till.post(`/api/pos/orders/${order.id}/lines`, { commandId: newId(), catalogueHash: house.menu.version, lines: [{ lineId: newId(), itemId: dish.id, quantity: 1 }] });
      expect(refused.code).toBe('menu_item_unavailable');
    });
    await ago(sinceTime(house, 9), async () => {
      await find();
      await expect(button).toBeEnabled();
      await button.click();
      await expect.poll(async () => (await house.order(order.id)).lines.map(({ itemId }) => itemId)).toContain(dish.id);
    });
  });
}

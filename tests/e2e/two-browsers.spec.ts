import { median, pressToSight } from './support/latency';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';

const daniel = login('daniel'), maya = login('maya');
const liveMs = 500;

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());

test.describe('two devices on one table', () => {
  let a: Tablet, b: Tablet;

  test.beforeEach(async ({ openTablet, house }) => {
    const { id } = await house.check({ table: '7', covers: 4, dishes: ['Musakhan'] });
    [a, b] = [await openTablet({ token: (await house.enrol('Floor A', null)).token, as: daniel }), await openTablet({ token: (await house.enrol('Floor B', null)).token, as: maya })];
    for (const tablet of [a, b]) {
      await tablet.open(`orders/${id}`);
      await expect(line(tablet, 'Musakhan')).toBeVisible();
      await tablet.isLive();
    }
  });

  test.afterEach(({ house }) => house.closeOrders());

  test('different lines merge silently, each on the other screen within half a second', async () => {
    await a.category('Wine, beer and arak').click();
    await b.category('Juices and soft drinks').click();
    const adding = async (from: Tablet, to: Tablet, dish: string): Promise<number> =>
      pressToSight({ what: `${dish} to the other tablet`, press: dishButton(from, dish), on: to.page, selector: 'section[aria-label^="Check #"] button', text: new RegExp(dish) });
    const taken = [await adding(a, b, 'Lebanese pilsner'), await adding(b, a, 'Still water'), await adding(a, b, 'London pale ale'), await adding(b, a, 'Ayran'), await adding(a, b, 'Alcohol-free beer')];
    expect(median(taken)).toBeLessThanOrEqual(liveMs);
    await agree(['Musakhan', 'Lebanese pilsner', 'Still water', 'London pale ale', 'Ayran', 'Alcohol-free beer']);

    await test.step('both tap at the same moment: nothing is lost, nothing is doubled', async () => {
      await a.category('Coffee and tea').click();
      await Promise.all([dishButton(a, 'Sahlab').click(), dishButton(b, 'Sparkling water').click()]);
      await agree(['Sahlab', 'Sparkling water']);
    });
  });

  async function agree(dishes: readonly string[]): Promise<void> {
    for (const tablet of [a, b]) for (const dish of dishes) await expect(line(tablet, dish)).toHaveCount(1);
    for (const tablet of [a, b]) await expect(tablet.alert).toHaveCount(0);
    await expect.poll(async () => (await total(a)) === (await total(b))).toBe(true);
  }
});

const panel = (tablet: Tablet) => tablet.page.getByRole('region', { name: /^Check #/ });
const line = (tablet: Tablet, dish: string) => panel(tablet).getByRole('button').filter({ hasText: dish });
const dishButton = (tablet: Tablet, dish: string) => tablet.page.getByRole('region', { name: 'Menu', exact: true }).getByRole('button', { name: new RegExp(`^${dish}`) });
const total = async (tablet: Tablet) => tablet.page.getByTestId('order-total').textContent();

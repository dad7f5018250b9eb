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

  test('O3 the same line changed by both: the second is told what it is now, and decides', async () => {
    await test.step('the second takes what it is now, and adds to it', async () => {
      for (const tablet of [a, b]) await line(tablet, 'Musakhan').click();
      await a.dialog.getByLabel('Quantity').fill('3');
      await a.button('Save').click();
      await expect(a.dialog).toBeHidden();
      await b.dialog.getByLabel('Note for the kitchen').fill('No sumac');
      await b.button('Save').click();
      for (const words of ['Somebody changed this line', 'It is now:', '3 × Musakhan']) await expect(b.alert).toContainText(words);
      await b.button('Take what it is now').click();
      await expect(b.alert).toHaveCount(0);
      await expect(b.dialog.getByLabel('Quantity')).toHaveValue('3');
      await b.dialog.getByLabel('Note for the kitchen').fill('No sumac');
      await b.button('Save').click();
      await expect(b.dialog).toBeHidden();
      for (const tablet of [a, b]) await expect(line(tablet, 'Musakhan')).toContainText(/3.*Musakhan.*No sumac.*£50\.85/);
    });

    await test.step('or it keeps its own version, knowing what it overwrites', async () => {
      for (const tablet of [a, b]) await line(tablet, 'Musakhan').click();
      await a.dialog.getByLabel('Note for the kitchen').fill('Extra bread');
      await a.button('Save').click();
      await expect(a.dialog).toBeHidden();
      await b.dialog.getByLabel('Quantity').fill('2');
      await b.button('Save').click();
      await expect(b.alert).toContainText('Extra bread');
      await b.button('Keep my version').click();
      await expect(b.dialog).toBeHidden();
      for (const tablet of [a, b]) {
        await expect(line(tablet, 'Musakhan')).toContainText(/2.*Musakhan.*No sumac.*£33\.90/);
        await expect(line(tablet, 'Musakhan')).not.toContainText('Extra bread');
      }
    });

    await test.step('a line that the other removed is gone from both', async () => {
      for (const tablet of [a, b]) await line(tablet, 'Musakhan').click();
      await a.button('Remove').click();
      for (const tablet of [a, b]) {
        await expect(tablet.heading('Nothing on the check yet')).toBeVisible();
        await expect(tablet.dialog).toBeHidden();
      }
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

import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const layla = login('layla'), omar = login('omar'), daniel = login('daniel');
const everywhereMs = 2000;

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const dish = (tablet: Tablet, name: string) => tablet.page.getByRole('region', { name: 'Menu', exact: true }).getByRole('button', { name: new RegExp(`^${name}`) });

test('O10 what the kitchen takes off is off on the other tablet within two seconds; portions count down and come back', async ({ openTablet, house }) => {
  const [pass, floor] = [await openTablet({ token: (await house.enrol('Pass', null)).token }), await openTablet({ token: (await house.enrol('Floor', null)).token })];
  const { id } = await house.check({ table: '9', dishes: ['Ayran'] });
  await floor.open(`orders/${id}`);
  await floor.signInByPin(daniel);
  await floor.isLive();
  await floor.page.getByLabel('Search the menu').fill('Musakhan');
  await expect(dish(floor, 'Musakhan')).toBeEnabled();
  await pass.open('availability');
  await pass.signInByPin(layla);
  await pass.isLive();
  await pass.page.getByLabel('Search dishes and options').fill('Musakhan');
  const choose = () => pass.page.getByRole('region', { name: 'Take something off' }).getByRole('button', { name: /^Musakhan/ }).click();

  await choose();
  const started = Date.now();
  await pass.button('Take off the menu').click();
  await expect(dish(floor, 'Musakhan')).toBeDisabled();
  expect(Date.now() - started).toBeLessThan(everywhereMs);
  await expect(dish(floor, 'Musakhan')).toContainText('Out');
  const out = pass.page.getByRole('region', { name: 'Out or running out' });
  await expect(out).toContainText('Musakhan');
  await expect(out).toContainText(/back at/);

  await choose();
  await pass.page.getByRole('radio', { name: 'Only so many' }).click();
  await pass.page.getByLabel('Portions left').fill('2');
  await pass.page.keyboard.press('Tab');
  await pass.button('Limit').click();
  await expect(dish(floor, 'Musakhan')).toContainText('2 left');
  await dish(floor, 'Musakhan').click();
  await expect(dish(floor, 'Musakhan')).toContainText('1 left');
  await expect(out).toContainText('1 left');
  await dish(floor, 'Musakhan').click();
  await expect(dish(floor, 'Musakhan')).toBeDisabled();
  await house.closeOrders();
  await expect(dish(floor, 'Musakhan')).toContainText('2 left');

  await pass.button('Bring back').click();
  await expect(pass.page.getByText('Everything is there')).toBeVisible();
  await expect(dish(floor, 'Musakhan')).not.toContainText('left');
});

for (const [locale, theme, viewport] of [['en', 'light', { width: 1280, height: 800 }], ['ar', 'dark', { width: 390, height: 844 }], ['ar', 'light', { width: 1280, height: 800 }], ['en', 'dark', { width: 390, height: 844 }]] as const) {
  test(`what is sold out in ${locale}, ${theme}, ${viewport.width} wide`, async ({ openTablet, house }, info) => {
    const t = wordsOf(locale);
    const [one, two] = house.menu.items;
    for (const [item, remaining, until] of [[one, null, 'day-end'], [two, 3, 'hand']] as const) {
      const { newId } = await import('@nova/platform/pure');
      (await house.till.post('/api/pos/availability', { commandId: newId(), locationId: house.locationId, kind: 'item', subjectId: item!.id, remaining, until })).ok();
    }
    const tablet = await openTablet({ token: (await house.enrol('Looks', 'FRONT')).token, locale, theme, viewport, touch: viewport.width < 500 });
    const { page } = tablet;
    await tablet.open('availability');
    await page.getByRole('button', { name: new RegExp(omar.name) }).click();
    for (const digit of omar.pin) await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: t('nav.availability'), level: 1 })).toBeVisible();
    await expect(page.getByText(t('availability.out'), { exact: true }).filter({ visible: true }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await page.screenshot({ path: info.outputPath('sold-out.png') });
    await page.getByRole('region', { name: t('availability.menu') }).getByRole('button').nth(4).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.screenshot({ path: info.outputPath('take-off.png') });
  });
}

import { newId } from '@nova/platform/pure';
import { extremes, nameOf } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';

const layla = login('layla'), omar = login('omar'), daniel = login('daniel');
const everywhereMs = 2000;
/** How the portal writes a time of day. */
const clockTags = { en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const dish = (tablet: Tablet, name: string) => tablet.page.getByRole('region', { name: 'Menu', exact: true }).getByRole('button', { name: new RegExp(`^${name}`) });

test('O10 what the kitchen takes off is off on the other tablet within two seconds; portions count down and come back', async ({ openTablet, house }) => {
  const [pass, floor] = [await openTablet({ token: (await house.enrol('Pass', null)).token, as: layla }), await openTablet({ token: (await house.enrol('Floor', null)).token, as: daniel })];
  const { id } = await house.check({ table: '9', dishes: ['Ayran'] });
  await floor.open(`orders/${id}`);
  await floor.isLive();
  await floor.page.getByLabel('Search the menu').fill('Musakhan');
  await expect(dish(floor, 'Musakhan')).toBeEnabled();
  await pass.open('availability');
  await pass.isLive();
  await pass.page.getByLabel('Search dishes and options').fill('Musakhan');
  const choose = () => pass.page.getByRole('region', { name: 'Take something off' }).getByRole('button', { name: /^Musakhan/ }).click();

  await choose();
  await pass.button('Take off the menu').click();
  // The browser has pressed when this returns; that it first had to find the button is not the restaurant's time.
  const started = Date.now();
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

for (const look of extremes) {
  test(`O10 what is sold out, and a window that is to come (${nameOf(look)})`, async ({ openTablet, house }) => {
    const { locale } = look;
    const [one, two] = house.menu.items;
    for (const [item, remaining, until] of [[one, null, 'day-end'], [two, 3, 'hand']] as const) {
      (await house.till.post('/api/pos/availability', { commandId: newId(), locationId: house.locationId, kind: 'item', subjectId: item!.id, remaining, until })).ok();
    }
    const tablet = await openTablet({ token: (await house.enrol('Window', 'FRONT')).token, as: omar, ...look });
    const { page, t } = tablet;
    await tablet.open('availability');
    await expect(page.getByRole('heading', { name: t('nav.availability'), level: 1 })).toBeVisible();
    await expect(page.getByText(t('availability.out'), { exact: true }).filter({ visible: true }).first()).toBeVisible();
    await page.getByRole('region', { name: t('availability.menu') }).getByRole('button').nth(4).click();
    await expect(page.getByRole('dialog')).toBeVisible();

    // From late in the evening until after midnight: not out yet, and the list says from when.
    await page.getByRole('radio', { name: t('availability.spans.window') }).click();
    const takeOff = page.getByRole('dialog').getByRole('button', { name: t('availability.takeOff') });
    await expect(takeOff).toBeDisabled();
    const soon = new Date(Date.now() + 3_600_000), [from, until] = [soon, new Date(soon.getTime() + 20 * 3_600_000)].map((each) => new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: house.venue.location.timeZone }).format(each)) as [string, string];
    await page.getByLabel(t('availability.windowFrom'), { exact: true }).fill(from);
    await page.getByLabel(t('availability.windowUntil'), { exact: true }).fill(until);
    const shown = new Intl.DateTimeFormat(clockTags[locale], { timeStyle: 'short', timeZone: house.venue.location.timeZone }).format(soon);
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(shown);
    await takeOff.click();
    await expect(page.getByRole('region', { name: t('availability.outNow') })).toContainText(shown);
    const { availability } = (await house.till.get(`/api/pos/availability?locationId=${house.locationId}`)).ok<{ availability: { subjectId: string; startsAt: string; endsAt: string | null }[] }>();
    const planned = availability.filter((each) => Date.parse(each.startsAt) > Date.now());
    expect(planned.map((each) => [each.startsAt, each.endsAt].map((at) => new Date(at ?? 0).toISOString().slice(0, 16)))).toEqual([[soon, new Date(soon.getTime() + 20 * 3_600_000)].map((at) => at.toISOString().slice(0, 16))]);
    for (const { subjectId } of planned) (await house.till.post('/api/pos/availability/restore', { commandId: newId(), locationId: house.locationId, kind: 'item', subjectId })).ok();
  });
}

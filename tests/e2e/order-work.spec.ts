import AxeBuilder from '@axe-core/playwright';
import { newId } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import { plainDishes } from '../support/plain-dishes';
import { paperWith, takePapers } from './support/paper';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const layla = login('layla'), omar = login('omar'), maya = login('maya');

test.beforeAll(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

type Locale = 'en' | 'ar';
const looks = [['en', 'light', { width: 1280, height: 800 }], ['ar', 'dark', { width: 390, height: 844 }]] as const;

/** Nothing runs off the side, and nothing that assistive technology would stumble over. */
async function fits({ page }: Tablet, name: string, where = '#main'): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(where).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map((each) => `${name}: ${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** A manager says yes with a PIN, in the dialog that any command opens. */
async function allow(tablet: Tablet, t: (key: string) => string, colleague = layla): Promise<void> {
  const dialog = tablet.dialog.last();
  await dialog.getByRole('button', { name: new RegExp(`^${colleague.name}`) }).click();
  for (const digit of colleague.pin) await dialog.getByRole('button', { name: digit, exact: true }).click();
  await tablet.button(t('approval.approve')).click();
}

const namesIn = (house: { menu: { items: { id: string; name: string }[] } }, order: OrderView, locale: Locale): string[] => order.lines.map((line) => line.name[locale] ?? house.menu.items.find((item) => item.id === line.itemId)!.name);

for (const [locale, theme, viewport] of looks) {
  test(`O9 O10 a combo is chosen part by part, a part that is out cannot be had, and each station gets its own (${locale}, ${viewport.width} wide)`, async ({ openTablet, house }) => {
    const t = wordsOf(locale);
    const touch = viewport.width < 500;
    const tablet = await openTablet({ token: (await house.enrol(`Combo ${locale}`, 'FRONT')).token, as: omar, locale, theme, viewport, touch });
    const set = house.menu.items.find((item) => item.kitchenName === 'GRILL SET')!;
    const option = (kitchenName: string) => house.menu.groups.filter((group) => set.groupIds.includes(group.id)).flatMap((group) => group.options).find((each) => each.kitchenName === kitchenName)!;
    const ayran = { locationId: house.locationId, kind: 'item', subjectId: option('AYRAN').itemId };
    (await house.till.post('/api/pos/availability', { commandId: newId(), ...ayran, remaining: null, until: 'hand' })).ok();
    const order = await house.check({ name: 'Rami', dishes: [plainDishes(house.menu)[0]!.name] });
    const arabic = { 'GRILL SET': 'وجبة المشاوي', TAOUK: 'شيش طاووق', TABBOULEH: 'تبّولة', AYRAN: 'عيران', PILSNER: 'بيرة لبنانية' } as Record<string, string>;
    const english = { 'GRILL SET': 'Grill set', TAOUK: 'Shish taouk', TABBOULEH: 'Tabbouleh', AYRAN: 'Ayran', PILSNER: 'Lebanese pilsner' } as Record<string, string>;
    const called = (kitchenName: string): string => (locale === 'ar' ? arabic : english)[kitchenName]!;
    await tablet.open(`orders/${order.id}`);
    if (touch) await tablet.page.getByRole('radio', { name: t('order.menu'), exact: true }).click();
    await tablet.page.getByLabel(t('order.search')).fill('GRILL SET');
    await tablet.page.keyboard.press('Enter');
    await expect(tablet.dialog.getByRole('heading', { name: called('GRILL SET') })).toBeVisible();
    const part = (kitchenName: string) => tablet.dialog.getByRole('button', { name: new RegExp(`^(✓ )?${called(kitchenName)}`) });
    await expect(part('AYRAN')).toBeDisabled();
    await expect(part('AYRAN')).toContainText(t('availability.out'));
    for (const dish of ['TAOUK', 'TABBOULEH', 'PILSNER']) await part(dish).click();
    await fits(tablet, 'combo', '[role="dialog"]');
    await tablet.dialog.getByRole('button', { name: new RegExp(t('order.addFor').split('{{')[0]!.trim()) }).last().click();
    await expect.poll(async () => (await house.order(order.id)).lines.length).toBe(2);
    const tickets = await house.fire(order.id);
    const told = tickets.flatMap((ticket) => ticket.lines.filter((line) => line.kitchenName === 'GRILL SET').map((line) => line.modifiers.map((each) => each.kitchenName).join(' '))).sort();
    expect(told).toEqual(['PILSNER', 'TAOUK TABBOULEH']);
    (await house.till.post('/api/pos/availability/restore', { commandId: newId(), ...ayran })).ok();
  });

  test(`O7 three share a check: one gets a bill of its own, one pays cash and gets change, one pays by card (${locale}, ${viewport.width} wide)`, async ({ openTablet, house }) => {
    const t = wordsOf(locale);
    const dish = plainDishes(house.menu)[0]!.name;
    const order = await house.check({ table: '9', dishes: [dish, dish] });
    await house.fire(order.id);
    const tablet = await openTablet({ token: (await house.enrol(`Share ${locale}`, 'FRONT')).token, as: omar, locale, theme, viewport, touch: viewport.width < 500 });
    const { page } = tablet;
    await takePapers('receipt');
    await tablet.open(`orders/${order.id}/split`);
    await page.getByRole('radio', { name: t('split.evenly') }).click();
    await page.getByLabel(t('split.parts')).fill('3');
    await page.keyboard.press('Tab');
    await page.getByRole('region', { name: t('split.evenly') }).getByRole('button').last().click();
    await expect(tablet.heading(t('split.planned'))).toBeVisible();
    const [first, second] = (await house.order(order.id)).shares;

    await tablet.button(t('split.printPart', { number: 2 })).click();
    await paperWith('receipt', 'Part 2 of 3', (second!.amountMinor / 100).toFixed(2));
    await fits(tablet, 'shares');
    await tablet.button(t('split.payPart', { number: 1 })).click();
    await expect(page.getByRole('button', { name: new RegExp(`^${t('payments.sharePick', { number: 1 })}`) })).toHaveAttribute('aria-pressed', 'true');
    for (const digit of '10000') await page.keyboard.press(digit);
    await fits(tablet, 'pay-a-share');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('change')).toContainText(((10_000 - first!.amountMinor) / 100).toFixed(2));
    await fits(tablet, 'change');
    await tablet.button(t('payments.nextPart')).click();
    await page.getByRole('button', { name: new RegExp(`^${t('payments.sharePick', { number: 2 })}`) }).click();
    const terminal = house.venue.tenderTypes.find((tender) => tender.kind === 'external-card')!;
    await page.getByRole('radio', { name: terminal.name[locale] ?? terminal.name.en, exact: true }).click();
    await page.getByRole('radio', { name: '10 %' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: t('payments.amount') }).getByRole('button').last().click();
    await expect.poll(async () => (await house.order(order.id)).shares.map((share) => share.paid)).toEqual([true, true, false]);
    const paid = (await house.order(order.id)).payments;
    expect(paid.map((payment) => [payment.kind, payment.amountMinor, payment.tipMinor])).toEqual([['cash', first!.amountMinor, 0], ['external-card', second!.amountMinor, Math.round(second!.amountMinor / 10)]]);
    expect(paid[0]!.changeMinor).toBe(10_000 - first!.amountMinor);
  });

  test(`O6 what the kitchen has is taken back with a reason and a manager, the kitchen is told, some of a line too, and the rest is paid (${locale}, ${viewport.width} wide)`, async ({ openTablet, house }) => {
    const t = wordsOf(locale);
    const [dear, cheap] = [...plainDishes(house.menu)].sort((a, b) => b.pricesMinor['dine-in'] - a.pricesMinor['dine-in']).map((dish) => dish.name) as [string, string];
    const opened = await house.check({ table: '10', dishes: [dear, cheap] });
    const line = opened.lines[1]!;
    (await house.till.send('PATCH', `/api/pos/orders/${opened.id}/lines/${line.id}`, { commandId: newId(), lineVersion: line.version, quantity: 5 })).ok();
    await house.fire(opened.id);
    await takePapers('kitchen');
    const tablet = await openTablet({ token: (await house.enrol(`Void ${locale}`, 'FRONT')).token, as: maya, locale, theme, viewport, touch: viewport.width < 500 });
    const { page } = tablet;
    await tablet.open(`orders/${opened.id}`);
    const voids = async (name: string, quantity: number | null): Promise<void> => {
      await page.getByRole('main').locator('[data-fired]').filter({ hasText: name }).filter({ visible: true }).first().click();
      await tablet.button(t('order.money.void')).last().click();
      const dialog = tablet.dialog.last();
      if (quantity !== null) {
        await dialog.getByLabel(t('order.quantity')).fill(String(quantity));
        await page.keyboard.press('Tab');
      }
      await dialog.getByRole('button', { name: new RegExp(`${t('shift.reason')}$`) }).click();
      await page.getByRole('option').first().click();
      await fits(tablet, `void-${quantity ?? 'all'}`, '[role="dialog"]');
      await dialog.getByRole('button', { name: t('order.money.void'), exact: true }).click();
      await allow(tablet, t);
    };
    const [dearName, cheapName] = namesIn(house, opened, locale) as [string, string];
    await voids(dearName, null);
    await expect(page.getByRole('region', { name: t('order.states.voided') }).filter({ visible: true })).toContainText(dearName);
    await paperWith('kitchen', 'CANCELLED', opened.lines[0]!.kitchenName);
    await voids(cheapName, 2);
    await expect.poll(async () => (await house.order(opened.id)).lines.map((each) => each.quantity)).toEqual([3]);
    await expect.poll(async () => (await house.order(opened.id)).totalMinor).toBe(3 * line.unitPriceMinor);
    await tablet.open(`orders/${opened.id}/pay`);
    await expect(page.getByTestId('due')).toBeVisible();
    await page.getByRole('region', { name: t('payments.amount') }).getByRole('button').last().click();
    await expect(page.getByTestId('change')).toBeVisible();
    expect((await house.order(opened.id)).state).toBe('closed');
  });
}

test('S4 what goes to the safe at the close leaves a smaller float, and the next opening expects just that', async ({ openTablet, house }) => {
  await house.closeDay();
  await house.openDay();
  const till = await openTablet({ token: (await house.enrol('Drop', 'FRONT')).token, as: layla });
  await till.open('shift');
  await till.button('Close shift').click();
  const [shift] = await house.shifts();
  const heldMinor = (await house.xReport(shift!.id)).drawer.expectedMinor;
  await till.count(Object.fromEntries(house.countOf(heldMinor).map(({ denominationMinor, pieces }) => [house.money(denominationMinor), pieces])));
  await till.button('This is my count').click();
  await till.page.getByLabel('Into the safe').fill('60');
  await till.button('Close the shift').click();
  // What goes to the safe has two parties (S7).
  await allow(till, wordsOf('en'), omar);
  await expect(till.heading('Shift closed')).toBeVisible();
  await paperWith('receipt', 'Z REPORT', 'To the safe at closing -60.00');
  await till.open('shift');
  await till.count(Object.fromEntries(house.countOf(heldMinor - 6000).map(({ denominationMinor, pieces }) => [house.money(denominationMinor), pieces])));
  await till.button(/^Open with/).click();
  await expect.poll(async () => (await house.shifts()).map(({ openingExpectedMinor, openingDifferenceMinor }) => ({ openingExpectedMinor, openingDifferenceMinor }))).toEqual([{ openingExpectedMinor: heldMinor - 6000, openingDifferenceMinor: 0 }]);
});

test('O4 fire waits for dishes that are on their way, and fires nothing while one of them did not arrive', async ({ openTablet, house }) => {
  const [first, second, third] = plainDishes(house.menu).map((dish) => dish.name) as [string, string, string];
  const order = await house.check({ name: 'Slow line', dishes: [first] });
  const tablet = await openTablet({ token: (await house.enrol('Slow line', 'FRONT')).token, as: omar });
  const { page, t } = tablet;
  await tablet.open(`orders/${order.id}`);
  await tablet.isLive();
  const add = async (dish: string): Promise<void> => {
    const sent = page.waitForRequest((request) => request.method() === 'POST' && /lines$/.test(request.url()));
    await page.getByLabel(t('order.search')).fill(dish);
    await page.keyboard.press('Enter');
    await sent;
  };
  const fire = tablet.button(/^Fire \d/);
  const fired = async (): Promise<number[]> => (await house.order(order.id)).lines.map((line) => line.firedQuantity);

  await page.route('**/lines', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await add(second);
  await fire.click();
  await expect.poll(fired).toEqual([1, 1]);

  await page.unroute('**/lines');
  await page.route('**/lines', (route) => route.abort('connectionreset'));
  await house.till.post(`/api/pos/orders/${order.id}/lines`, { commandId: newId(), catalogueHash: house.menu.version, lines: [{ lineId: newId(), itemId: house.menu.items.find(({ name }) => name === first)?.id, quantity: 1 }] });
  await add(third);
  await fire.click();
  await expect(tablet.toast(t('order.notFired'))).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/lines');
  await tablet.button(t('common.tryAgain')).click();
  await expect.poll(async () => (await fired()).length).toBe(4);
  // Nothing fires by surprise once the lines are there.
  await page.waitForTimeout(1_000);
  expect((await fired()).filter((quantity) => quantity === 0)).toHaveLength(2);
  await fire.click();
  await expect.poll(fired).toEqual([1, 1, 1, 1]);
});

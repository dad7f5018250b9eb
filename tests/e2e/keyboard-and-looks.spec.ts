import AxeBuilder from '@axe-core/playwright';
import type { OrderView } from '@nova/pos/contracts';
import type { Locator, Page } from '@playwright/test';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const layla = login('layla');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());

test('a check is opened, filled and fired without touching the screen', async ({ openTablet }) => {
  const tablet = await openTablet();
  const { page } = tablet;
  const { keyboard } = page;
  await tablet.open();
  await expect(page.getByLabel('User name')).toBeFocused();
  await keyboard.type(layla.username);
  await keyboard.press('Tab');
  await keyboard.type(layla.password);
  await keyboard.press('Enter');
  await tablet.isSignedIn(layla.name);

  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the work' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page, tablet.table('2'));
  await keyboard.press('Enter');
  await expect(tablet.dialog).toBeVisible();
  await tabTo(page, tablet.button('Seat guests'));
  await keyboard.press('Enter');
  await expect(tablet.dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Table 2', level: 1 })).toBeVisible();

  await keyboard.press('/');
  await expect(page.getByLabel('Search the menu')).toBeFocused();
  await keyboard.type('pilsner');
  await keyboard.press('Enter');
  const check = page.getByRole('region', { name: /^Check #/ });
  await expect(check.getByRole('button', { name: /Lebanese pilsner/ })).toBeVisible();
  await keyboard.type('lamb shish');
  await keyboard.press('Enter');
  await expect(tablet.dialog).toBeVisible();
  for (const option of ['Well done', 'Saffron rice']) {
    await tabTo(page, tablet.dialog.getByRole('button', { name: new RegExp(`^${option}`) }));
    await keyboard.press('Space');
  }
  await tabTo(page, tablet.button('Add for £18.50'));
  await keyboard.press('Enter');
  await expect(check.getByRole('button', { name: /Lamb shish/ })).toBeVisible();
  await tabTo(page, tablet.button('Fire 2 items'));
  await keyboard.press('Enter');
  await expect(tablet.toast('2 tickets went to the kitchen')).toBeVisible();
  await expect(check.getByText('In the kitchen')).toHaveCount(2);
});

interface Screen { readonly name: string; readonly path: string; readonly act?: (tablet: Tablet) => Promise<void> }

/** Every screen of the portal, and the dialogs that everybody meets. */
function screens(order: OrderView, shiftId: string, stationId: string, t: (key: string) => string): Screen[] {
  return [
    { name: 'floor', path: '' },
    { name: 'a table', path: '', act: async ({ page }) => page.getByTestId('table-6').click() },
    { name: 'new check', path: '', act: async (tablet) => tablet.button(t('floor.newCheck')).click() },
    { name: 'order', path: `orders/${order.id}` },
    { name: 'a dish', path: `orders/${order.id}`, act: async (tablet) => {
      await tablet.page.getByLabel(t('order.search')).fill('LAMB CUTLETS');
      await tablet.page.keyboard.press('Enter');
      await expect(tablet.dialog).toBeVisible();
    } },
    { name: 'a line', path: `orders/${order.id}`, act: async ({ page }) => page.getByRole('main').locator('[data-fired]').last().click() },
    { name: 'pay', path: `orders/${order.id}/pay` },
    { name: 'stations', path: 'kitchen' },
    { name: 'kitchen', path: `kitchen/${stationId}` },
    { name: 'kitchen in the other light', path: `kitchen/${stationId}`, act: async (tablet) => tablet.button(t('settings.themeLight')).click() },
    { name: 'checks', path: 'log' },
    { name: 'a check in the log', path: 'log', act: async ({ page }) => page.getByRole('table').getByRole('button').first().click() },
    { name: 'shift', path: 'shift' },
    { name: 'cash in or out', path: 'shift', act: async (tablet) => tablet.button(t('shift.cash')).click() },
    { name: 'close the shift', path: `shift/close/${shiftId}` },
    { name: 'reports', path: 'reports' },
    { name: 'X report', path: `reports/${shiftId}` },
    { name: 'printing', path: 'printing' },
    { name: 'tablets', path: 'devices' },
    { name: 'settings', path: 'settings' },
    { name: 'no such place', path: 'nowhere' },
  ];
}

for (const locale of ['en', 'ar'] as const) {
  test.describe(`the screens in ${locale === 'en' ? 'English' : 'Arabic, from right to left'}`, () => {
    const t = wordsOf(locale);
    let order: OrderView, all: Screen[];

    test.beforeAll(async ({ house }) => {
      await house.closeOrders();
      order = await house.check({ table: '4', covers: 2, dishes: ['Mansaf', 'Musakhan', 'Lebanese pilsner'] });
      await house.fire(order.id);
      await house.check({ name: 'Amira', dishes: ['Saffron ice cream'] });
      all = screens(order, (await house.shifts())[0]?.id ?? '', house.venue.stations[0]?.id ?? '', t);
    });

    /** All rules in the light; the dark has other colours only, and the same in every language. */
    test('have no serious fault for those who see, hear or move otherwise', async ({ openTablet, house }) => {
      const tablet = await openTablet({ token: (await house.enrol('Axe', 'FRONT')).token, locale });
      const { page } = tablet;
      const faults: string[] = [];
      const look = async (name: string): Promise<void> => {
        faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
        if (locale !== 'en') return;
        await lightUp(page, 'dark');
        faults.push(...(await axeFaults(page, 'color-contrast')).map((fault) => `${name}, dark: ${fault}`));
        await lightUp(page, 'light');
      };
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await tablet.open();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      await settled(tablet, t);
      await look('who is working');
      await tablet.button(t('session.usePassword')).click();
      await look('sign in');
      await tablet.button(t('session.usePin')).click();
      await tablet.button(new RegExp(`^${layla.name}`)).click();
      await look('PIN');
      await page.keyboard.type(layla.pin);
      await page.keyboard.press('Enter');
      await tablet.isSignedIn(layla.name);
      for (const { name, path, act } of all) {
        await tablet.open(path);
        await settled(tablet, t);
        await act?.(tablet);
        await look(name);
      }
      expect(faults).toEqual([]);
    });

    test('fit a phone without scrolling sideways', async ({ openTablet, house }) => {
      const tablet = await openTablet({ token: (await house.enrol('Phone', 'FRONT')).token, locale, viewport: { width: 390, height: 844 }, touch: true });
      const { page } = tablet;
      const tooWide: string[] = [];
      const measure = async (name: string): Promise<void> => {
        const wide = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, shown: document.documentElement.clientWidth }));
        if (wide.scroll > wide.shown) tooWide.push(`${name}: ${wide.scroll} of ${wide.shown}`);
      };
      await tablet.open();
      await settled(tablet, t);
      await measure('who is working');
      await tablet.button(new RegExp(`^${layla.name}`)).click();
      await measure('PIN');
      await page.keyboard.type(layla.pin);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation')).toBeVisible();
      for (const { name, path } of all.filter(({ act }) => act === undefined)) {
        await tablet.open(path);
        await settled(tablet, t);
        await measure(name);
      }
      expect(tooWide).toEqual([]);
    });
  });
}

/** Walks with Tab until this has the focus, as a person would who looks where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`80 times Tab did not reach ${target.toString()}`);
}

/** The system's light changes, and the portal, which follows it, has changed too. */
async function lightUp(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** The screen has what it asked the server for. */
async function settled(tablet: Tablet, t: (key: string) => string): Promise<void> {
  await expect(tablet.page.getByRole('heading').first()).toBeVisible();
  await expect(tablet.page.getByRole('status', { name: t('common.loading') })).toHaveCount(0);
}

async function axeFaults(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations, passes } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  expect(passes.length, 'rules that found something to look at').toBeGreaterThan(rule === undefined ? 10 : 0);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

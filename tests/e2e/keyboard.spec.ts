import type { Locator, Page } from '@playwright/test';
import { login } from './support/stack';
import { expect, test } from './support/test';

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

/** Walks with Tab until this has the focus, as a person would who looks where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`80 times Tab did not reach ${target.toString()}`);
}

import { paperWith } from './support/paper';
import { login, urls } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const layla = login('layla'), omar = login('omar'), sofia = login('sofia');

test.beforeEach(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());

/** A colleague says yes with a PIN, in the dialog that any refused command opens. */
async function allow(tablet: Tablet, colleague = layla): Promise<void> {
  await expect(tablet.heading('Somebody has to allow this')).toBeVisible();
  await tablet.dialog.last().getByRole('button', { name: new RegExp(`^${colleague.name}`) }).click();
  const pad = tablet.dialog.last().getByRole('group', { name: 'PIN' });
  for (const digit of colleague.pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await tablet.button('Allow').click();
}

test('S4 S5 a cashier counts blind, counts again, and closes short with a reason and a manager', async ({ openTablet, house }) => {
  const { token } = await house.enrol('Till', 'FRONT');
  const till = await openTablet({ token });
  await till.open();
  await till.signInByPin(sofia);
  await till.go('Shift');
  await till.button('Close shift').click();
  await till.count({ '£20.00': 4 });
  await till.button('This is my count').click();
  await expect(till.heading('Second count')).toBeVisible();
  await expect(till.page.getByText('£100.00')).toBeHidden();
  await till.count({ '£20.00': 4 });
  await till.button('This is my count').click();
  await expect(till.page.getByText('£20.00 missing')).toBeVisible();
  await expect(till.button('Close the shift')).toBeDisabled();
  await till.choose(/Why is it over or short/, 'Wrong change given');
  await till.button('Close the shift').click();
  await allow(till);
  await expect(till.page.getByRole('status').filter({ hasText: 'Short' })).toContainText('£20.00');
  await expect(till.heading('Shift closed')).toBeVisible();
  expect((await house.shifts()).length).toBe(0);
  await paperWith('receipt', 'Z REPORT', 'Difference -£20.00');
});

test('S6 what blocks a close is listed, leads to the check, and can be carried over', async ({ openTablet, house }) => {
  const check = await house.check({ table: '6', dishes: ['Musakhan'] });
  await house.fire(check.id);
  const { token } = await house.enrol('Till', 'FRONT');
  const till = await openTablet({ token });
  await till.open();
  await till.signInByPin(layla);
  await till.go('Shift');
  await till.button('Close shift').click();
  await expect(till.heading('What is still open')).toBeVisible();
  await till.button('Go to the check').click();
  await expect(till.page.getByRole('heading', { name: 'Table 6', level: 1 })).toBeVisible();
  await till.go('Shift');
  await till.button('Close shift').click();
  await till.button('Carry over').click();
  await till.button('Carry 1 over').click();
  await expect(till.toast('Carried over')).toBeVisible();
  await till.count({ '£20.00': 5 });
  await till.button('This is my count').click();
  await till.button('Close the shift').click();
  await expect(till.page.getByRole('status').filter({ hasText: 'The drawer is exact' })).toBeVisible();
  await house.openDay();
  expect((await house.order(check.id)).state).toBe('open');
});

test('S7 a safe drop wants a second person, whoever takes it, and the drawer opens for it', async ({ openTablet, house }) => {
  const { token } = await house.enrol('Till', 'FRONT');
  const till = await openTablet({ token });
  await till.open();
  await till.signInByPin(layla);
  await till.go('Shift');
  await till.button('Cash in or out').click();
  await till.dialog.getByRole('radio', { name: 'Drop to safe' }).click();
  await till.dialog.getByLabel('Amount').fill('50');
  await till.button('Record').click();
  await allow(till, omar);
  await expect(till.page.getByRole('table', { name: 'Cash movements' })).toContainText('£50.00');
});

for (const [locale, theme, viewport] of [['en', 'light', { width: 1280, height: 800 }], ['ar', 'dark', { width: 390, height: 844 }], ['ar', 'light', { width: 1280, height: 800 }], ['en', 'dark', { width: 390, height: 844 }]] as const) {
  test(`shift and close in ${locale}, ${theme}, ${viewport.width} wide`, async ({ openTablet, house }, info) => {
    const t = wordsOf(locale);
    const check = await house.check({ table: '6', dishes: ['Musakhan'] });
    await house.fire(check.id);
    const { page } = await openTablet({ token: (await house.enrol('Looks', 'FRONT')).token, locale, theme, viewport, touch: viewport.width < 500 });
    await page.goto(`${urls.portal}shift`);
    await page.getByRole('button', { name: new RegExp(layla.name) }).click();
    for (const digit of layla.pin) await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
    const picture = async (name: string): Promise<void> => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
    };
    await expect(page.getByRole('button', { name: t('shift.close'), exact: true })).toBeVisible();
    await picture('shift');
    await page.getByRole('button', { name: t('shift.close'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('shift.blockersTitle') })).toBeVisible();
    await picture('blockers');
    await house.closeOrders();
    // What was settled elsewhere leaves the list by itself.
    await expect(page.getByRole('button', { name: t('shift.countNow') })).toBeVisible();
    await picture('count');
    await page.getByRole('button', { name: t('shift.countNow') }).click();
    await expect(page.getByText(t('shift.recountLead'))).toBeVisible();
    await page.getByRole('button', { name: t('shift.countNow') }).click();
    await expect(page.getByRole('button', { name: t('shift.finish') })).toBeVisible();
    await picture('finish');
  });
}

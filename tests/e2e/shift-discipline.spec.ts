import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { paperWith } from './support/paper';
import { login, type Login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const layla = login('layla'), omar = login('omar'), sofia = login('sofia');

/** A till where somebody stands before the shift. */
async function atShift(openTablet: OpenTablet, house: House, who: Login, look?: Look): Promise<Tablet> {
  const till = await openTablet({ token: (await house.enrol('Till', 'FRONT')).token, ...look });
  await till.open();
  await till.signInByPin(who);
  await till.go('Shift');
  return till;
}

test.beforeEach(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());

test('S4 S5 a cashier counts blind, counts again, and closes short with a reason and a manager', async ({ openTablet, house }) => {
  const till = await atShift(openTablet, house, sofia);
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
  await till.allow(layla);
  await expect(till.page.getByRole('status').filter({ hasText: 'Short' })).toContainText('£20.00');
  await expect(till.heading('Shift closed')).toBeVisible();
  expect((await house.shifts()).length).toBe(0);
  await paperWith('receipt', 'Z REPORT', 'Difference -£20.00');
});

for (const look of extremes) {
  test(`S6 what blocks a close is listed, leads to the check, and can be carried over (${nameOf(look)})`, async ({ openTablet, house }) => {
    const check = await house.check({ table: '6', dishes: ['Musakhan'] });
    await house.fire(check.id);
    const till = await atShift(openTablet, house, layla, look);
    const { t } = till;
    await till.button(t('shift.close')).click();
    await expect(till.heading(t('shift.blockersTitle'))).toBeVisible();
    await till.button(t('shift.goToCheck')).click();
    await expect(till.page.getByRole('heading', { name: t('floor.table', { name: 6 }), level: 1 })).toBeVisible();
    await till.go('Shift');
    await till.button(t('shift.close')).click();
    await till.button(t('shift.carryOver')).click();
    await till.button(t('shift.carrySelected', { count: 1 })).click();
    await expect(till.toast(t('shift.carried'))).toBeVisible();
    await till.count({ '£20.00': 5 });
    await till.button(t('shift.countNow')).click();
    await till.button(t('shift.finish')).click();
    await expect(till.page.getByRole('status').filter({ hasText: t('shift.verdict.exact') })).toBeVisible();
    await house.openDay();
    expect((await house.order(check.id)).state).toBe('open');
  });

  test(`S7 a safe drop wants a second person, whoever takes it, and the drawer opens for it (${nameOf(look)})`, async ({ openTablet, house }) => {
    const till = await atShift(openTablet, house, layla, look);
    const { t } = till;
    await till.button(t('shift.cash')).click();
    await till.dialog.getByRole('radio', { name: t('shift.kinds.drop') }).click();
    await till.dialog.getByLabel(t('common.amount')).fill('50');
    await till.button(t('shift.record')).click();
    await till.allow(omar);
    await expect(till.page.getByRole('table', { name: t('shift.movements') })).toContainText('£50.00');
  });
}

import type { OrderView } from '@nova/pos/contracts';
import { plainDishes } from '../support/plain-dishes';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';

const layla = login('layla'), maya = login('maya');

test.beforeAll(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());

/** The colleague who is asked, by PIN, in the dialog that any command opens. */
async function approve(tablet: Tablet): Promise<void> {
  await expect(tablet.heading('Somebody has to allow this')).toBeVisible();
  await tablet.dialog.last().getByRole('button', { name: new RegExp(`^${layla.name}`) }).click();
  const pad = tablet.page.getByRole('group', { name: 'PIN' });
  for (const digit of layla.pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await tablet.button('Allow').click();
}

const lineOf = (tablet: Tablet, dish: string) => tablet.page.getByRole('region', { name: /^Check #/ }).getByRole('button', { name: new RegExp(dish) }).first();
const total = (tablet: Tablet, amount: string) => expect(tablet.page.getByTestId('order-total')).toHaveText(amount);

test('O6 O8 a server discounts, voids after firing with a manager, takes the service charge off, and the guest pays what is left', async ({ openTablet, house }) => {
  const { token } = await house.enrol('Money', 'FRONT');
  const tablet = await openTablet({ token, as: maya });
  const [first, second] = plainDishes(house.menu).map((dish) => dish.name) as [string, string];
  const order = await house.check({ table: '10', covers: 8, dishes: [first, first, second] });
  await house.fire(order.id);
  await tablet.open();
  await tablet.open(`orders/${order.id}`);
  const now = (): Promise<OrderView> => house.order(order.id);
  await total(tablet, house.money((await now()).totalMinor));

  await test.step('ten per cent off one line: the old price is struck through', async () => {
    await lineOf(tablet, first).click();
    await tablet.button('Discount').click();
    await tablet.choose(/Reason$/, 'Regular guest');
    await tablet.dialog.last().getByRole('button', { name: 'Discount', exact: true }).click();
    await expect(tablet.page.locator('s').first()).toBeVisible();
    expect((await now()).adjustments).toMatchObject([{ kind: 'discount', approverId: null }]);
  });
  await test.step('a line on the house needs the manager', async () => {
    await lineOf(tablet, second).click();
    await tablet.button('On the house').click();
    await tablet.choose(/Reason$/, 'Guest of the house');
    await tablet.dialog.last().getByRole('button', { name: 'On the house', exact: true }).click();
    await approve(tablet);
    await expect.poll(async () => (await now()).adjustments.length).toBe(2);
  });
  await test.step('the service charge comes off with a reason', async () => {
    await tablet.button(/^Take off Service charge/).click();
    await tablet.choose(/Reason$/, 'Guest asked to take it off');
    await tablet.button('Take it off').click();
    await approve(tablet);
    await expect(tablet.page.getByTestId('service-charge')).toContainText('taken off');
  });
  const left = await now();
  await total(tablet, house.money(left.totalMinor));
  expect(left.serviceCharge).toMatchObject({ amountMinor: 0 });
});

import type { OrderView } from '@nova/pos/contracts';
import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { paperWith, takePapers } from './support/paper';
import { login, type Login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const layla = login('layla'), omar = login('omar'), maya = login('maya');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const bucket = ({ page }: Tablet, name: string) => page.getByRole('radio', { name: new RegExp(`^\u2068?${name}`) });
const row = ({ page, t }: Tablet, { number }: OrderView) => page.getByRole('button', { name: new RegExp(`^${t('order.check', { number })}(?!\\d)`) });
const events = async (house: House, { id }: OrderView): Promise<string> => JSON.stringify((await house.till.get(`/api/pos/orders/${id}/timeline`)).ok());

async function log(openTablet: OpenTablet, house: House, as: Login, look: Look): Promise<Tablet> {
  const tablet = await openTablet({ token: (await house.enrol('Log', 'FRONT')).token, as, ...look });
  await tablet.open('log');
  await tablet.isLive();
  return tablet;
}

/** An act that wants a reason and a second touch, and what is said once it is done. */
async function withReason(till: Tablet, act: string, done: string): Promise<void> {
  await till.button(act).click();
  const asked = till.page.getByRole('alertdialog');
  await expect(asked.getByRole('button', { name: act, exact: true })).toBeDisabled();
  await till.select(till.t('shift.reason')).click();
  await till.page.getByRole('option').first().click();
  await asked.getByRole('button', { name: act, exact: true }).click();
  await expect(till.toast(done)).toBeVisible();
  await expect(asked).toBeHidden();
}

for (const look of extremes) {
  test(`S11 a receipt is printed again from the log, marked and counted, by those who may (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ name: 'Again', dishes: ['Musakhan'] });
    await house.fire(order.id);
    await house.closeOrders();
    const receiptNumber = (await house.order(order.id)).receiptNumber ?? '?';
    await paperWith('receipt', receiptNumber);
    await takePapers('receipt');
    const till = await log(openTablet, house, layla, look);
    const { t } = till;
    await bucket(till, t('log.buckets.paid')).click();
    await row(till, order).click();
    await till.button(t('payments.reprint')).click();
    await expect(till.toast(t('payments.duplicatePrinting'))).toBeVisible();
    await paperWith('receipt', receiptNumber, 'DUPLICATE');
    await till.page.getByRole('radio', { name: t('log.timeline') }).click();
    await expect(till.dialog).toContainText(t('log.events.receipt-printed-again'));
    expect(await events(house, order)).toContain('receipt-printed-again');

    const floor = await log(openTablet, house, maya, look);
    await bucket(floor, t('log.buckets.paid')).click();
    await row(floor, order).click();
    await expect(floor.dialog).toContainText(receiptNumber);
    await expect(floor.button(t('payments.reprint'))).toHaveCount(0);
  });

  test(`a check is paid from the log, and moves to the paid ones on the other screen (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ name: 'To pay', dishes: ['Musakhan'] });
    await house.fire(order.id);
    const [till, other] = [await log(openTablet, house, layla, look), await log(openTablet, house, omar, look)];
    const { page, t } = till;
    await bucket(other, t('log.buckets.fired')).click();
    await expect(row(other, order)).toBeVisible();
    await row(till, order).click();
    await till.button(t('order.pay')).click();
    await expect(page.getByTestId('due')).toContainText(house.money(order.totalMinor));
    await page.getByRole('region', { name: t('payments.amount') }).getByRole('button').last().click();
    await expect(page.getByTestId('change')).toBeVisible();
    expect(await house.order(order.id)).toMatchObject({ state: 'closed', paymentStatus: 'paid', payments: [{ kind: 'cash', amountMinor: order.totalMinor }] });
    await expect(row(other, order)).toHaveCount(0);
    await bucket(other, t('log.buckets.paid')).click();
    await expect(row(other, order)).toBeVisible();
  });

  test(`O6 from the log a check is cancelled before the kitchen had it, and voided after: each with its reason, in its bucket on every screen (${nameOf(look)})`, async ({ openTablet, house }) => {
    const early = await house.check({ name: 'Early', dishes: ['Musakhan'] }), late = await house.check({ name: 'Late', dishes: ['Mansaf'] });
    await house.fire(late.id);
    await takePapers('kitchen');
    const [till, other] = [await log(openTablet, house, layla, look), await log(openTablet, house, omar, look)];
    const { t } = till;
    const close = till.dialog.getByRole('button', { name: t('common.close') });

    await row(till, early).click();
    await expect(till.button(t('log.void'))).toHaveCount(0);
    await withReason(till, t('order.cancel'), t('order.cancelled', { number: early.number }));
    expect(await house.order(early.id)).toMatchObject({ state: 'cancelled' });
    await close.click();

    await row(till, late).click();
    await expect(till.button(t('order.cancel'))).toHaveCount(0);
    await withReason(till, t('log.void'), t('log.voided', { number: late.number }));
    expect(await house.order(late.id)).toMatchObject({ state: 'voided', totalMinor: 0 });
    await paperWith('kitchen', 'CANCELLED', 'MANSAF');
    await till.page.getByRole('radio', { name: t('log.timeline') }).click();
    await expect(till.dialog).toContainText(t('log.events.voided'));

    for (const [name, found, missing] of [['cancelled', early, late], ['voided', late, early]] as const) {
      await bucket(other, t(`log.buckets.${name}`)).click();
      await expect(row(other, found)).toBeVisible();
      await expect(row(other, missing)).toHaveCount(0);
    }
  });
}

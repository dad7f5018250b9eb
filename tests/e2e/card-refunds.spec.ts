import { readFile } from 'node:fs/promises';
import { cardTender, differs, needsDecision, tooMuchMinor } from './support/card-house';
import { papersOf } from './support/paper';
import { sandbox } from './support/sandbox';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { nameOf, tills } from './support/tills';
import { sayingOf, wordsOf, type Saying } from './support/words';

const layla = login('layla'), omar = login('omar');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(async ({ house }) => {
  await sandbox.heal();
  await house.closeOrders();
});

for (const look of tills) {
  const { locale } = look;
  const t = wordsOf(locale), said: Saying = sayingOf(locale);
  const check = (number: number): RegExp => said('order.check', { number }, 'part');
  const refundSum = (amount: string): RegExp => said('checkMoney.refund.confirm', { amount });

  test(`P4 S11 a refund by line: never more than is left of it, with somebody’s yes, a numbered credit receipt on paper, and the other till follows (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.paidByCard({ name: 'Refund', dishes: ['Musakhan', 'Ayran', 'Ayran'], tipMinor: 200 });
    const [till, other] = [await openTablet({ token: (await house.enrol('Refunds', 'FRONT')).token, as: login('sofia'), ...look }), await openTablet({ token: (await house.enrol('Office two', 'FRONT')).token, as: omar, ...look })];
    await till.open('log');
    await till.isLive();
    await other.open(`orders/${order.id}`);
    await other.isLive();
    await till.page.getByRole('button', { name: check(order.number) }).first().click();
    await till.button(t('checkMoney.refund.act')).click();
    const dialog = till.dialog.last();
    const musakhan = order.lines.find((line) => line.name['en'] === 'Musakhan');
    await till.page.getByLabel(said('checkMoney.refund.of', { name: musakhan?.name[locale] ?? 'Musakhan' })).fill('1');
    await till.page.keyboard.press('Tab');
    await expect(till.page.getByTestId('refund-total')).toContainText(house.money(musakhan?.totalMinor ?? 0));
    const tip = dialog.getByLabel(t('checkMoney.refund.tip'));
    await tip.fill('2.01');
    await expect(dialog).toContainText(t('errors.refund_exceeds_capture.title'));
    await tip.fill('2.00');
    const reason = house.venue.reasons.find(({ kind }) => kind === 'refund');
    await till.choose(new RegExp(`${t('shift.reason')}$`), reason?.name[locale] ?? '');
    const backMinor = (musakhan?.totalMinor ?? 0) + 200;
    await till.button(refundSum(house.money(backMinor))).click();
    if (backMinor > house.venue.rules.approval.refundAboveMinor) await allow(till, t('approval.approve'));
    await expect(till.heading(said('checkMoney.refund.doneTitle', { amount: house.money(backMinor) }))).toBeVisible();
    const refunded = await house.order(order.id);
    expect(refunded).toMatchObject({ paymentStatus: 'part-refunded', refundedMinor: musakhan?.totalMinor, refunds: [{ state: 'numbered', amountMinor: musakhan?.totalMinor, tipMinor: 200 }] });
    const number = refunded.refunds[0]?.number ?? '';
    await expect(till.dialog.last()).toContainText(said('checkMoney.refund.credit', { number }, 'part'));
    await expect.poll(async () => (await papersOf('receipt')).some(({ text }) => text.includes(number))).toBe(true);

    await expect(other.page.getByRole('region', { name: check(order.number) })).toContainText(t('checkMoney.status.part-refunded'));
    await till.button(t('checkMoney.refund.ready')).click();
    await till.button(t('checkMoney.refund.act')).click();
    await expect(till.dialog.last()).toContainText(t('checkMoney.refund.nothingLeft'));
    await till.page.getByRole('radio', { name: t('checkMoney.refund.byAmount'), exact: true }).click();
    await till.page.getByLabel(t('checkMoney.refund.amount'), { exact: true }).fill('500');
    await expect(till.dialog.last()).toContainText(t('errors.refund_exceeds_capture.title'));
    await expect(till.button(refundSum(house.money(50_000)))).toBeDisabled();
  });

  test(`P5 P10 the payments page tells what happened step by step; a message that was given up on is worked on again (${nameOf(look)})`, async ({ openTablet, house }) => {
    await sandbox.cannotBeRead();
    await house.paidByCard({ name: 'Another', dishes: ['Ayran'] });
    const order = await house.paidByCard({ name: 'Dead letter', dishes: ['Ayran'] });
    const office = await openTablet({ token: (await house.enrol('Back office', 'FRONT')).token, as: layla, ...look });
    const { page } = office;
    await office.open('payments');
    await page.getByLabel(t('money.search')).fill((order.totalMinor / 100).toFixed(2));
    const operation = page.getByRole('table', { name: t('money.part.operations') }).getByRole('button', { name: new RegExp(`^${t('money.kinds.authorize')}`) });
    await operation.first().click();
    // Who says first that it is done, the answer or the provider's own message, is a matter of milliseconds.
    for (const words of [t('money.sources.command'), t('checkMoney.states.succeeded')]) await expect(office.dialog).toContainText(words);
    await office.button(t('money.openCheck')).click();
    await expect(page.getByRole('region', { name: check(order.number) })).toContainText(t('checkMoney.kinds.sale'));
    await page.getByRole('link', { name: t('checkMoney.seeAll') }).click();
    await expect(page.getByText(t('money.ofCheck'))).toBeVisible();
    await expect(page.locator('tbody tr')).toHaveCount(2);

    const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();
    await choose(t('money.part.inbox'));
    await choose(t('money.inbox.states.dead'));
    const again = office.button(t('money.inbox.replay'));
    // Eight attempts each, with pauses that begin short here (start-stack.ts).
    await expect.poll(() => again.count(), { timeout: 40_000 }).toBeGreaterThan(1);
    await expect(page.locator('tbody')).toContainText('could not say what became of');
    await sandbox.heal();
    const dead = page.locator('tbody tr');
    const first = dead.filter({ hasText: (await dead.first().getByRole('button').first().locator('small').textContent()) ?? '' });
    await first.getByRole('button', { name: t('money.inbox.replay'), exact: true }).click();
    await expect(office.toast(t('money.inbox.replayed'))).toBeVisible();
    await expect(first).toHaveCount(0, { timeout: 30_000 });
    // By provider, and with how many that are: what is listed of it.
    await office.select(t('money.provider')).click();
    await page.getByRole('option', { name: cardTender(house).card.provider, exact: true }).click();
    await expect(office.button(t('money.inbox.replayFiltered'))).toBeEnabled();
    const count = await again.count();
    await office.button(t('money.inbox.replayFiltered')).click();
    const asked = page.getByRole('alertdialog', { name: t('money.inbox.askFiltered') });
    await expect(asked).toContainText(t(`money.inbox.dead_${new Intl.PluralRules(locale).select(count)}`, { count }));
    await asked.getByRole('button', { name: t('money.inbox.replayFiltered') }).click();
    await expect(again).toHaveCount(0, { timeout: 30_000 });
    await choose(t('money.inbox.states.done'));
    await expect(page.locator('tbody tr').first()).toBeVisible();
  });

  test(`P10 what nobody could find out is decided by somebody who looked; the comparison then says where the books differ, until somebody says what it was (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await needsDecision(house, 'Riddle');
    const office = await openTablet({ token: (await house.enrol('Desk', 'FRONT')).token, as: layla, ...look });
    const { page } = office;
    await office.open(`payments?reference=${order.id}`);
    await page.locator('tbody tr').filter({ hasText: t('checkMoney.states.manual_review') }).getByRole('button').click();
    await expect(office.dialog).toContainText(t('checkMoney.reasons.amount_differs'));
    await office.button(t('money.review.decide')).click();
    const asked = page.getByRole('alertdialog');
    const decide = asked.getByRole('button', { name: t('money.review.happened'), exact: true });
    await asked.getByLabel(t('money.review.note')).fill('1.00 more was taken by hand');
    // Neither way is the usual one: nothing is chosen until somebody chose.
    await expect(asked.getByRole('button', { name: t('money.review.decide') })).toBeDisabled();
    await asked.getByRole('radio', { name: t('money.review.happened') }).click();
    await decide.click();
    await expect(office.toast(t('money.review.done'))).toBeVisible();
    await expect.poll(async () => (await house.order(order.id)).paymentStatus).toBe('paid');

    await differs(house, order);
    await office.open(`payments?reference=${order.id}`);
    await page.locator('tbody tr').first().getByRole('button').click();
    await office.button(t('checkMoney.differences')).click();
    await expect(page.getByText(t('money.ofCheck'))).toBeVisible();
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText(house.money(order.totalMinor + tooMuchMinor));
    await office.button(t('money.allChecks')).click();
    // Other guests' differences may wait for somebody too; the newest is ours.
    const rows = page.locator('tbody tr').filter({ hasText: t('money.differences.kinds.amount') }).filter({ hasText: house.money(order.totalMinor) });
    const row = rows.first();
    await expect(row).toContainText(house.money(order.totalMinor + tooMuchMinor));
    const open = await rows.count();
    await row.getByRole('button', { name: t('money.differences.settle') }).click();
    await asked.getByLabel(t('money.differences.note')).fill('Given back to the guest in cash');
    await asked.getByRole('button', { name: t('money.differences.settle') }).click();
    await expect(office.toast(t('money.differences.settledToast'))).toBeVisible();
    await expect(rows).toHaveCount(open - 1);
    await page.getByRole('radio', { name: t('money.differences.settled'), exact: true }).click();
    await expect(row).toContainText('Given back to the guest in cash');
  });
}

test('S12 the order status of a day is saved as a file, with every step of a check and of its money', async ({ openTablet, house }) => {
  const order = await house.paidByCard({ name: 'Audited', dishes: ['Ayran'] });
  const office = await openTablet({ token: (await house.enrol('Audit', 'FRONT')).token });
  await office.open('reports/days');
  await office.signInByKeys(layla);
  const [file] = await Promise.all([office.page.waitForEvent('download'), office.button('Save the order status').first().click()]);
  expect(file.suggestedFilename()).toMatch(/^order-status-\d{4}-\d\d-\d\d\.csv$/);
  const rows = (await readFile(await file.path(), 'utf8')).split('\r\n').filter((row) => row.includes(order.id));
  for (const state of ['closed', 'succeeded']) expect(rows.join('\n')).toContain(state);
  await expect(office.toast('The order status is saved')).toBeVisible();
});

async function allow(till: Tablet, approve: string): Promise<void> {
  await till.button(new RegExp(`^${layla.name}`)).click();
  for (const digit of layla.pin) await till.page.keyboard.press(digit);
  await till.button(approve).click();
}

import { readFileSync } from 'node:fs';
import { newId } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const layla = login('layla'), omar = login('omar'), daniel = login('daniel');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const bucket = (tablet: Tablet, name: string, count?: number) => tablet.page.getByRole('radio', { name: new RegExp(`^${name}${count === undefined ? '' : ` ${count}$`}`) });
const countOf = async (tablet: Tablet, name: string): Promise<number> => Number((await bucket(tablet, name).textContent())?.match(/\d+/)?.[0]);
const row = (tablet: Tablet, order: Pick<OrderView, 'number'>) => tablet.page.getByRole('button', { name: new RegExp(`^Check #${order.number}(?!\\d)`) });

test('each bucket counts and shows its checks, live; a check is found by table and by its total', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Log', 'FRONT')).token });
  const fired = await house.check({ table: '5', dishes: ['Musakhan'] });
  await house.fire(fired.id);
  await tablet.open('log');
  await tablet.signInByPin(layla);
  await tablet.isLive();
  await bucket(tablet, 'In the kitchen').click();
  await expect(row(tablet, fired)).toBeVisible();
  const before = await countOf(tablet, 'In the kitchen');

  const waiting = await house.check({ name: 'Sami', dishes: ['Musakhan', 'Ayran'] });
  await expect(row(tablet, waiting)).toHaveCount(0);
  await house.fire(waiting.id);
  await expect(bucket(tablet, 'In the kitchen', before + 1)).toBeVisible();
  await expect(row(tablet, waiting)).toBeVisible();

  await bucket(tablet, 'All').click();
  for (const [text, found, other] of [['Sami', waiting, fired], [house.money(waiting.totalMinor).replace('£', ''), waiting, fired], ['5', fired, waiting]] as const) {
    await tablet.page.getByLabel('Search checks').fill(text);
    await expect(row(tablet, found)).toBeVisible();
    await expect(row(tablet, other)).toHaveCount(0);
  }
});

test('the story of a check says who, where and why, is saved as a file, and a paid check opens again with somebody’s PIN', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Till', 'FRONT')).token });
  const order = await house.check({ name: 'Rana', dishes: ['Musakhan'] });
  await house.fire(order.id);
  await house.closeOrders();
  await tablet.open('log');
  await tablet.signInByPin(daniel);
  await bucket(tablet, 'Paid').click();
  await row(tablet, order).click();
  await tablet.page.getByRole('radio', { name: 'Story' }).click();
  for (const words of ['Opened', '1 × Musakhan', 'Sent to the kitchen', 'Payment', 'Closed', 'Omar', 'Office']) await expect(tablet.dialog).toContainText(words);

  await tablet.button('Open again').click();
  await tablet.choose(/Reason/, 'Closed by mistake');
  await tablet.page.getByRole('alertdialog').getByRole('button', { name: 'Open again' }).click();
  await tablet.button(new RegExp(`^${layla.name}`)).click();
  const pad = tablet.page.getByRole('group', { name: 'PIN' });
  for (const digit of layla.pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await tablet.button('Allow').click();
  await expect(tablet.toast(`Check #${order.number} is open again`)).toBeVisible();
  await expect.poll(async () => (await house.order(order.id)).state).toBe('open');
  for (const words of ['Opened again', 'Closed by mistake', `allowed by ${layla.name}`, 'Refused: open it again']) await expect(tablet.dialog).toContainText(words);

  const [file] = await Promise.all([tablet.page.waitForEvent('download'), tablet.button('Save as a file').click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFTime,What,About,Amount,Who,Allowed by,Tablet,Reason\r\n')).toBe(true);
  expect(text).toMatch(new RegExp(`Opened again.*${daniel.name},${layla.name},Till,Closed by mistake\r\n`));
});

test('what comes in above a reader does not move what is read', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Reader', 'FRONT')).token });
  for (let made = 0; made < 55; made += 1) await house.check({ name: `Guest ${made}`, dishes: ['Ayran'] });
  await tablet.open('log');
  await tablet.signInByPin(layla);
  await tablet.isLive();
  await tablet.button('Older').click();
  const rows = tablet.page.locator('tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(54);
  const read = rows.nth(40);
  await read.scrollIntoViewIfNeeded();
  const name = await read.getByRole('button').textContent();
  const top = (await read.boundingBox())?.y ?? 0;
  const newer = await house.check({ name: newId().slice(-6), dishes: ['Ayran'] });
  await expect(tablet.button('1 newer check')).toBeVisible();
  await expect(read.getByRole('button')).toHaveText(name ?? '');
  expect(Math.abs(((await read.boundingBox())?.y ?? 0) - top)).toBeLessThan(60);
  await tablet.button('1 newer check').click();
  await expect(row(tablet, newer)).toBeVisible();
});

for (const [locale, theme, viewport] of [['en', 'light', { width: 1280, height: 800 }], ['ar', 'dark', { width: 390, height: 844 }], ['ar', 'light', { width: 1280, height: 800 }], ['en', 'dark', { width: 390, height: 844 }]] as const) {
  test(`the log in ${locale}, ${theme}, ${viewport.width} wide: nothing overflows, and a check opens`, async ({ openTablet, house }, info) => {
    const t = wordsOf(locale);
    const order = await house.check({ table: '3', dishes: ['Musakhan', 'Ayran'] });
    await house.fire(order.id);
    const tablet = await openTablet({ token: (await house.enrol('Looks', 'FRONT')).token, locale, theme, viewport, touch: viewport.width < 500 });
    const { page } = tablet;
    await tablet.open('log');
    await page.getByRole('button', { name: new RegExp(omar.name) }).click();
    for (const digit of omar.pin) await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: t('nav.log'), level: 1 })).toBeVisible();
    await page.getByRole('radio', { name: new RegExp(t('log.buckets.fired')) }).click();
    await page.getByRole('button', { name: t('common.filter') }).click();
    await expect(page.getByLabel(t('log.amountFrom'))).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await page.screenshot({ path: info.outputPath('log.png') });
    await page.locator('tbody').getByRole('button').first().click();
    await page.getByRole('radio', { name: t('log.timeline') }).click();
    await expect(page.getByRole('button', { name: t('log.export') })).toBeVisible();
    await page.screenshot({ path: info.outputPath('story.png') });
  });
}

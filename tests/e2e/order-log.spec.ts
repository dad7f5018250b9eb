import { readFileSync } from 'node:fs';
import { newId } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import { extremes, nameOf } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';

const layla = login('layla'), daniel = login('daniel');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

/** What is put into Arabic keeps its own direction by marks that nobody sees. */
const marks = '[\u2066-\u2069]*';
const bucket = (tablet: Tablet, name: string, count?: number) => tablet.page.getByRole('radio', { name: new RegExp(`^${marks}${name}${count === undefined ? '' : `${marks} ${marks}${count}${marks}$`}`) });
const countOf = async (tablet: Tablet, name: string): Promise<number> => Number((await bucket(tablet, name).textContent())?.match(/\d+/)?.[0]);
const row = (tablet: Tablet, order: Pick<OrderView, 'number'>) => tablet.page.getByRole('button', { name: new RegExp(`^${tablet.t('order.check', { number: order.number })}(?!\\d)`) });

for (const look of extremes) {
  test(`each bucket counts and shows its checks, live; a check is found by name, by its total and by table (${nameOf(look)})`, async ({ openTablet, house }) => {
    const tablet = await openTablet({ token: (await house.enrol('Log', 'FRONT')).token, as: layla, ...look });
    const { t } = tablet, kitchen = t('log.buckets.fired');
    const fired = await house.check({ table: '5', dishes: ['Musakhan'] });
    await house.fire(fired.id);
    await tablet.open('log');
    await tablet.isLive();
    await bucket(tablet, kitchen).click();
    await expect(row(tablet, fired)).toBeVisible();
    const before = await countOf(tablet, kitchen);

    const waiting = await house.check({ name: 'Sami', dishes: ['Musakhan', 'Ayran'] });
    await expect(row(tablet, waiting)).toHaveCount(0);
    await house.fire(waiting.id);
    await expect(bucket(tablet, kitchen, before + 1)).toBeVisible();
    await expect(row(tablet, waiting)).toBeVisible();

    await bucket(tablet, t('common.all')).click();
    for (const [text, found, other] of [['Sami', waiting, fired], [house.money(waiting.totalMinor).replace('£', ''), waiting, fired], ['5', fired, waiting]] as const) {
      await tablet.page.getByLabel(t('log.search')).fill(text);
      await expect(row(tablet, found)).toBeVisible();
      await expect(row(tablet, other)).toHaveCount(0);
    }
  });
}

for (const look of extremes) {
  test(`the story of a check says who, where and why, is saved as a file, and a paid check opens again with somebody’s PIN (${nameOf(look)})`, async ({ openTablet, house }) => {
    const tablet = await openTablet({ token: (await house.enrol('Till', 'FRONT')).token, as: daniel, ...look });
    const { t } = tablet;
    const order = await house.check({ name: 'Rana', dishes: ['Musakhan'] });
    await house.fire(order.id);
    await house.closeOrders();
    const dish = order.lines[0]!.name[look.locale]!;
    const reason = house.venue.reasons.find(({ kind }) => kind === 'reopen')!.name;
    await tablet.open('log');
    await bucket(tablet, t('log.buckets.paid')).click();
    await row(tablet, order).click();
    await tablet.page.getByRole('radio', { name: t('log.timeline') }).click();
    for (const words of [t('log.events.opened'), `1 × ${dish}`, t('log.events.fired'), t('log.kinds.payment'), t('log.events.closed'), 'Omar', 'Office']) await expect(tablet.dialog).toContainText(words);

    await tablet.button(t('log.reopen')).click();
    await tablet.select(t('shift.reason')).click();
    await tablet.page.getByRole('option').first().click();
    await tablet.page.getByRole('alertdialog').getByRole('button', { name: t('log.reopen') }).click();
    await tablet.allow(layla);
    await expect(tablet.toast(t('log.reopened', { number: order.number }))).toBeVisible();
    await expect.poll(async () => (await house.order(order.id)).state).toBe('open');
    for (const words of [t('log.events.reopened'), reason[look.locale]!, t('log.allowedBy', { name: layla.name }), t('log.kinds.refusal', { act: t('log.acts.reopen-order') })]) await expect(tablet.dialog).toContainText(words);

    const [file] = await Promise.all([tablet.page.waitForEvent('download'), tablet.button(t('log.export')).click()]);
    const text = readFileSync(await file.path(), 'utf8');
    const columns = [t('common.time'), ...['what', 'about'].map((name) => t(`log.columns.${name}`)), t('common.amount'), ...['who', 'approver', 'device'].map((name) => t(`log.columns.${name}`)), t('shift.reason')];
    expect(text.startsWith(`\uFEFF${columns.join(',')}\r\n`)).toBe(true);
    expect(text).toMatch(new RegExp(`${t('log.events.reopened')}.*${daniel.name},${layla.name},Till,${reason[look.locale]!}\r\n`));
  });
}

test('a manager saves the whole filtered list as a file; a server is not offered it; a voided dish stays in sight', async ({ openTablet, house }) => {
  const order = await house.check({ name: '=Sami', dishes: ['Musakhan', 'Ayran'] });
  await house.fire(order.id);
  const { lines: [line] } = await house.order(order.id);
  const reasonId = house.venue.reasons.find((reason) => reason.kind === 'void')?.id;
  (await house.till.post(`/api/pos/orders/${order.id}/lines/${line?.id ?? ''}/void`, { commandId: newId(), lineVersion: line?.version, reasonId })).ok();
  const tablet = await openTablet({ token: (await house.enrol('File', 'FRONT')).token, as: layla });
  await tablet.open('log');
  await tablet.page.getByLabel('Search checks').fill('=Sami');
  await expect(row(tablet, order)).toBeVisible();
  const [file] = await Promise.all([tablet.page.waitForEvent('download'), tablet.button('Save the list').click()]);
  const [head, first, ...rest] = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n');
  expect(head).toMatch(/^\uFEFFBusiness date,Check,Receipt/);
  expect(first).toContain(`,${order.number},`);
  expect(first).toContain(`,'=Sami,`);
  expect(rest).toEqual([]);
  await row(tablet, order).click();
  await expect(tablet.dialog.getByRole('region', { name: 'Voided' })).toContainText('Musakhan');
  await tablet.dialog.getByRole('button', { name: 'Close' }).click();
  await tablet.lock();
  await tablet.signInByPin(login('maya'));
  await tablet.go('Checks');
  await expect(row(tablet, order)).toBeVisible();
  await expect(tablet.button('Save the list')).toHaveCount(0);
});

test('what comes in above a reader does not move what is read', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Reader', 'FRONT')).token, as: layla });
  for (let made = 0; made < 55; made += 1) await house.check({ name: `Guest ${made}`, dishes: ['Ayran'] });
  await tablet.open('log');
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

import { newId } from '@nova/platform/pure';
import { extremes, nameOf, type Look } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const sara = login('omar');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const state = async (house: { tables(): Promise<{ tableId: string; state: string }[]>; venue: { tables: { id: string; name: string }[] } }, name: string) =>
  (await house.tables()).find((table) => table.tableId === house.venue.tables.find((each) => each.name === name)?.id)?.state;

async function signedIn(openTablet: OpenTablet, house: { enrol(name: string, register: string | null): Promise<{ token: string }> }, path = '', look: Look = extremes[0]): Promise<Tablet> {
  const { token } = await house.enrol(`Floor ${newId().slice(-4)}`, 'FRONT');
  const tablet = await openTablet({ token, as: sara, ...look });
  await tablet.open(path);
  return tablet;
}

for (const look of extremes) {
  test(`O1 a check is moved, merged and handed over on the plan, and tables are joined and split (${nameOf(look)})`, async ({ openTablet, house }) => {
    const first = await house.check({ table: '3', dishes: ['Musakhan'] });
    const second = await house.check({ table: '6', dishes: ['Musakhan', 'Musakhan'] });
    const tablet = await signedIn(openTablet, house, '', look);
    const { t } = tablet;

    await test.step('to a free table: the one it left wants cleaning', async () => {
      await tablet.button(t('floor.arrange')).click();
      await tablet.table('3').click();
      await tablet.button(t('floor.moveTo')).click();
      await expect(tablet.page.getByText(t('floor.movePick', { number: first.number }))).toBeVisible();
      await tablet.table('5').click();
      await expect(tablet.toast(t('floor.moved', { number: first.number, table: 5 }))).toBeVisible();
      await expect(tablet.table('3')).toHaveAttribute('data-state', 'dirty');
      await expect(tablet.table('5')).toHaveAttribute('data-state', 'ordered');
    });

    await test.step('Escape lets go, and nothing has moved', async () => {
      await tablet.button(t('floor.arrange')).click();
      await tablet.table('5').click();
      await tablet.button(t('floor.moveTo')).click();
      await tablet.page.keyboard.press('Escape');
      await expect(tablet.page.getByText(t('floor.arrangeHint'))).toBeVisible();
      await tablet.button(t('floor.arrangeDone')).click();
      expect(await state(house, '5')).toBe('ordered');
    });

    await test.step('into another check, to the cent', async () => {
      await tablet.button(t('floor.arrange')).click();
      await tablet.table('5').click();
      await tablet.button(t('floor.merge')).click();
      await tablet.table('6').click();
      await tablet.button(t('floor.mergeDo', { into: second.number })).click();
      await expect(tablet.toast(t('floor.merged', { number: first.number, into: second.number }))).toBeVisible();
      expect((await house.order(second.id)).totalMinor).toBe(first.totalMinor + second.totalMinor);
      expect(await house.order(first.id)).toMatchObject({ state: 'merged', totalMinor: 0 });
    });

    await test.step('to a colleague, with its guests', async () => {
      await tablet.button(t('floor.arrange')).click();
      await tablet.table('6').click();
      await tablet.button(t('floor.handOver')).click();
      await tablet.button('Maya').or(tablet.dialog.getByRole('button', { name: /^Maya/ })).first().click();
      await expect.poll(async () => (await house.order(second.id)).serverName).toMatch(/^Maya/);
      await tablet.table('6').click();
      await tablet.dialog.getByRole('button', { name: t('floor.changeGuests'), exact: true }).click();
      await tablet.dialog.getByLabel(t('floor.guests')).fill('6');
      await tablet.dialog.getByLabel(t('floor.rename')).fill('Birthday');
      await tablet.button(t('floor.save')).click();
      await expect.poll(async () => { const { covers, name } = await house.order(second.id); return { covers, name }; }).toEqual({ covers: 6, name: 'Birthday' });
    });

    await test.step('tables joined show one party, and stand by themselves again', async () => {
      await tablet.table('6').click();
      await tablet.button(t('floor.join')).click();
      await tablet.table('7').click();
      await tablet.button(t(look.locale === 'ar' ? 'floor.joinDo_two' : 'floor.joinDo_other', { count: 2 })).click();
      await expect(tablet.table('7')).toHaveAttribute('data-state', 'ordered');
      await expect(tablet.table('7')).toHaveAccessibleName(new RegExp(t('floor.joinedWith', { tables: '.*6.*' })));
      await tablet.button(t('floor.arrange')).click();
      await tablet.table('7').click();
      await tablet.button(t('floor.splitTables')).click();
      await expect(tablet.table('7')).toHaveAttribute('data-state', 'dirty');
      await expect(tablet.table('6')).toHaveAttribute('data-state', 'ordered');
    });
  });
}

test('design 4: a check that nobody answered for stays in sight and holds up no other table, and is opened once when it is tried again', async ({ openTablet, house }) => {
  const tablet = await signedIn(openTablet, house);
  const { t, page } = tablet;
  const [five, seven] = ['5', '7'].map((name) => house.venue.tables.find((table) => table.name === name)!.id);
  const before = await state(house, '5');
  await page.route('**/api/pos/orders', (route) => (route.request().postData()?.includes(five!) ? route.abort() : route.continue()));
  const seat = async (name: string): Promise<void> => {
    await tablet.table(name).click();
    await tablet.dialog.getByRole('button', { name: t('floor.seat'), exact: true }).click();
  };
  await seat('5');
  await expect(tablet.dialog.getByRole('alert')).toContainText(t('errors.unreachable.title'), { timeout: 15_000 });
  await expect(tablet.dialog.getByRole('button', { name: t('floor.seat'), exact: true })).toBeDisabled();
  await tablet.dialog.getByRole('button', { name: t('common.close') }).click();
  const bar = page.getByRole('region', { name: t('resumed.title') });
  await expect(bar).toContainText(t('floor.table', { name: '5' }));

  await seat('7');
  await expect(page).toHaveURL(/\/orders\//);
  const opened = await house.order(page.url().split('/').at(-1)!);
  expect(opened.tableId).toBe(seven);
  expect(await state(house, '5')).toBe(before);

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await bar.getByRole('button', { name: t('common.tryAgain') }).click();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => state(house, '5')).toBe('seated');
  expect((await house.tables()).find((table) => table.tableId === five)).toMatchObject({ orders: [{ covers: 2 }] });
});

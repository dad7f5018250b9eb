import { newId } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';
import { sayingOf } from './support/words';

const omar = login('omar');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(({ house }) => house.closeOrders());

const pence = (text: string | null): number => Math.round(Number((text ?? '').replace(/[^\d.]/g, '')) * 100);
const amount = async (tablet: Tablet, id: string): Promise<number> => pence(await tablet.page.getByTestId(id).textContent());
const checksAt = async (house: House, { id }: OrderView) => (await house.tables()).find((table) => table.orders.some((each) => each.id === id))?.orders ?? [];

async function splitting(openTablet: OpenTablet, house: House, look: Look, { id }: OrderView): Promise<Tablet> {
  const tablet = await openTablet({ token: (await house.enrol('Split', 'FRONT')).token, as: omar, ...look });
  await tablet.open(`orders/${id}/split`);
  return tablet;
}

for (const look of extremes) {
  const said = sayingOf(look.locale);

  test(`O7 a check is split by dish, with every touch taken back until it is confirmed, and all checks add up (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ table: '8', dishes: ['Musakhan', 'Musakhan', 'Musakhan'] });
    const name = order.lines[0]!.name[look.locale]!;
    const tablet = await splitting(openTablet, house, look, order);
    const { page, t } = tablet;
    const stays = page.getByRole('region', { name: said('split.stays', { number: order.number }) });
    const fresh = page.getByRole('region', { name: said('split.newCheck', { number: 1 }) });
    const dish = stays.getByRole('button', { name: said('split.takeOne', { name }, 'part') });
    const back = fresh.getByRole('button', { name: said('split.giveBack', { name }, 'part') });
    await dish.first().click();
    await expect(back).toHaveCount(1);
    await tablet.button(t('split.undo')).click();
    await expect(back).toHaveCount(0);
    await dish.first().click();
    await tablet.button(t('split.addCheck')).click();
    await dish.first().focus();
    await page.keyboard.press('Enter');
    expect(await amount(tablet, 'split-sum')).toBe(order.totalMinor);
    expect(await amount(tablet, 'split-stays') + await amount(tablet, 'split-new-1') + await amount(tablet, 'split-new-2')).toBe(order.totalMinor);
    await tablet.button(said(look.locale === 'ar' ? 'split.do_two' : 'split.do_other', { count: 2 })).click();
    await expect(tablet.heading(t('split.doneTitle'))).toBeVisible();
    expect(await amount(tablet, 'split-sum')).toBe(order.totalMinor);
    const checks = await checksAt(house, order);
    expect(checks).toHaveLength(3);
    expect(checks.reduce((sum, each) => sum + each.totalMinor, 0)).toBe(order.totalMinor);
    await tablet.button(said('split.payCheck', {}, 'part')).first().click();
    await expect(page.getByTestId('due')).toBeVisible();
  });

  test(`O7 one check for each seat: what nobody sits before stays, and another floor follows (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ table: '9', covers: 2, dishes: ['Musakhan', 'Mansaf', 'Musakhan'] });
    for (const [index, seat] of [[0, 1], [1, 2]] as const) (await house.till.send('PATCH', `/api/pos/orders/${order.id}/lines/${order.lines[index]!.id}`, { commandId: newId(), lineVersion: 1, seat })).ok();
    const tablet = await splitting(openTablet, house, look, order);
    const other = await openTablet({ token: (await house.enrol('Door', null)).token, as: login('maya'), ...look });
    await other.open();
    const { t } = tablet;
    await tablet.button(t('split.bySeat')).click();
    expect(await amount(tablet, 'split-new-1')).toBe(order.lines[0]!.totalMinor);
    expect(await amount(tablet, 'split-new-2')).toBe(order.lines[1]!.totalMinor);
    expect(await amount(tablet, 'split-sum')).toBe(order.totalMinor);
    await tablet.button(said(look.locale === 'ar' ? 'split.do_two' : 'split.do_other', { count: 2 })).click();
    await expect(tablet.heading(t('split.doneTitle'))).toBeVisible();
    const checks = await checksAt(house, order);
    expect(checks.map(({ totalMinor }) => totalMinor).sort()).toEqual(order.lines.map(({ totalMinor }) => totalMinor).sort());
    const seats = await Promise.all(checks.filter(({ id }) => id !== order.id).map(async ({ id }) => (await house.order(id)).lines.map(({ seat }) => seat)));
    expect(seats.sort()).toEqual([[1], [2]]);
    await expect(other.page.getByTestId('table-9')).toContainText(other.t(look.locale === 'ar' ? 'floor.checks_few' : 'floor.checks_other', { count: 3 }));
  });

  test(`O7 a check is divided evenly and by amount, and its parts are paid one by one (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ table: '9', dishes: ['Musakhan', 'Musakhan'] });
    await house.fire(order.id);
    const tablet = await openTablet({ token: (await house.enrol('Split', 'FRONT')).token, as: omar, ...look });
    const { page, t } = tablet;
    await tablet.open(`orders/${order.id}`);
    await tablet.button(t('floor.divide')).click();
    await page.getByRole('radio', { name: t('split.evenly') }).click();
    await page.getByLabel(t('split.parts')).fill('3');
    await page.keyboard.press('Tab');
    expect(await amount(tablet, 'split-sum')).toBe(order.totalMinor);
    await tablet.button(said(look.locale === 'ar' ? 'split.planEven_few' : 'split.planEven_other', { count: 3 })).click();
    await expect(tablet.heading(t('split.planned'))).toBeVisible();
    await tablet.button(t('split.payPart', { number: 1 })).click();
    const share = (await house.order(order.id)).shares[0]!;
    await expect(tablet.button(said('payments.sharePick', { number: 1 }, 'part'))).toHaveAttribute('aria-pressed', 'true');
    await tablet.button(said('payments.take', { amount: house.money(share.amountMinor) })).click();
    await expect.poll(async () => (await house.order(order.id)).shares.map((each) => each.paid)).toEqual([true, false, false]);
    await tablet.open(`orders/${order.id}/split`);
    await page.getByRole('radio', { name: t('split.byAmount') }).click();
    await page.getByLabel(t('split.amountOf', { number: 1 })).fill('1.00');
    await tablet.button(t('split.takeRest')).last().click();
    await expect(page.getByText(t('split.allDivided'))).toBeVisible();
    await tablet.button(t('split.planAmounts')).click();
    await expect.poll(async () => (await house.order(order.id)).shares.filter((each) => !each.paid).map((each) => each.amountMinor)).toEqual([100, order.totalMinor - share.amountMinor - 100]);
  });
}

import { newId } from '@nova/platform/pure';
import type { LiveTable } from '@nova/pos/contracts';
import type { Page } from '@playwright/test';
import { ago, minuteMs } from './support/clock';
import type { House } from './support/house';
import { extremes, nameOf } from './support/looks';
import { login } from './support/stack';
import { expect, test } from './support/test';

const omar = login('omar'), daniel = login('daniel');

test.beforeEach(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());

type Stage = LiveTable['orders'][number]['waiting']['stage'];
const post = async (house: House, path: string, body: object): Promise<void> => { (await house.till.post(`/api/pos/orders${path}`, { commandId: newId(), ...body })).ok(); };
const tableId = (house: House, name: string): string | undefined => house.venue.tables.find((table) => table.name === name)?.id;
const waitingAt = async (house: House, name: string) => (await house.tables()).find((table) => table.tableId === tableId(house, name))?.orders[0]?.waiting;

async function seat(house: House, table: string): Promise<string> {
  const orderId = newId();
  await post(house, '', { orderId, locationId: house.locationId, orderType: 'dine-in', tableId: tableId(house, table), covers: 2 });
  return orderId;
}

/** Guests who have waited at a table for so many minutes, and for what. */
const wait = (house: House, table: string, stage: Stage, minutes: number): Promise<string> => ago(minutes * minuteMs, async () => {
  if (stage === 'seated') return seat(house, table);
  const { id } = await house.check({ table, dishes: ['Musakhan'] });
  await house.fire(id);
  if (stage === 'served') await post(house, `/${id}/served`, {});
  if (stage === 'billed') await post(house, `/${id}/bill`, { version: (await house.order(id)).version });
  return id;
});

const edge = (page: Page, table: string): Promise<string> => page.getByTestId(`table-${table}`).evaluate((tile) => {
  const { borderTopColor, borderTopWidth } = getComputedStyle(tile);
  return `${borderTopColor} ${borderTopWidth}`;
});

for (const look of extremes) {
  test(`O2 each wait says in words, sign and colour that it is due at the house’s threshold and late at twice it, and whoever is seen to is calm on every screen (${nameOf(look)})`, async ({ openTablet, house }) => {
    const { seatedMinutes, orderedMinutes, servedMinutes, billedMinutes } = house.venue.rules.attention;
    const waits = [
      { table: '1', stage: 'seated', minutes: seatedMinutes - 2, level: 'calm' }, { table: '2', stage: 'seated', minutes: seatedMinutes, level: 'due' }, { table: '3', stage: 'ordered', minutes: 2 * orderedMinutes, level: 'late' },
      { table: '4', stage: 'served', minutes: servedMinutes, level: 'due' }, { table: '5', stage: 'billed', minutes: 2 * billedMinutes, level: 'late' },
    ] as const;
    const orders = new Map<string, string>();
    for (const { table, stage, minutes } of waits) orders.set(table, await wait(house, table, stage, minutes));
    const [floor, other] = [await openTablet({ token: (await house.enrol('Floor', null)).token, as: daniel, ...look }), await openTablet({ token: (await house.enrol('Door', null)).token, as: omar, ...look })];
    for (const screen of [floor, other]) {
      await screen.open();
      await screen.isLive();
    }
    const { page, t } = floor;

    await test.step('the stored instants of the server, and what each table says of them', async () => {
      for (const { table, stage, minutes, level } of waits) {
        const stored = await waitingAt(house, table);
        expect(stored?.stage).toBe(stage);
        expect(Math.floor((Date.now() - Date.parse(stored?.since ?? '')) / minuteMs)).toBe(minutes);
        const tile = page.getByTestId(`table-${table}`);
        await expect(tile).toHaveAttribute('data-attention', level);
        if (level === 'calm') continue;
        await expect(tile).toContainText(t(`floor.waiting.${stage}`));
        await expect(tile).toHaveAccessibleName(new RegExp(t('floor.attention')));
        if (level === 'late') await expect(tile).toContainText(t('floor.waitsLate'));
        else await expect(tile).not.toContainText(t('floor.waitsLate'));
      }
      await expect(page.getByRole('status').filter({ hasText: t(look.locale === 'ar' ? 'floor.waitingCount_few' : 'floor.waitingCount_other', { count: 4 }) })).toBeVisible();
    });
    await test.step('the colours escalate', async () => {
      const [calm, due, late] = [await edge(page, '1'), await edge(page, '2'), await edge(page, '3')];
      expect(new Set([calm, due, late]).size).toBe(3);
      expect(await edge(page, '4')).toBe(due);
      expect(await edge(page, '5')).toBe(late);
    });
    await test.step('an order, a serving and a payment calm the tables on both screens', async () => {
      const dish = house.menu.items.find(({ name }) => name === 'Musakhan');
      await post(house, `/${orders.get('2')}/lines`, { catalogueHash: house.menu.version, lines: [{ lineId: newId(), itemId: dish?.id, quantity: 1 }] });
      await post(house, `/${orders.get('3')}/served`, {});
      for (const screen of [floor, other]) for (const table of ['2', '3']) await expect(screen.page.getByTestId(`table-${table}`)).toHaveAttribute('data-attention', 'calm');
      expect([(await waitingAt(house, '2'))?.stage, (await waitingAt(house, '3'))?.stage]).toEqual(['ordered', 'served']);
      await house.closeOrders();
      for (const screen of [floor, other]) await expect(screen.page.getByTestId('table-5')).toHaveAttribute('data-attention', 'calm');
    });
  });

  test(`O2 a table that becomes due chimes once, and twice when it is late, on the tablet that wants to hear it (${nameOf(look)})`, async ({ openTablet, house }) => {
    const tablet = await openTablet({ token: (await house.enrol('Pouch', null)).token, as: daniel, ...look });
    const { page, t } = tablet;
    await page.addInitScript(() => {
      // The real audio graph plays; this only writes down each tone that it was asked for.
      const rung: number[] = [];
      Object.assign(window, { rung });
      const play = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function start(when?: number): void {
        rung.push(this.frequency.value);
        play.call(this, when);
      };
    });
    const rung = () => page.evaluate(() => (window as unknown as { rung: number[] }).rung);
    await tablet.open();
    await tablet.isLive();
    await expect(page.getByTestId('table-6')).toBeVisible();
    expect(await rung()).toEqual([]);
    await tablet.button(t('floor.soundOff')).click();
    await expect(tablet.button(t('floor.soundOn'))).toBeVisible();
    await expect.poll(rung).toEqual([660]);

    // Due already, and late in a few seconds.
    const { seatedMinutes } = house.venue.rules.attention;
    await ago(2 * seatedMinutes * minuteMs - 8_000, () => seat(house, '6'));
    // Whoever looked while the clock stood back learns the time again.
    await house.check({ name: 'Passing by', dishes: ['Ayran'] });
    await expect(page.getByTestId('table-6')).toHaveAttribute('data-attention', 'late', { timeout: 30_000 });
    await expect.poll(rung).toEqual([660, 660, 660, 784]);

    await tablet.button(t('floor.soundOn')).click();
    await wait(house, '7', 'billed', 2 * house.venue.rules.attention.billedMinutes);
    await house.check({ name: 'Passing by', dishes: ['Ayran'] });
    await expect(page.getByTestId('table-7')).toHaveAttribute('data-attention', 'late');
    expect(await rung()).toHaveLength(4);
  });
}

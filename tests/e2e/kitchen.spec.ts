import { newId } from '@nova/platform/pure';
import type { Ticket } from '@nova/pos/contracts';
import type { Page } from '@playwright/test';
import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { login, urls } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';
import { sayingOf } from './support/words';

const omar = login('omar');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());

const station = (house: House, code: string): string => house.venue.stations.find((each) => each.code === code)?.id ?? '';
const article = (page: Page, ticket: Ticket) => page.getByTestId(`ticket-${ticket.number}`);
const stateOf = async (house: House, ticket: Ticket): Promise<string> => {
  const { tickets, recentlyBumped } = (await house.till.get(`/api/pos/stations/${ticket.stationId}/tickets?locationId=${house.locationId}`)).ok<{ tickets: Ticket[]; recentlyBumped: Ticket[] }>();
  return [...tickets, ...recentlyBumped].find((each) => each.id === ticket.id)?.state ?? 'gone';
};
const bumps = async (house: House, ticket: Ticket): Promise<number> => {
  const { recentlyBumped, tickets } = (await house.till.get(`/api/pos/stations/${ticket.stationId}/tickets?locationId=${house.locationId}`)).ok<{ tickets: Ticket[]; recentlyBumped: Ticket[] }>();
  return ([...tickets, ...recentlyBumped].find((each) => each.id === ticket.id)?.version ?? 0) - 1;
};

async function kitchenTicket(house: House, dishes: readonly string[] = ['Mansaf', 'Musakhan'], table = '4'): Promise<Ticket> {
  const order = await house.check({ table, covers: 2, dishes });
  const ticket = (await house.fire(order.id)).find((each) => each.stationId === station(house, 'KITCHEN'));
  if (ticket === undefined) throw new Error('the kitchen got no ticket');
  return ticket;
}

async function at(openTablet: OpenTablet, house: House, code: string, options: Partial<Look> = {}, prepare: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Tablet> {
  const tablet = await openTablet({ token: (await house.enrol(`Screen ${newId().slice(-4)}`, null)).token, as: omar, ...options });
  await prepare(tablet.page);
  await tablet.open(`kitchen/${station(house, code)}`);
  return tablet;
}

/** Touches an item done and back, and sees both on the server. */
async function markAndUnmark(screen: Tablet, house: House, ticket: Ticket, dish: string): Promise<void> {
  const item = (pressed: boolean) => article(screen.page, ticket).getByRole('button', { name: new RegExp(dish), pressed });
  const done = async (): Promise<number | undefined> => (await house.till.get(`/api/pos/stations/${ticket.stationId}/tickets?locationId=${house.locationId}`)).ok<{ tickets: Ticket[] }>().tickets.find((each) => each.id === ticket.id)?.lines.filter((line) => line.doneAt !== null).length;
  await item(false).click();
  await expect(item(true)).toBeVisible();
  await expect.poll(done).toBe(1);
  await item(true).click();
  await expect(item(false)).toBeVisible();
  await expect.poll(done).toBe(0);
}

test(`a cook marks items, clears by touch, and brings a ticket back (${nameOf(extremes[1])})`, async ({ openTablet, house }) => {
  const ticket = await kitchenTicket(house);
  const screen = await at(openTablet, house, 'KITCHEN', extremes[1]);
  const { page, t } = screen;
  const card = article(page, ticket);
  await expect(card).toContainText(t('floor.table', { name: ticket.tableName }));
  await markAndUnmark(screen, house, ticket, ticket.lines[0]!.name['ar']!);
  await card.getByRole('button', { name: t('kitchen.bump'), exact: true }).click();
  await expect(card).toBeHidden();
  await expect.poll(() => stateOf(house, ticket)).toBe('bumped');
  await screen.button(new RegExp(`^${t('kitchen.recentTitle')}`)).click();
  await page.getByRole('region', { name: t('kitchen.recentTitle') }).getByRole('button', { name: t('kitchen.recall') }).first().click();
  await expect(card).toBeVisible();
  await expect.poll(() => stateOf(house, ticket)).toBe('new');
  await screen.seen();
  await card.getByRole('button', { name: t('kitchen.bump'), exact: true }).click();
  await expect(card).toBeHidden();
  await house.closeOrders();
});

test('a cook marks items, clears by touch and by key, and brings a ticket back', async ({ openTablet, house }) => {
  const first = await kitchenTicket(house);
  const second = await kitchenTicket(house, ['Mansaf'], '5');
  const screen = await at(openTablet, house, 'KITCHEN');
  await screen.isLive();
  const card = article(screen.page, first);
  await markAndUnmark(screen, house, first, 'Mansaf');

  await test.step('key 1 clears the oldest, the arrows and Enter another, Backspace brings the last one back', async () => {
    await screen.page.keyboard.press('1');
    await expect(card).toBeHidden();
    await screen.page.locator('body').press('ArrowRight');
    await expect(article(screen.page, second)).toHaveAttribute('aria-current', 'true');
    await screen.page.locator('body').press('Enter');
    await expect(article(screen.page, second)).toBeHidden();
    await screen.page.locator('body').press('Backspace');
    await expect(article(screen.page, second)).toBeVisible();
    expect(await stateOf(house, first)).toBe('bumped');
    await screen.seen();
    await article(screen.page, second).getByRole('button', { name: 'Done', exact: true }).click();
    await expect(article(screen.page, second)).toBeHidden();
  });
  await house.closeOrders();
});

for (const look of extremes) {
  const said = sayingOf(look.locale);

  test(`where streaming is blocked the kitchen polls: a ticket comes, a bump goes, and the screen says that it is live (${nameOf(look)})`, async ({ openTablet, house }) => {
    const screen = await at(openTablet, house, 'KITCHEN', look, (page) => page.route(/\/api\/platform\/events(\?|$)/, (route) => route.abort()));
    await expect(screen.page.getByTestId('connection')).toHaveAttribute('data-phase', 'polling');
    const ticket = await kitchenTicket(house);
    await expect(article(screen.page, ticket)).toBeVisible({ timeout: 4000 });
    await expect(screen.page.getByTestId('stale')).toHaveCount(0);
    await article(screen.page, ticket).getByRole('button', { name: screen.t('kitchen.bump'), exact: true }).click();
    await expect(article(screen.page, ticket)).toBeHidden();
    await house.closeOrders();
  });

  test(`the network blinks: the screen says since when it is stale, a bump is kept, sent by itself afterwards and counts once (${nameOf(look)})`, async ({ openTablet, house }) => {
    const ticket = await kitchenTicket(house);
    const screen = await at(openTablet, house, 'KITCHEN', look);
    const { page } = screen;
    await screen.isLive();
    await expect(article(page, ticket)).toBeVisible();
    await page.context().setOffline(true);
    await expect(page.getByTestId('stale')).toContainText(said('kitchen.stale', {}, 'part'));
    await article(page, ticket).getByRole('button', { name: screen.t('kitchen.bump'), exact: true }).click();
    await expect(article(page, ticket).getByRole('button', { name: screen.t('kitchen.sending') })).toBeVisible();
    await expect(page.getByTestId('stale')).toContainText(said('kitchen.kept_one', { count: 1 }, 'part'));
    // Longer than the desk tries by itself.
    await page.waitForTimeout(7000);
    expect(await stateOf(house, ticket)).toBe('new');
    const later = await kitchenTicket(house, ['Mansaf'], '5');
    await expect(article(page, later)).toHaveCount(0);

    await page.context().setOffline(false);
    await expect(page.getByTestId('stale')).toHaveCount(0, { timeout: 30_000 });
    await expect(article(page, ticket)).toBeHidden({ timeout: 30_000 });
    await expect(article(page, later)).toBeVisible();
    expect(await stateOf(house, ticket)).toBe('bumped');
    expect(await bumps(house, ticket)).toBe(1);
    await house.closeOrders();
  });
}

test('a bump whose answer is lost is sent again under its id and counts once', async ({ openTablet, house }) => {
  const ticket = await kitchenTicket(house);
  const sent: string[] = [];
  const screen = await at(openTablet, house, 'KITCHEN', {}, (page) => page.route('**/api/pos/tickets/*/bump', async (route) => {
    sent.push((route.request().postDataJSON() as { commandId: string }).commandId);
    if (sent.length > 2) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  }));
  await article(screen.page, ticket).getByRole('button', { name: 'Done', exact: true }).click();
  await expect(article(screen.page, ticket)).toBeHidden();
  await expect.poll(() => sent.length).toBe(3);
  expect(new Set(sent).size).toBe(1);
  expect(await bumps(house, ticket)).toBe(1);
  await house.closeOrders();
});

test('O4 a piece of a line moves to another table: the ticket says how many go where, and the pass counts each check its own', async ({ openTablet, house }) => {
  const from = await house.check({ table: '4', dishes: ['Mansaf'] });
  const [line] = from.lines;
  await house.till.send('PATCH', `/api/pos/orders/${from.id}/lines/${line?.id ?? ''}`, { commandId: newId(), lineVersion: 1, quantity: 3 });
  const [ticket] = await house.fire(from.id);
  const to = await house.check({ table: '5', dishes: ['Musakhan'] });
  await house.fire(to.id);
  const screen = await at(openTablet, house, 'KITCHEN');
  await screen.isLive();
  const mansaf = article(screen.page, ticket as Ticket).getByRole('button', { name: /Mansaf/ });
  await expect(mansaf).toContainText('3');
  await expect(mansaf).not.toContainText('to Table');
  const { version } = await house.order(from.id);
  (await house.till.post(`/api/pos/orders/${from.id}/move-lines`, { commandId: newId(), version, toOrderId: to.id, lines: [{ lineId: line?.id, quantity: 1 }] })).ok();
  await expect(mansaf).toContainText('1 to Table 5');
  // A display on a wall, behind the agent, says so too.
  const wall = await openTablet();
  await wall.page.goto(`${urls.agent}kds`);
  await expect(wall.page.getByRole('article').filter({ hasText: `#${(ticket as Ticket).number} ` }).getByText('→ 1 to 5')).toBeVisible();
  const pass = await at(openTablet, house, 'PASS');
  await expect(pass.page.getByTestId(`pass-${from.number}`).getByRole('listitem').filter({ hasText: 'Mansaf' })).toHaveText(/^2/);
  await expect(pass.page.getByTestId(`pass-${to.number}`).getByRole('listitem').filter({ hasText: 'Mansaf' })).toHaveText(/^1/);
  await house.closeOrders();
});

for (const look of extremes) {
  test(`all-day counts and times are told, and a ticket says with a word that it is late (${nameOf(look)})`, async ({ openTablet, house }) => {
    const first = await kitchenTicket(house, ['Mansaf', 'Mansaf']);
    await kitchenTicket(house, ['Mansaf'], '5');
    const screen = await at(openTablet, house, 'KITCHEN', look);
    const { t } = screen, mansaf = first.lines[0]!.name[look.locale]!;
    await screen.button(t('kitchen.allDay')).click();
    // Three of ours at least; other specs leave some at the stove.
    await expect(screen.dialog.getByRole('listitem').filter({ hasText: mansaf }).first()).toContainText(/^([3-9]|\d\d)/);
    await screen.dialog.getByRole('button', { name: t('common.close') }).click();
    await screen.button(t('kitchen.times')).click();
    await expect(screen.dialog.getByRole('row', { name: new RegExp(`^${t('kitchen.timesToday')}`) })).toBeVisible();
    await screen.dialog.getByRole('button', { name: t('common.close') }).click();
    await screen.page.clock.install();
    await screen.page.clock.fastForward('20:00');
    await expect(screen.page.getByRole('article').first()).toContainText(t('kitchen.late'));
    await house.closeOrders();
  });
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@nova/platform/pure';
import type { Ticket } from '@nova/pos/contracts';
import type { Page } from '@playwright/test';
import { Editor } from './support/editor';
import type { House } from './support/house';
import { extremes, type Look } from './support/looks';
import { paperWith, papersOf, setPrinter, takePapers } from './support/paper';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const omar = login('omar');
let editor: Editor;
let receiver: Server;
/** What the outside display answers: first it is ill, then it says that it is gone, then it is well. */
let answer = 503;

const station = (house: House, code: string): string => house.venue.stations.find((each) => each.code === code)?.id ?? '';
const kitchenTicket = async (house: House, name: string): Promise<Ticket> => {
  const { id } = await house.check({ name, dishes: ['Mansaf'] });
  const [ticket] = await house.fire(id);
  if (ticket === undefined) throw new Error('the kitchen got no ticket');
  return ticket;
};

test.beforeAll(async ({ house }) => {
  await house.openDay();
  editor = await Editor.enter();
  receiver = createServer((request, response) => { request.resume(); response.writeHead(answer).end(); });
  await new Promise<void>((resolve) => { receiver.listen(0, '127.0.0.1', resolve); });
});
test.afterAll(async ({ house }) => {
  await editor.change('api::station.station', station(house, 'KITCHEN'), { printOnBump: 'nothing', autoBump: false });
  await setPrinter('kitchen', 'ready');
  await house.closeDay();
  await new Promise((resolve) => { receiver.close(resolve); });
});

async function enter(tablet: Tablet, path: string): Promise<void> {
  await tablet.open(path);
  await expect(tablet.page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function stationScreen(openTablet: OpenTablet, house: House, look: Look = extremes[0], prepare: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Tablet> {
  const tablet = await openTablet({ token: (await house.enrol('Stove', null)).token, as: omar, ...look });
  await prepare(tablet.page);
  await enter(tablet, `kitchen/${station(house, 'KITCHEN')}`);
  return tablet;
}

test('a bump prints: the ticket once more comes out of the printer, marked DUPLICATE', async ({ openTablet, house }) => {
  await editor.change('api::station.station', station(house, 'KITCHEN'), { printOnBump: 'ticket' });
  await takePapers('kitchen');
  const ticket = await kitchenTicket(house, 'Salma');
  await paperWith('kitchen', 'Salma');
  const screen = await stationScreen(openTablet, house);
  await screen.page.getByTestId(`ticket-${ticket.number}`).getByRole('button', { name: 'Done', exact: true }).click();
  const again = await paperWith('kitchen', 'Salma', 'DUPLICATE');
  expect(again.text).not.toContain('POSSIBLE');
  expect((await papersOf('kitchen')).filter(({ text }) => text.includes('Salma'))).toHaveLength(2);
  await editor.change('api::station.station', station(house, 'KITCHEN'), { printOnBump: 'nothing' });
});

test('a station that bumps by itself: the last dish that is marked done clears the ticket', async ({ openTablet, house }) => {
  await editor.change('api::station.station', station(house, 'KITCHEN'), { autoBump: true });
  const { id } = await house.check({ name: 'Karim', dishes: ['Mansaf', 'Musakhan'] });
  const [ticket] = await house.fire(id);
  const screen = await stationScreen(openTablet, house);
  const card = screen.page.getByTestId(`ticket-${ticket?.number}`);
  await card.getByRole('button', { name: /Mansaf/ }).click();
  await expect(card.getByRole('button', { name: /Mansaf/, pressed: true })).toBeVisible();
  await card.getByRole('button', { name: /Musakhan/ }).click();
  await expect(card).toBeHidden();
  await editor.change('api::station.station', station(house, 'KITCHEN'), { autoBump: false });
});

test('a new ticket rings, a hurried one rings longer, and a tablet that was silenced does not', async ({ openTablet, house }) => {
  const screen = await stationScreen(openTablet, house, extremes[0], (page) => page.addInitScript(() => {
    // The real audio graph plays; this only writes down each tone that it was asked for, and whether the browser lets it sound.
    const rung: { hertz: number; state: string }[] = [];
    Object.assign(window, { rung });
    const play = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function start(when?: number): void {
      rung.push({ hertz: this.frequency.value, state: this.context.state });
      play.call(this, when);
    };
  }));
  const { page } = screen;
  const rung = () => page.evaluate(() => (window as unknown as { rung: { hertz: number; state: string }[] }).rung);
  await screen.isLive();
  expect(await rung()).toEqual([]);
  await page.getByRole('heading', { level: 1 }).click();
  await kitchenTicket(house, 'Ring');
  await expect.poll(async () => (await rung()).map(({ hertz }) => hertz)).toEqual([880, 1175]);
  const order = await house.check({ name: 'Hurry', dishes: ['Mansaf'] });
  await house.till.post(`/api/pos/orders/${order.id}/rush`, { commandId: order.id, rushed: true });
  await house.fire(order.id);
  await expect.poll(async () => (await rung()).map(({ hertz }) => hertz)).toEqual([880, 1175, 880, 1175, 880]);
  await expect.poll(async () => (await rung()).at(-1)?.state).toBe('running');
  await screen.button('Sound off').click();
  const quiet = await kitchenTicket(house, 'Quiet');
  await expect(page.getByTestId(`ticket-${quiet.number}`)).toBeVisible();
  expect(await rung()).toHaveLength(5);
});

test('papers that no printer prints stand on the station, loud, in both languages, on tablet and phone, until somebody reads them', async ({ openTablet, house }) => {
  await setPrinter('kitchen', 'off');
  const ticket = await kitchenTicket(house, 'Nour');
  for (const look of extremes) {
    const { page, t } = await stationScreen(openTablet, house, look);
    const paper = page.getByRole('region', { name: t('kitchen.notPrinted') }).getByRole('alert').filter({ hasText: 'Nour' });
    await expect(paper).toBeVisible({ timeout: 60_000 });
    await expect(paper).toContainText(t('kitchen.notPrinted'));
    await expect(paper).toContainText(`#${ticket.number}`);
    if (look === extremes[0]) continue;
    await paper.getByRole('button', { name: t('kitchen.workFromScreen') }).click();
    await expect(paper).toHaveCount(0);
  }
  await setPrinter('kitchen', 'ready');
});

test('what an outside display did not take is told to a manager with the reason, in both languages, and sent again', async ({ openTablet, house }) => {
  const { port } = receiver.address() as AddressInfo;
  const displays = async () => (await house.till.get(`/api/pos/venue?locationId=${house.locationId}`)).ok<{ venue: { displays: { id: string; active: boolean }[] } }>().venue.displays;
  const name = `wall-${newId().slice(-6)}`;
  const displayId = await editor.create('api::kitchen-display.kitchen-display', { code: name, name, active: true, url: `http://127.0.0.1:${port}/tickets`, secretEnv: 'NOVA_DISPLAY_SECRET', location: { connect: [{ documentId: house.locationId }] } });
  await expect.poll(async () => (await displays()).map(({ id }) => id)).toContain(displayId);
  const refused = await kitchenTicket(house, 'Wall');
  for (const look of extremes) {
    const tablet = await openTablet({ token: (await house.enrol('Displays', null)).token, as: omar, ...look });
    const { page, t } = tablet;
    await enter(tablet, 'kitchen');
    await tablet.button(t('kitchen.displays')).click();
    await expect(page.getByRole('heading', { name: t('displays.title'), level: 1 })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: `#${refused.number}` }).filter({ hasText: name });
    if (look === extremes[0]) {
      await expect(row).toContainText(t('displays.states.waiting'));
      await expect(row).toContainText('503');
      answer = 410;
    }
    await expect(row).toContainText(t('displays.states.dead'), { timeout: 30_000 });
    await expect(row).toContainText('410');
    if (look === extremes[0]) continue;
    answer = 200;
    await row.getByRole('button', { name: t('displays.replay') }).click();
    await expect(row).toContainText(t('displays.states.sent'), { timeout: 20_000 });
    await expect(row.getByRole('button', { name: t('displays.replay') })).toHaveCount(0);
  }
  await editor.change('api::kitchen-display.kitchen-display', displayId, { active: false });
});

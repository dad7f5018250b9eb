import { newId } from '@nova/platform/pure';
import type { PrintJob } from '@nova/printing/contracts';
import type { Locator } from '@playwright/test';
import { HttpPrinter } from '../support/http-printer';
import { Editor } from './support/editor';
import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { lettersOf, paperWith, papersOf, setPrinter, takePapers } from './support/paper';
import { qzTray } from './support/qz';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const layla = login('layla');
const http = new HttpPrinter();
const kitchenPrinter = 'Kitchen printer', barPrinter = 'Bar printer';
let editor: Editor;
let printerId = '';

test.beforeAll(async ({ house }) => {
  await http.start();
  await house.openDay();
  editor = await Editor.enter();
  printerId = house.venue.printers.find(({ name }) => name === kitchenPrinter)?.id ?? '';
  await editor.change('api::printer.printer', printerId, { channels: ['qz', 'agent', 'http'], qzName: 'Kitchen QZ', httpUrl: http.url });
});
test.afterEach(async () => {
  await setPrinter('bar', 'ready');
  await http.setMode('ready');
});
test.afterAll(async ({ house }) => {
  await editor.change('api::printer.printer', printerId, { channels: [], qzName: null, httpUrl: null });
  await http.stop();
  await house.closeDay();
});

async function stand(openTablet: OpenTablet, house: House, look: Look): Promise<Tablet> {
  const tablet = await openTablet({ token: (await house.enrol(`Queue ${newId().slice(-4)}`, null)).token, as: layla, ...look });
  await tablet.open('printing');
  await tablet.isLive();
  return tablet;
}
const jobs = async (house: House): Promise<PrintJob[]> => (await house.till.get(`/api/printing/jobs?locationId=${house.locationId}&limit=50`)).ok<{ jobs: PrintJob[] }>().jobs;
const rowOf = ({ page, t }: Tablet, title: string): Locator => page.getByRole('table', { name: t('printing.jobs') }).getByRole('row').filter({ has: page.getByText(title, { exact: true }) }).first();
const newest = ({ page, t }: Tablet): Locator => page.getByRole('table', { name: t('printing.jobs') }).locator('tbody tr').first();
const channel = ({ page, t }: Tablet, name: string): Locator => page.getByRole('list', { name: t('printing.channelsOf', { name: kitchenPrinter }) }).getByRole('listitem').filter({ hasText: name });
const card = ({ page }: Tablet, name: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) }).first();

for (const look of extremes) {
  test(`each way to a printer has a test of its own, and its page comes out that way (${nameOf(look)})`, async ({ openTablet, house }) => {
    const tablet = await stand(openTablet, house, look);
    const { page, t } = tablet;
    await page.getByText(t('printing.qzUse')).click();
    await expect(channel(tablet, t('printing.channels.qz'))).toContainText(t('printing.channelStates.up'), { timeout: 30_000 });
    await takePapers('kitchen');
    await qzTray().clear();
    const before = http.paper.papers.length;
    const arrived = {
      qz: async () => (await qzTray().state()).prints.some(({ bytes }) => lettersOf(Buffer.from(bytes, 'base64')).includes('TEST PAGE')),
      agent: async () => (await papersOf('kitchen')).some(({ text }) => text.includes('TEST PAGE')),
      http: () => Promise.resolve(http.paper.papers.length === before + 1),
    };
    for (const way of ['qz', 'agent', 'http'] as const) {
      const name = t(`printing.channels.${way}`);
      await channel(tablet, name).getByRole('button', { name: t('printing.channelTest', { channel: name }) }).click();
      await expect(tablet.toast(t('printing.testSent', { name }))).toBeVisible();
      await expect.poll(arrived[way], { message: way, timeout: 30_000 }).toBe(true);
      await expect(newest(tablet)).toContainText(t('printing.states.done'));
      expect((await jobs(house))[0]).toMatchObject({ documentType: 'test', channel: way, state: 'done', tried: [] });
    }
  });

  test(`a paper that failed is printed again from the queue, on both screens (${nameOf(look)})`, async ({ openTablet, house }) => {
    const [tablet, other] = [await stand(openTablet, house, look), await stand(openTablet, house, look)];
    const { t } = tablet, name = t('printing.channels.http');
    const before = http.paper.papers.length;
    await http.setMode('off');
    await channel(tablet, name).getByRole('button', { name: t('printing.channelTest', { channel: name }) }).click();
    await expect.poll(async () => (await jobs(house))[0]).toMatchObject({ documentType: 'test', channel: 'http', state: 'failed' });
    const [failed] = await jobs(house);
    for (const screen of [tablet, other]) await expect(newest(screen)).toContainText(t('printing.states.failed'));
    await http.setMode('ready');
    await newest(tablet).getByRole('button', { name: t('printing.retry'), exact: true }).click();
    await expect(tablet.toast(t('printing.queuedAgain'))).toBeVisible();
    for (const screen of [tablet, other]) await expect(newest(screen)).toContainText(t('printing.states.done'), { timeout: 30_000 });
    expect((await jobs(house)).find(({ id }) => id === failed!.id)).toMatchObject({ state: 'done' });
    expect(http.paper.papers).toHaveLength(before + 1);
  });

  test(`what waits is cancelled and never comes out; the last paper comes out once more, marked (${nameOf(look)})`, async ({ openTablet, house }) => {
    const [tablet, other] = [await stand(openTablet, house, look), await stand(openTablet, house, look)];
    const { page, t } = tablet;
    const guests = { wanted: `Amal ${newId().slice(-4)}`, unwanted: `Basil ${newId().slice(-4)}` };
    const ordered = async (name: string): Promise<number> => {
      const { id } = await house.check({ name, dishes: ['Lebanese pilsner'] });
      return (await house.fire(id))[0]!.number;
    };
    await ordered(guests.wanted);
    await paperWith('bar', guests.wanted);
    await setPrinter('bar', 'off');
    const title = `${t('printing.documents.kitchen-ticket')} #${await ordered(guests.unwanted)}`;
    for (const screen of [tablet, other]) await expect(rowOf(screen, title)).toContainText(t('printing.states.queued'));
    await rowOf(tablet, title).getByRole('button', { name: new RegExp(`^${t('printing.cancel')}: `) }).click();
    const asked = page.getByRole('alertdialog');
    await expect(asked).toContainText(t('printing.cancelNext'));
    // While the agent has it in hand, trying, it is refused, and asked again.
    await expect(async () => {
      await asked.getByRole('button', { name: t('printing.cancel'), exact: true }).click();
      await expect(tablet.toast(t('printing.cancelled', { title }))).toBeVisible({ timeout: 3000 });
    }).toPass();
    for (const screen of [tablet, other]) await expect(rowOf(screen, title)).toContainText(t('printing.states.cancelled'));
    expect((await jobs(house)).find((job) => job.printerName === barPrinter)).toMatchObject({ documentType: 'kitchen-ticket', state: 'cancelled' });

    await setPrinter('bar', 'ready');
    await expect(card(tablet, barPrinter)).toContainText(t('printing.health.ready'), { timeout: 30_000 });
    await takePapers('bar');
    await card(tablet, barPrinter).getByRole('button', { name: t('printing.reprintLast') }).click();
    await expect(tablet.toast(t('printing.reprinted'))).toBeVisible();
    await paperWith('bar', guests.wanted, 'DUPLICATE');
    expect((await papersOf('bar')).some(({ text }) => text.includes(guests.unwanted))).toBe(false);
    // The paper is there before the agent has said so.
    await expect.poll(async () => (await jobs(house)).find((job) => job.printerName === barPrinter)).toMatchObject({ state: 'done', mark: 'duplicate' });
  });
}

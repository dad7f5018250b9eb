import type { Locator } from '@playwright/test';
import { HttpPrinter } from '../support/http-printer';
import { Editor } from './support/editor';
import { extremes, nameOf, type Look } from './support/looks';
import { lettersOf, paperWith, setPrinter, takePapers } from './support/paper';
import { qzTray } from './support/qz';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const layla = login('layla');
const http = new HttpPrinter();
const kitchenPrinter = 'Kitchen printer';
let editor: Editor;
let printerId = '';
let token = '';
let tablet: Tablet;

test.beforeAll(async ({ house }) => {
  await http.start();
  await house.openDay();
  editor = await Editor.enter();
  printerId = house.venue.printers.find(({ name }) => name === kitchenPrinter)?.id ?? '';
  await editor.change('api::printer.printer', printerId, { channels: ['qz', 'agent', 'http'], qzName: 'Kitchen QZ', httpUrl: http.url });
  token = (await house.enrol('Beside QZ Tray', null)).token;
});
test.afterAll(async ({ house }) => {
  await editor.change('api::printer.printer', printerId, { channels: [], qzName: null, httpUrl: null });
  await http.stop();
  await house.closeDay();
});
const stand = async (openTablet: OpenTablet, look: Look = extremes[0]): Promise<void> => {
  tablet = await openTablet({ token, as: layla, ...look });
  await tablet.open('printing');
};
test.afterEach(async () => {
  await setPrinter('kitchen', 'ready');
  await qzTray().setMode('ready');
  await http.setMode('ready');
});

const channel = (name: string): Locator => tablet.page.getByRole('list', { name: tablet.t('printing.channelsOf', { name: kitchenPrinter }) }).getByRole('listitem').filter({ hasText: name });
const row = (title: string): Locator => tablet.page.getByRole('table', { name: tablet.t('printing.jobs') }).getByRole('row').filter({ has: tablet.page.getByText(title, { exact: true }) });
const qzLetters = async (): Promise<string> => (await qzTray().state()).prints.map(({ bytes }) => lettersOf(Buffer.from(bytes, 'base64'))).join('\n');

test('a manager lets the tablet print through QZ Tray: papers come out there, signed, also while the tablet is locked', async ({ openTablet, house }) => {
  await stand(openTablet);
  // Another test may have printed through it before.
  await expect(channel('QZ Tray')).not.toContainText('Up');
  await tablet.page.getByText('Print through QZ Tray here').click();
  await expect(tablet.page.getByText('This tablet prints through QZ Tray')).toBeVisible();
  await expect(channel('QZ Tray')).toContainText('Up');
  const { id } = await house.check({ name: 'Nadia', dishes: ['Mansaf'] });
  const [ticket] = await house.fire(id);
  await expect(row(`Kitchen ticket #${ticket?.number}`)).toContainText('Printed');
  await expect(row(`Kitchen ticket #${ticket?.number}`)).toContainText('by QZ Tray');
  expect(await qzLetters()).toContain('Nadia');
  await tablet.lock();
  const locked = await house.check({ name: 'Zayd', dishes: ['Mansaf'] });
  await house.fire(locked.id);
  await expect.poll(qzLetters, { timeout: 15_000 }).toContain('Zayd');
  expect((await qzTray().state()).blocked).toBe(0);
});

test(`QZ Tray hangs in the middle: the agent prints it as POSSIBLE DUPLICATE, and the screen says why (${nameOf(extremes[1])})`, async ({ openTablet, house }) => {
  await stand(openTablet, extremes[1]);
  const { t } = tablet;
  await expect(channel('QZ Tray')).toContainText(t('printing.channelStates.up'), { timeout: 30_000 });
  await takePapers('kitchen');
  await qzTray().setMode('hang');
  const { id } = await house.check({ name: 'Hala', dishes: ['Mansaf'] });
  const [ticket] = await house.fire(id);
  const job = row(`${t('printing.documents.kitchen-ticket')} #${ticket?.number}`);
  await expect(job).toContainText(t('printing.states.done'), { timeout: 40_000 });
  await expect(job).toContainText(t('printing.handedOver', { channel: t('printing.channels.qz'), how: t('printing.how.uncertain') }));
  const paper = await paperWith('kitchen', 'Hala');
  expect(paper.text).toContain('POSSIBLE DUPLICATE');
});

for (const look of extremes) {
  test(`QZ Tray is closed, then the printer goes, then HTTP: each hands on, and at last the paper stands on the screen (${nameOf(look)})`, async ({ openTablet, house }) => {
    await stand(openTablet, look);
    const { t } = tablet, name = (id: string): string => t(`printing.channels.${id}`);
    const papers = http.paper.papers.length;
    const jobOf = (ticket: { number: number } | undefined): Locator => row(`${t('printing.documents.kitchen-ticket')} #${ticket?.number}`).first();
    const printedBy = async ({ number }: { number: number }, way: string, handedOver: string[]): Promise<void> => {
      const printed = async () => (await house.till.get(`/api/printing/jobs?locationId=${house.locationId}&limit=20`)).ok<{ jobs: { printerName: string; title: string; channel: string; state: string; tried: { channel: string }[] }[] }>().jobs.find(({ printerName, title }) => printerName === kitchenPrinter && title === `#${number}`);
      await expect.poll(printed, { timeout: 20_000 }).toMatchObject({ channel: way, state: 'done' });
      expect((await printed())?.tried.every(({ channel: tried }) => handedOver.includes(tried))).toBe(true);
    };
    await takePapers('kitchen');
    await qzTray().setMode('off');
    await expect(channel(name('qz'))).toContainText(t('printing.channelStates.down'), { timeout: 30_000 });
    const first = await house.check({ name: 'Iman', dishes: ['Mansaf'] });
    const [byAgent] = await house.fire(first.id);
    await expect(jobOf(byAgent)).toContainText(t('printing.states.done'), { timeout: 20_000 });
    await printedBy(byAgent!, 'agent', ['qz']);
    expect((await paperWith('kitchen', 'Iman')).text).not.toContain('DUPLICATE');

    await setPrinter('kitchen', 'off');
    await expect(channel(name('agent'))).toContainText(t('printing.channelStates.down'), { timeout: 20_000 });
    const second = await house.check({ name: 'Faris', dishes: ['Mansaf'] });
    const [byHttp] = await house.fire(second.id);
    await expect(jobOf(byHttp)).toContainText(t('printing.states.done'), { timeout: 20_000 });
    await printedBy(byHttp!, 'http', ['qz', 'agent']);
    expect(http.paper.papers).toHaveLength(papers + 1);

    await http.setMode('off');
    const third = await house.check({ name: 'Lubna', dishes: ['Mansaf'] });
    const [nowhere] = await house.fire(third.id);
    const job = jobOf(nowhere);
    await expect(job).toContainText(t('printing.states.diverted'), { timeout: 60_000 });
    await job.getByRole('button', { name: t('printing.acknowledge') }).click();
    await expect(tablet.toast(t('printing.acknowledged'))).toBeVisible();
  });
}

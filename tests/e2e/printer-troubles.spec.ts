import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { paperWith, papersOf, setPrinter, takePapers } from './support/paper';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';

const layla = login('layla');
let tablet: Tablet;

test.beforeAll(({ house }) => house.openDay());
const stand = async (openTablet: OpenTablet, house: House, look: Look): Promise<void> => {
  tablet = await openTablet({ token: (await house.enrol('By the printer', null)).token, as: layla, ...look });
  await tablet.open('printing');
  await expect(printer('Kitchen printer')).toContainText(tablet.t('printing.health.ready'));
};
test.afterEach(() => setPrinter('kitchen', 'ready'));
test.afterAll(({ house }) => house.closeDay());

for (const { look, mode, name, health, reason } of [
  { look: extremes[0], mode: 'off', name: 'Rula', health: 'offline', reason: /ECONNREFUSED/ },
  { look: extremes[1], mode: 'paper-out', name: 'Samir', health: 'paper-out', reason: /paper/i },
] as const) {
  test(`a printer that is ${mode}: the ticket waits in sight with the reason, and prints once when it is back (${nameOf(look)})`, async ({ openTablet, house }) => {
    await stand(openTablet, house, look);
    const { t } = tablet;
    await takePapers('kitchen');
    await setPrinter('kitchen', mode);
    const { id } = await house.check({ name, dishes: ['Mansaf'] });
    const [ticket] = await house.fire(id);
    const job = ticketJob(ticket?.number ?? 0);
    await expect(job).toContainText(t('printing.states.queued'));
    await expect(job).toContainText(reason);
    await expect(printer('Kitchen printer')).toContainText(t(`printing.health.${health}`));
    await expect(printer('Kitchen printer')).toContainText(new RegExp(t('printing.queued', { count: '#' }).replace(/\u2068?#\u2069?/, '\\u2068?[1-9]\\d*\\u2069?')));
    expect((await papersOf('kitchen')).some((paper) => paper.text.includes(name))).toBe(false);

    await setPrinter('kitchen', 'ready');
    await expect(job).toContainText(t('printing.states.done'), { timeout: 20_000 });
    await expect(printer('Kitchen printer')).toContainText(t('printing.health.ready'));
    const paper = await paperWith('kitchen', name, 'MANSAF');
    expect(paper.text).not.toContain('DUPLICATE');
    expect((await papersOf('kitchen')).filter((candidate) => candidate.text.includes(name))).toHaveLength(1);
  });
}

for (const look of extremes) {
  test(`the test page comes out of the printer that was asked (${nameOf(look)})`, async ({ openTablet, house }) => {
    await stand(openTablet, house, look);
    const before = (await papersOf('bar')).length;
    await printer('Bar printer').getByRole('button', { name: tablet.t('printing.testPage'), exact: true }).click();
    await expect(tablet.toast(tablet.t('printing.testSent', { name: 'Bar printer' }))).toBeVisible();
    await paperWith('bar', 'TEST PAGE');
    await expect.poll(async () => (await papersOf('bar')).length).toBe(before + 1);
  });
}

const printer = (name: string) => tablet.page.getByRole('region').or(tablet.page.locator('section')).filter({ has: tablet.page.getByRole('heading', { name, exact: true }) }).first();
/** The newest: a bar's ticket of that number is older. */
const ticketJob = (number: number) => tablet.page.getByRole('table', { name: tablet.t('printing.jobs') }).getByRole('row').filter({ has: tablet.page.getByText(`${tablet.t('printing.documents.kitchen-ticket')} #${number}`, { exact: true }) }).first();

import { paperWith, papersOf, setPrinter, takePapers } from './support/paper';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';

const layla = login('layla');
let tablet: Tablet;

test.beforeAll(({ house }) => house.openDay());
test.beforeEach(async ({ openTablet, house }) => {
  tablet = await openTablet({ token: (await house.enrol('By the printer', null)).token });
  await tablet.open('printing');
  await tablet.signInByPin(layla);
  await expect(printer('Kitchen printer')).toContainText('Ready');
});
test.afterEach(() => setPrinter('kitchen', 'ready'));
test.afterAll(({ house }) => house.closeDay());

for (const { mode, name, health, reason } of [
  { mode: 'off', name: 'Rula', health: 'Offline', reason: /ECONNREFUSED/ },
  { mode: 'paper-out', name: 'Samir', health: 'Out of paper', reason: /paper/i },
] as const) {
  test(`a printer that is ${mode}: the ticket waits in sight with the reason, and prints once when it is back`, async ({ house }) => {
    await takePapers('kitchen');
    await setPrinter('kitchen', mode);
    const { id } = await house.check({ name, dishes: ['Mansaf'] });
    const [ticket] = await house.fire(id);
    const job = ticketJob(ticket?.number ?? 0);
    await expect(job).toContainText('Waiting');
    await expect(job).toContainText(reason);
    await expect(printer('Kitchen printer')).toContainText(health);
    await expect(printer('Kitchen printer')).toContainText(/[1-9]\d* waiting/);
    expect((await papersOf('kitchen')).some((paper) => paper.text.includes(name))).toBe(false);

    await setPrinter('kitchen', 'ready');
    await expect(job).toContainText('Printed', { timeout: 20_000 });
    await expect(printer('Kitchen printer')).toContainText('Ready');
    const paper = await paperWith('kitchen', name, 'MANSAF');
    expect(paper.text).not.toContain('DUPLICATE');
    expect((await papersOf('kitchen')).filter((candidate) => candidate.text.includes(name))).toHaveLength(1);
  });
}

test('the test page comes out of the printer that was asked', async () => {
  const before = (await papersOf('bar')).length;
  await printer('Bar printer').getByRole('button', { name: 'Test page' }).click();
  await expect(tablet.toast('A test page is on its way to Bar printer')).toBeVisible();
  await paperWith('bar', 'TEST PAGE');
  await expect.poll(async () => (await papersOf('bar')).length).toBe(before + 1);
});

const printer = (name: string) => tablet.page.getByRole('region').or(tablet.page.locator('section')).filter({ has: tablet.page.getByRole('heading', { name, exact: true }) }).first();
const ticketJob = (number: number) => tablet.page.getByRole('table', { name: 'Print jobs' }).getByRole('row', { name: /Kitchen printer/ }).filter({ has: tablet.page.getByText(`Kitchen ticket #${number}`, { exact: true }) });

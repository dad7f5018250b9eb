import AxeBuilder from '@axe-core/playwright';
import type { OrderView } from '@nova/pos/contracts';
import type { Locator, Page } from '@playwright/test';
import { decideAll, differs, needsDecision, refundDish, takeBack } from './support/card-house';
import type { House } from './support/house';
import { sandbox } from './support/sandbox';
import { login } from './support/stack';
import { expect, test } from './support/test';
import { sayingOf, wordsOf, type Locale } from './support/words';

const omar = login('omar');

/** What there is to see: a Z and an X with refunds and late money, a check that was paid, one that is open, one that needs a decision. */
interface Scene { readonly z: string; readonly x: string; readonly paid: OrderView; readonly open: OrderView; readonly riddle: OrderView }
let scene: Scene;

const dishes = ['Musakhan', 'Ayran', 'Ayran'];
async function dayWithRefunds(house: House): Promise<{ shiftId: string; paid: OrderView }> {
  await house.openDay();
  const paid = await house.paidByCard({ name: 'Looks', dishes, tipMinor: 250 });
  await refundDish(house, paid, 'Ayran');
  const inCash = await house.check({ name: 'In cash', dishes });
  await house.fire(inCash.id);
  await house.closeOrders();
  await refundDish(house, inCash, 'Ayran');
  return { shiftId: (await house.shifts())[0]?.id ?? '', paid };
}

test.beforeAll(async ({ house }) => {
  test.setTimeout(120_000);
  await house.openDay();
  const disputed = [await house.paidByCard({ name: 'Disputed', dishes }), await house.paidByCard({ name: 'Disputed too', dishes })] as const;
  await house.closeDay();
  // Its shift is closed: the next one of the register has it in its report (S8).
  await takeBack(house, disputed[0]);
  const { shiftId: z } = await dayWithRefunds(house);
  await house.closeDay();
  await takeBack(house, disputed[1]);
  const { shiftId: x, paid } = await dayWithRefunds(house);
  await sandbox.soldByHand(4250, house.venue.location.currency);
  await differs(house, null);
  scene = { z, x, paid, open: await house.check({ name: 'Open', dishes }), riddle: await needsDecision(house, 'Riddle') };
});

test.afterAll(async ({ house }) => {
  await sandbox.heal();
  await decideAll(house);
  await house.closeDay();
});

interface Screen { readonly name: string; readonly path: string; readonly act?: (page: Page) => Promise<void> }

/** Every screen of card money, and how one comes to it. */
function screensOf({ z, x, paid, open, riddle }: Scene, locale: Locale): Screen[] {
  const t = wordsOf(locale), said = sayingOf(locale);
  const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true }).filter({ visible: true });
  const rows = (page: Page): Locator => page.locator('tbody tr');
  const seen = (row: (page: Page) => Locator) => (page: Page): Promise<void> => expect(row(page).first()).toBeVisible();
  const decide = async (page: Page): Promise<void> => rows(page).filter({ hasText: t('checkMoney.states.manual_review') }).getByRole('button').first().click();
  const late = (page: Page): Promise<void> => page.getByRole('table', { name: t('reports.late') }).scrollIntoViewIfNeeded();
  return [
    { name: 'pay by card', path: `orders/${open.id}/pay`, act: (page) => page.getByRole('radio').nth(1).click() },
    { name: 'hold a card', path: `orders/${open.id}`, act: async (page) => { await button(page, t('order.money.more')).click(); await button(page, t('checkMoney.hold.title')).click(); } },
    { name: 'paid', path: `orders/${paid.id}/pay`, act: seen((page) => page.getByRole('heading', { name: said('payments.paid') })) },
    { name: 'refund', path: `orders/${paid.id}`, act: (page) => button(page, t('checkMoney.refund.act')).click() },
    { name: 'operations', path: 'payments', act: seen(rows) },
    { name: 'days', path: 'reports/days' },
    { name: 'an operation', path: 'payments', act: (page) => page.getByRole('table').getByRole('button').first().click() },
    { name: 'an operation to decide', path: `payments?reference=${riddle.id}`, act: decide },
    { name: 'decide', path: `payments?reference=${riddle.id}`, act: async (page) => { await decide(page); await button(page, t('money.review.decide')).click(); } },
    { name: 'messages', path: 'payments?part=inbox', act: seen(rows) },
    { name: 'differences', path: 'payments?part=differences', act: seen(rows) },
    { name: 'settle a difference', path: 'payments?part=differences', act: (page) => button(rows(page).first(), t('money.differences.settle')).click() },
    { name: 'x report', path: `reports/${x}`, act: late },
    { name: 'z report', path: `reports/${z}`, act: late },
  ];
}

async function faultsOf(page: Page): Promise<string[]> {
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [...(fits ? [] : ['wider than the screen']), ...violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`)];
}

for (const [locale, theme, viewport] of [['en', 'light', { width: 1280, height: 800 }], ['ar', 'dark', { width: 390, height: 844 }]] as const) {
  test(`the screens of card money in ${locale}, ${theme}, ${viewport.width} wide: nothing overflows, nothing shuts anybody out`, async ({ openTablet, house }, info) => {
    const tablet = await openTablet({ token: (await house.enrol('Looks', 'FRONT')).token, as: omar, locale, theme, viewport, touch: viewport.width < 500 });
    const { page } = tablet;
    await tablet.open('payments');
    await expect(page.getByRole('heading', { name: wordsOf(locale)('money.title'), level: 1 })).toBeVisible();
    const faults: string[] = [];
    for (const { name, path, act } of screensOf(scene, locale)) {
      await tablet.open(path);
      await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('main').getByRole('button')).first()).toBeVisible();
      await act?.(page);
      // A dialog that is still coming up is half transparent, which looks like poor contrast.
      await page.waitForTimeout(400);
      const found = await faultsOf(page);
      if (found.length > 0 || process.env['NOVA_PICTURES'] === '1') await page.screenshot({ path: info.outputPath(`${name}.png`) });
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

for (const [locale, viewport] of [['en', { width: 1024, height: 657 }], ['ar', { width: 1024, height: 657 }], ['en', { width: 390, height: 844 }], ['ar', { width: 390, height: 844 }]] as const) {
  test(`the button that takes the money is in sight on a screen of ${viewport.width} × ${viewport.height} in ${locale}, by cash and by card, before anything is scrolled`, async ({ openTablet, house }, info) => {
    const tablet = await openTablet({ token: (await house.enrol('Low', 'FRONT')).token, locale, viewport, touch: true });
    const { page, t } = tablet;
    await tablet.open(`orders/${scene.open.id}/pay`);
    await tablet.signInByKeys(omar);
    const desk = page.getByRole('region', { name: t('payments.amount') });
    for (const tender of ['cash', 'card'] as const) {
      await page.getByRole('radio').nth(tender === 'cash' ? 0 : 1).click();
      await page.evaluate(() => document.querySelectorAll('main, main *').forEach((part) => part.scrollTo(0, 0)));
      await expect(desk.getByRole('button').last()).toBeInViewport({ ratio: 1 });
      await page.screenshot({ path: info.outputPath(`${tender}.png`) });
    }
  });
}

import { newId } from '@nova/platform/pure';
import type { DayClose } from '@nova/pos/contracts';
import { ago, dayMs } from './support/clock';
import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { paperWith, takePapers } from './support/paper';
import { login, type Login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';
import { sayingOf } from './support/words';

const layla = login('layla'), omar = login('omar'), sofia = login('sofia'), maya = login('maya');
const floatMinor = 10_000;
/** How the portal writes a date. */
const dateTags = { en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

test.beforeEach(async ({ house }) => {
  await house.closeDay();
  await house.openDay();
});
test.afterAll(({ house }) => house.closeDay());

const at = async (openTablet: OpenTablet, house: House, as: Login, look: Look, path: string): Promise<Tablet> => {
  const tablet = await openTablet({ token: (await house.enrol('Drawer', 'FRONT')).token, as, ...look });
  await tablet.open(path);
  await tablet.isLive();
  return tablet;
};
const shiftNow = async (house: House): Promise<string> => (await house.shifts())[0]!.id;
const ofShift = async <T>(house: House, what: string): Promise<T> => (await house.till.get(`/api/pos/shifts/${await shiftNow(house)}/${what}`)).ok<T>();
/** The papers that did nothing but open a drawer, the newest first. */
const drawersOpened = async (house: House): Promise<string[]> =>
  (await house.till.get(`/api/printing/jobs?locationId=${house.locationId}&limit=100`)).ok<{ jobs: { id: string; documentType: string; state: string }[] }>().jobs.filter((job) => job.documentType === 'drawer' && job.state === 'done').map(({ id }) => id);
const movements = ({ page, t }: Tablet) => page.getByRole('table', { name: t('shift.movements') });

/** A fired check is paid at the pay desk: in cash, or at the terminal with a tenth on top for the crew. */
async function takes(till: Tablet, house: House, look: Look, way: 'cash' | 'terminal'): Promise<number> {
  const { page, t } = till;
  const { id, totalMinor } = await house.check({ name: 'Guest', dishes: ['Musakhan'] });
  await house.fire(id);
  await till.open(`orders/${id}/pay`);
  if (way === 'terminal') {
    const tender = house.venue.tenderTypes.find(({ kind }) => kind === 'external-card')!;
    await page.getByRole('radio', { name: tender.name[look.locale] ?? '', exact: true }).click();
    await page.getByRole('radio', { name: '10 %' }).click();
  }
  await page.getByRole('region', { name: t('payments.amount') }).getByRole('button').last().click();
  await expect(till.button(t('payments.next'))).toBeVisible();
  expect((await house.order(id)).state).toBe('closed');
  return totalMinor;
}

/** Cash that moves outside a sale, in the dialog of the shift. */
async function records(till: Tablet, kind: 'cash-in' | 'cash-out' | 'drop' | 'no-sale', amount?: string): Promise<void> {
  const { dialog, page, t } = till;
  await till.button(t('shift.cash')).click();
  await dialog.getByRole('radio', { name: t(`shift.kinds.${kind}`) }).click();
  if (amount !== undefined) await dialog.getByLabel(t('common.amount')).fill(amount);
  if (kind === 'drop') await dialog.getByRole('radio', { name: t('shift.secondLater') }).click();
  const reason = dialog.getByRole('button', { name: new RegExp(`${t('shift.reason')}$`) });
  if ((await reason.textContent())?.includes(t('shift.chooseReason'))) {
    await reason.click();
    await page.getByRole('option').first().click();
  }
  await till.button(t('shift.record')).click();
  await expect(dialog).toBeHidden();
}

for (const look of extremes) {
  test(`S7 S10 two cashiers on one register: the drawer changes hands, tips are paid out of it, and each is told apart (${nameOf(look)})`, async ({ openTablet, house }) => {
    const other = await at(openTablet, house, omar, look, 'shift');
    const till = await at(openTablet, house, sofia, look, 'shift');
    const { t } = till, said = sayingOf(look.locale);
    const soldMinor = await takes(till, house, look, 'cash');

    await test.step('Sofia counts the drawer for whoever comes; both screens say that it waits', async () => {
      await till.go('Shift');
      await till.button(t('shift.handOver')).click();
      await till.count(Object.fromEntries(house.countOf(floatMinor + soldMinor).map(({ denominationMinor, pieces }) => [house.money(denominationMinor), pieces])));
      await till.button(said('shift.offer', { amount: house.money(floatMinor + soldMinor) })).click();
      await expect(till.toast(t('shift.offered'))).toBeVisible();
      await expect(till.page.getByText(t('shift.ownHandOver'))).toBeVisible();
      await expect(other.heading(t('shift.handOverFrom', { name: sofia.name }))).toBeVisible();
    });
    await test.step('Layla takes it over with her own sign-in, as it was counted', async () => {
      await till.lock();
      await till.signInByPin(layla);
      await till.go('Shift');
      await till.button(new RegExp(`^${t('shift.acceptAs')}`)).click();
      await expect(till.toast(t('shift.accepted'))).toBeVisible();
      await expect(other.heading(t('shift.handOverFrom', { name: sofia.name }))).toHaveCount(0);
      const { handOvers } = await ofShift<{ handOvers: object[] }>(house, 'hand-overs');
      expect(handOvers).toMatchObject([{ state: 'accepted', fromName: sofia.name, toName: layla.name, countedMinor: floatMinor + soldMinor, toCountedMinor: floatMinor + soldMinor }]);
    });
    const tipMinor = Math.round((await takes(till, house, look, 'terminal')) / 10);

    // Tips are owed by the place: other shifts may have left some.
    const { owedMinor } = await ofShift<{ owedMinor: number }>(house, 'tip-outs');
    expect(owedMinor).toBeGreaterThanOrEqual(tipMinor);

    await test.step('the tips are paid out of the drawer, and never more than is owed', async () => {
      await till.go('Shift');
      await till.button(t('shift.tipOut')).click();
      await expect(till.dialog).toContainText(house.money(owedMinor));
      await till.select(t('shift.tipTo')).last().click();
      await till.page.getByRole('option', { name: maya.name }).click();
      const pay = async (minor: number): Promise<void> => {
        await till.dialog.getByLabel(t('common.amount')).fill((minor / 100).toFixed(2));
        await till.button(said('shift.payTip', { amount: house.money(minor) })).click();
      };
      await pay(owedMinor + 1);
      await expect(till.alert).toContainText(t('errors.amount_exceeds_due.title'));
      await pay(owedMinor);
      await expect(till.toast(t('shift.tipPaid'))).toBeVisible();
      await expect(till.dialog.getByRole('table', { name: t('shift.tipOuts') })).toContainText(maya.name);
      expect(await ofShift(house, 'tip-outs')).toMatchObject({ owedMinor: 0, tipOuts: [{ amountMinor: owedMinor, staffName: maya.name, actorName: layla.name }] });
      await till.dialog.getByRole('button', { name: t('common.close') }).click();
    });
    await test.step('the X tells who took what, and what is left in the drawer', async () => {
      await till.button(t('reports.x')).click();
      const cashiers = till.page.getByRole('table', { name: t('reports.cashiers') });
      for (const { name } of [sofia, layla]) await expect(cashiers.getByRole('row').filter({ hasText: name })).toContainText(house.money(soldMinor));
      await expect(till.page.getByRole('region', { name: t('reports.drawer'), exact: true })).toContainText(house.money(floatMinor + soldMinor - owedMinor));
      const { cashiers: told, drawer } = await house.xReport(await shiftNow(house));
      expect(told.map(({ name, cashMinor, tipMinor: tips }) => ({ name, cashMinor, tips }))).toEqual(expect.arrayContaining([{ name: sofia.name, cashMinor: soldMinor, tips: 0 }, { name: layla.name, cashMinor: 0, tips: tipMinor }]));
      expect(drawer).toMatchObject({ tipOutMinor: owedMinor, expectedMinor: floatMinor + soldMinor - owedMinor });
    });
  });

  test(`S7 cash in, cash out and no sale: each with its reason, the drawer opens, and the other screen and the books follow (${nameOf(look)})`, async ({ openTablet, house }) => {
    const other = await at(openTablet, house, omar, look, 'shift');
    const till = await at(openTablet, house, layla, look, 'shift');
    const { t } = till;
    const drawer = async (): Promise<number> => (await house.ledger(await shiftNow(house))).find(({ account }) => account === 'drawer')?.balanceMinor ?? 0;
    const before = await drawersOpened(house), heldMinor = await drawer();
    await records(till, 'cash-in', '20');
    await records(till, 'cash-out', '12.50');
    await records(till, 'no-sale');
    for (const screen of [till, other]) {
      for (const words of [t('shift.kinds.cash-in'), t('shift.kinds.cash-out'), t('shift.kinds.no-sale'), '£20.00', '£12.50']) await expect(movements(screen)).toContainText(words);
    }
    await expect.poll(async () => (await drawersOpened(house)).filter((id) => !before.includes(id)).length).toBe(3);
    expect((await house.xReport(await shiftNow(house))).drawer).toMatchObject({ cashInMinor: 2000, cashOutMinor: 1250, expectedMinor: floatMinor + 750 });
    expect(await drawer()).toBe(heldMinor + 750);
    expect((await house.ledger(await shiftNow(house))).reduce((sum, { balanceMinor }) => sum + balanceMinor, 0)).toBe(0);
  });

  test(`S6 S7 a drop that a second person settles later blocks the close until it is in the safe (${nameOf(look)})`, async ({ openTablet, house }) => {
    const till = await at(openTablet, house, layla, look, 'shift');
    const other = await at(openTablet, house, omar, look, 'shift');
    const { t } = till;
    await records(till, 'drop', '40');
    await expect(till.toast(t('shift.dropWaits'))).toBeVisible();
    await till.button(t('shift.close')).click();
    await expect(till.heading(t('shift.blockersTitle'))).toBeVisible();
    await expect(till.page.getByRole('main')).toContainText(t('shift.blockers.waiting-drop'));
    expect((await house.xReport(await shiftNow(house))).drawer).toMatchObject({ dropMinor: 0, expectedMinor: floatMinor });

    await expect(other.heading(t('shift.waitingDrops'))).toBeVisible();
    await expect(other.page.getByText(t('shift.takenBy', { name: layla.name }))).toBeVisible();
    await other.button(t('shift.confirmDrop')).click();
    await expect(other.toast(t('shift.dropConfirmed'))).toBeVisible();
    await expect(other.heading(t('shift.waitingDrops'))).toHaveCount(0);
    await expect(movements(other)).toContainText(omar.name);
    // The list of what blocks empties by itself.
    await expect(till.button(t('shift.countNow'))).toBeVisible();
    expect((await ofShift<{ drops: object[] }>(house, 'drops')).drops).toEqual([]);
    expect((await house.xReport(await shiftNow(house))).drawer).toMatchObject({ dropMinor: 4000, expectedMinor: floatMinor - 4000 });
  });

  test(`S9 a day that is over is closed over its Zs, comes out on paper, and no shift of it opens again (${nameOf(look)})`, async ({ openTablet, house }) => {
    await house.closeDay();
    const back = (2 + extremes.indexOf(look)) * dayMs;
    const businessDate = await ago(back, async () => {
      await house.openDay();
      const order = await house.check({ name: 'Earlier', dishes: ['Musakhan'] });
      await house.fire(order.id);
      const [shift] = await house.shifts();
      await house.closeDay();
      return shift!.businessDate;
    });
    await house.openDay();
    const days = async () => (await house.till.get(`/api/pos/days?locationId=${house.locationId}`)).ok<{ days: { businessDate: string; close: DayClose | null; grossMinor: number }[] }>().days;
    const day = (await days()).find((each) => each.businessDate === businessDate)!;
    const office = await at(openTablet, house, layla, look, 'reports/days');
    const { page, t } = office;
    await takePapers('receipt');
    const card = page.getByRole('region', { name: new RegExp(new Intl.DateTimeFormat(dateTags[look.locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(businessDate))) });
    await card.getByRole('button', { name: t('reports.closeDay') }).click();
    const asked = page.getByRole('alertdialog');
    await expect(asked).toContainText(t('reports.closeDayFinal'));
    await asked.getByRole('button', { name: new RegExp(`^${t('reports.closeDayOf').split('{{')[0] ?? ''}`) }).click();
    await expect(office.toast(t('reports.dayClosed'))).toBeVisible();
    await expect(card).toContainText(house.money(day.grossMinor));
    await expect(card.getByRole('button', { name: t('reports.closeDay') })).toHaveCount(0);
    await expect(card.getByRole('button', { name: t('reports.dayPrintAgain') })).toBeVisible();
    const { close } = (await days()).find((each) => each.businessDate === businessDate)!;
    expect(close).toMatchObject({ grossMinor: day.grossMinor, differenceMinor: 0, zs: [{ grossMinor: day.grossMinor }] });
    await paperWith('receipt', house.money(close!.grossMinor).replace('£', ''), String(close!.zs[0]!.zNumber));
    // The day that runs is not touched by it.
    expect(await house.shifts()).toHaveLength(1);
    await house.closeDay();
    const registerId = house.venue.registers.find(({ code }) => code === 'FRONT')?.id;
    const late = await ago(back, () => house.till.post('/api/pos/shifts', { commandId: newId(), shiftId: newId(), locationId: house.locationId, registerId, count: house.countOf(floatMinor) }));
    expect(late.code).toBe('day_closed');
  });
}

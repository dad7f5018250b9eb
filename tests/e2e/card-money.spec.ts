import { newId } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import { cardTender } from './support/card-house';
import { sandbox } from './support/sandbox';
import { login } from './support/stack';
import type { House } from './support/house';
import type { Tablet } from './support/tablet';
import { expect, test } from './support/test';
import { nameOf, tills } from './support/tills';
import { sayingOf, wordsOf, type Saying } from './support/words';

const layla = login('layla'), omar = login('omar');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());
test.afterEach(async ({ house }) => {
  await sandbox.heal();
  await house.closeOrders();
});

const capturesAtProvider = async (house: House, order: OrderView): Promise<number> => {
  const operations = await sandbox.operations();
  const ours = (await house.order(order.id)).operations.map(({ id }) => id);
  return operations.filter((each) => each.kind === 'capture' && each.state === 'succeeded' && ours.includes(each.operationId)).length;
};

for (const look of tills) {
  const { locale } = look;
  const t = wordsOf(locale), said: Saying = sayingOf(locale);
  type Open = (options: { token: string; as: typeof layla } & typeof look) => Promise<Tablet>;

  const openDesk = async (openTablet: Open, house: House, name: string, orderId: string, person: typeof layla): Promise<Tablet> => {
    const till = await openTablet({ token: (await house.enrol(name, 'FRONT')).token, as: person, ...look });
    await till.open(`orders/${orderId}/pay`);
    await till.isLive();
    return till;
  };
  /** A till at the pay desk of a fired check, with the tender through the provider chosen. */
  const atPayDesk = async (openTablet: Open, house: House, name: string): Promise<{ till: Tablet; order: OrderView }> => {
    const order = await house.check({ name, dishes: ['Musakhan', 'Ayran'] });
    await house.fire(order.id);
    const till = await openDesk(openTablet, house, name, order.id, layla);
    await till.page.getByRole('radio', { name: cardTender(house).name[locale] ?? '', exact: true }).click();
    return { till, order };
  };
  const take = (till: Tablet, house: House, minor: number) => till.button(said('payments.take', { amount: house.money(minor) }));
  const anyTake = (till: Tablet) => till.button(said('payments.take'));
  const isPaid = (till: Tablet, house: House, minor: number) => expect(till.heading(said('payments.paid', { amount: house.money(minor) }))).toBeVisible({ timeout: 60_000 });
  const cardNamed = (house: House, token: string): string => cardTender(house).card.paymentMethods.find((each) => each.token === token)?.name[locale] ?? '';

  test(`P3 a sale by card: a slow provider is waited for in words, a declined card is said as such, another one pays, and the other till follows (${nameOf(look)})`, async ({ openTablet, house }) => {
    const { till, order } = await atPayDesk(openTablet, house, 'Card sale');
    const other = await openDesk(openTablet, house, 'Other', order.id, omar);
    await till.choose(new RegExp(`${t('checkMoney.card')}$`), cardNamed(house, 'sandbox_card_poor'));
    await sandbox.isSlow(2_500);
    await take(till, house, order.dueMinor).click();
    await expect(till.heading(t('checkMoney.asking'))).toBeVisible();
    await expect(other.heading(t('checkMoney.checking'))).toBeVisible();
    await expect(anyTake(other)).toHaveCount(0);
    await expect(till.alert).toContainText(`${t('checkMoney.declined')} · ${t('checkMoney.reasons.insufficient_funds')}`);
    // The other till chose no card: it offers the check for cash again.
    await expect(anyTake(other)).toBeVisible();
    expect((await house.order(order.id)).paymentStatus).toBe('unpaid');

    await till.button(t('checkMoney.anotherCard')).click();
    await till.choose(new RegExp(`${t('checkMoney.card')}$`), cardNamed(house, 'sandbox_card'));
    await till.page.getByRole('radio', { name: '10 %' }).click();
    const tipMinor = Math.round(order.dueMinor / 10);
    await take(till, house, order.dueMinor + tipMinor).click();
    await isPaid(till, house, order.totalMinor);
    await isPaid(other, house, order.totalMinor);
    // Nobody handed cash over, so there is no change to speak of.
    await expect(till.page.getByTestId('change')).toHaveCount(0);
    const paid = await house.order(order.id);
    expect(paid).toMatchObject({ state: 'closed', paymentStatus: 'paid', payments: [{ kind: 'card', amountMinor: order.totalMinor, tipMinor }] });
    expect(await capturesAtProvider(house, order)).toBe(1);
  });

  test(`P2 an answer that is lost is checked with the provider, never shown as failed; the due cannot be taken twice, and it settles by itself (${nameOf(look)})`, async ({ openTablet, house }) => {
    const { till, order } = await atPayDesk(openTablet, house, 'Unknown');
    await sandbox.losesTheAnswer();
    await take(till, house, order.dueMinor).click();
    const main = till.page.getByRole('main');
    await expect(till.heading(t('checkMoney.checking'))).toBeVisible({ timeout: 40_000 });
    await expect(main).toContainText(t('checkMoney.next.unknown'));
    for (const never of ['failed', 'declined', 'rejected']) await expect(main).not.toContainText(t(`checkMoney.states.${never}`));
    await expect(anyTake(till)).toHaveCount(0);
    expect(await house.order(order.id)).toMatchObject({ paymentStatus: 'pending', dueMinor: 0, pendingMinor: order.totalMinor });
    // Coming back to the desk, or reloading it, offers nothing to take either.
    await till.page.reload();
    await expect(till.heading(t('checkMoney.checking'))).toBeVisible();
    await expect(anyTake(till)).toHaveCount(0);
    await sandbox.heal();
    await isPaid(till, house, order.totalMinor);
    expect(await capturesAtProvider(house, order)).toBe(1);
  });

  test(`P4 a tab: held at first, taken in the end with a tip, the rest goes back; another one is let go (${nameOf(look)})`, async ({ openTablet, house }) => {
    const { till, order } = await atPayDesk(openTablet, house, 'Tab');
    const held = order.totalMinor + 1000;
    const check = till.page.getByRole('region', { name: said('order.check', { number: order.number }, 'part') });
    const hold = async (): Promise<void> => {
      await till.open(`orders/${order.id}`);
      await till.button(t('order.money.more')).click();
      await till.button(t('checkMoney.hold.title')).click();
      await till.page.getByLabel(t('checkMoney.hold.amount')).fill((held / 100).toFixed(2));
      await till.button(said('checkMoney.hold.confirm', { amount: house.money(held) })).click();
      await expect(till.toast(said('checkMoney.hold.done', { amount: house.money(held) }))).toBeVisible();
      await expect(check).toContainText(t('checkMoney.status.authorised'));
    };
    await hold();
    expect(await house.order(order.id)).toMatchObject({ paymentStatus: 'authorised', dueMinor: 0 });
    await till.button(t('checkMoney.hold.release')).click();
    await till.page.getByRole('alertdialog').getByRole('button', { name: t('checkMoney.hold.release') }).click();
    await expect(till.toast(t('checkMoney.hold.released'))).toBeVisible();
    await expect.poll(async () => (await house.order(order.id)).dueMinor).toBe(order.totalMinor);

    await hold();
    await till.open(`orders/${order.id}/pay`);
    await till.button(t('checkMoney.hold.take')).click();
    const tip = till.dialog.getByLabel(t('checkMoney.hold.tip'));
    await tip.fill('11.00');
    await expect(till.dialog).toContainText(said('checkMoney.hold.tooMuch', { amount: house.money(held) }, 'part'));
    await tip.fill('3.00');
    await expect(till.dialog).toContainText(said('checkMoney.hold.rest', { amount: house.money(700) }, 'part'));
    await till.button(said('checkMoney.hold.takeConfirm', { amount: house.money(order.totalMinor + 300) })).click();
    await isPaid(till, house, order.totalMinor);
    expect(await house.order(order.id)).toMatchObject({ state: 'closed', payments: [{ kind: 'card', amountMinor: order.totalMinor, tipMinor: 300 }] });
  });
}

test('S10 P4 a key in a dialog or a list over the desk takes no money behind it, and a share as tip follows what is due', async ({ openTablet, house }) => {
  const order = await house.check({ name: 'Keys', dishes: ['Musakhan', 'Ayran'] });
  await house.fire(order.id);
  const tender = cardTender(house), heldMinor = 500;
  const { version } = await house.order(order.id);
  (await house.till.post(`/api/pos/orders/${order.id}/holds`, { commandId: newId(), operationId: newId(), version, tenderTypeId: tender.id, amountMinor: heldMinor, paymentMethod: tender.card.paymentMethods[0]?.token })).ok();
  const till = await openTablet({ token: (await house.enrol('Keys', 'FRONT')).token, as: layla });
  const { page, t } = till;
  const asked: string[] = [];
  page.on('request', (request) => { if (request.method() === 'POST' && /payments$/.test(request.url())) asked.push(request.url()); });
  await till.open(`orders/${order.id}/pay`);
  await till.isLive();
  const dueMinor = order.totalMinor - heldMinor;

  await till.button(t('checkMoney.hold.release')).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeFocused();
  for (const key of ['5', 'Enter']) await page.keyboard.press(key);
  // The focus is nowhere, as when the button that had it is gone.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: t('log.leaveIt') }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('radio', { name: tender.name['en'] ?? '', exact: true }).click();
  await till.button(new RegExp(`${t('checkMoney.card')}$`)).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();

  await page.getByRole('radio', { name: '10 %' }).click();
  await expect(till.button(`Take ${house.money(dueMinor + Math.round(dueMinor / 10))}`)).toBeVisible();
  const dish = house.menu.items.find(({ name }) => name === 'Ayran');
  (await house.till.post(`/api/pos/orders/${order.id}/lines`, { commandId: newId(), catalogueHash: house.menu.version, lines: [{ lineId: newId(), itemId: dish?.id, quantity: 2 }] })).ok();
  const risenMinor = (await house.order(order.id)).dueMinor;
  expect(risenMinor).toBeGreaterThan(dueMinor);
  await expect(till.button(`Take ${house.money(risenMinor + Math.round(risenMinor / 10))}`)).toBeVisible();
  expect(asked).toEqual([]);
  // Nobody can close a check while money of it is held.
  await till.button(t('checkMoney.hold.release')).click();
  await dialog.getByRole('button', { name: t('checkMoney.hold.release') }).click();
  await expect(till.toast(t('checkMoney.hold.released'))).toBeVisible();
});

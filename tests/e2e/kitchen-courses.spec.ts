import { newId } from '@nova/platform/pure';
import type { House } from './support/house';
import { extremes, nameOf, type Look } from './support/looks';
import { login } from './support/stack';
import type { Tablet } from './support/tablet';
import { expect, test, type OpenTablet } from './support/test';
import { sayingOf } from './support/words';

const omar = login('omar');

test.beforeAll(({ house }) => house.openDay());
test.afterAll(({ house }) => house.closeDay());

async function stand(openTablet: OpenTablet, house: House, code: string, look: Look): Promise<Tablet> {
  const tablet = await openTablet({ token: (await house.enrol(code, null)).token, as: omar, ...look });
  await tablet.open(`kitchen/${house.venue.stations.find((each) => each.code === code)?.id ?? ''}`);
  return tablet;
}

for (const look of extremes) {
  const said = sayingOf(look.locale);

  test(`courses on the check and at the stove: held, fired, rushed, ready; the pass sends out and takes back (${nameOf(look)})`, async ({ openTablet, house }) => {
    const order = await house.check({ table: '6', covers: 2, dishes: ['Mansaf'] });
    const { lines: [line] } = order;
    await house.till.send('PATCH', `/api/pos/orders/${order.id}/lines/${line?.id ?? ''}`, { commandId: newId(), lineVersion: 1, course: 2 });
    await house.till.post(`/api/pos/orders/${order.id}/lines`, { commandId: newId(), catalogueHash: house.menu.version, lines: [{ lineId: newId(), itemId: house.menu.items.find((item) => item.name === 'Musakhan')?.id, quantity: 1, course: 1 }] });
    const till = await openTablet({ token: (await house.enrol('Floor', null)).token, as: omar, ...look });
    await till.open(`orders/${order.id}`);
    const kitchen = await stand(openTablet, house, 'KITCHEN', look);
    const pass = await stand(openTablet, house, 'PASS', look);
    const { t } = till;
    const called = async (dish: string): Promise<string> => (await house.order(order.id)).lines.find(({ name }) => name['en'] === dish)?.name[look.locale] ?? dish;
    const [mansaf, musakhan] = [await called('Mansaf'), await called('Musakhan')];
    const course = (number: number, state: string): string => `${t('order.courseNumber', { number })}: ${t(`course.states.${state}`)}`;
    const onPass = pass.page.getByTestId(`pass-${order.number}`);

    await test.step('the second course is held: firing sends the first only', async () => {
      await till.button(t('order.byCourse')).click();
      const second = till.dialog.getByRole('region', { name: t('order.courseNumber', { number: 2 }) });
      await second.getByRole('button', { name: t('course.hold'), exact: true }).click();
      await expect(second.getByText(t('course.states.held'))).toBeVisible();
      await till.dialog.getByRole('button', { name: t('common.close') }).click();
      await till.button(said('order.fire_one', { count: 1 })).click();
      await expect(kitchen.page.getByRole('article').filter({ hasText: musakhan })).toBeVisible();
      await expect(kitchen.page.getByRole('article').filter({ hasText: t('floor.table', { name: 6 }) }).filter({ hasText: mansaf })).toHaveCount(0);
      await expect(kitchen.page.getByRole('article').filter({ hasText: musakhan })).toContainText(course(2, 'held'));
      await expect(onPass).toContainText(course(1, 'fired'));
    });
    await test.step('the cook bumps: the course is ready at the pass and on the check', async () => {
      await kitchen.page.getByRole('article').filter({ hasText: musakhan }).getByRole('button', { name: t('kitchen.bump'), exact: true }).click();
      await expect(onPass).toContainText(course(1, 'ready'));
      await expect(till.page.getByRole('button', { name: t('course.manage') })).toContainText(`1 ${t('course.states.ready')}`);
    });
    await test.step('the pass sends it out, takes it back and sends it again', async () => {
      await onPass.getByRole('button', { name: t('kitchen.sendOut') }).click();
      await expect(onPass).toBeHidden();
      await pass.button(said('kitchen.sentRecently', {}, 'part')).click();
      await pass.page.getByRole('region', { name: t('kitchen.sentTitle') }).getByRole('button', { name: t('kitchen.recall') }).first().click();
      await expect(onPass).toBeVisible();
      await pass.seen();
      await onPass.getByRole('button', { name: t('kitchen.sendOut') }).click();
      await expect(onPass).toBeHidden();
      await expect(till.page.getByRole('button', { name: t('course.manage') })).toContainText(`1 ${t('course.states.served')}`);
    });
    await test.step('the held course is fired by name, in a hurry', async () => {
      await till.page.getByRole('button', { name: t('course.manage') }).click();
      await till.dialog.getByRole('button', { name: t('course.rushOrder') }).click();
      await till.dialog.getByRole('button', { name: said('order.fireCourse', { number: 2 }) }).click();
      const hurried = kitchen.page.getByRole('article').filter({ hasText: t('floor.table', { name: 6 }) }).filter({ hasText: mansaf });
      await expect(hurried).toContainText(t('kitchen.rush'));
      await expect(onPass).toContainText(t('kitchen.rush'));
      // The stove is left as it was found.
      await kitchen.seen();
      await hurried.getByRole('button', { name: t('kitchen.bump'), exact: true }).click();
      await expect(hurried).toHaveCount(0);
    });
    await house.closeOrders();
  });
}

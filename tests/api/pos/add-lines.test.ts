import { newId } from '@nova/platform/pure';
import { addLines, getMenu, type NewLine } from '@nova/pos/contracts';
import { setClock, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const add = (orderId: string, lines: NewLine[], more: { catalogueHash?: string; expectedTotalMinor?: number } = {}) =>
  service.a.call(addLines, { params: { orderId }, body: { commandId: newId(), catalogueHash: service.menu.version, lines, ...more } });

interface Documents { documents(uid: string): { update(args: { documentId: string; data: object; status?: string; locale?: string }): Promise<unknown>; publish(args: { documentId: string }): Promise<unknown> } }
/** An editor publishes a new price; waits until the menu has it. */
async function publishPrice(itemId: string, priceMinor: number): Promise<string> {
  const items = (service.nova.strapi as unknown as Documents).documents('api::menu-item.menu-item');
  await items.update({ documentId: itemId, data: { priceMinor } });
  await items.publish({ documentId: itemId });
  for (const deadline = Date.now() + 5000; Date.now() < deadline; ) {
    const menu = (await service.a.call(getMenu, { query: { locationId: service.locationId } })).reply();
    if (menu.items.find((item) => item.id === itemId)?.pricesMinor['dine-in'] === priceMinor) return menu.version;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the new price did not arrive in 5 s');
}

test('O8 names in all languages and prices are the server\'s; a client\'s total is a hint that must agree', async () => {
  const [item] = service.plain;
  const order = await service.open();
  const lines = service.lines({ itemId: item!.id, quantity: 2 });
  const price = item!.pricesMinor['dine-in'];
  expect(await add(order.id, lines, { expectedTotalMinor: 2 * price + 1 })).toMatchObject({ status: 409, code: 'price_changed', details: { totalMinor: 2 * price, expectedTotalMinor: 2 * price + 1 } });
  const { order: added } = (await add(order.id, lines, { expectedTotalMinor: 2 * price })).reply();
  expect(added).toMatchObject({ totalMinor: 2 * price, lines: [{ unitPriceMinor: price, catalogueHash: service.menu.version }] });
  expect(Object.keys(added.lines[0]!.name).sort()).toEqual(['ar', 'en']);
});

test('O9 the same item is taxed by the order type', async () => {
  const cold = service.plain.find((item) => service.menu.taxClasses.find((taxClass) => taxClass.id === item.taxClassId)!.code === 'COLD-FOOD')!;
  const here = (await add((await service.open()).id, service.lines({ itemId: cold.id }))).reply().order;
  const away = (await add((await service.open({ orderType: 'takeaway' })).id, service.lines({ itemId: cold.id }))).reply().order;
  expect(here.taxes).toMatchObject([{ ratePpm: 200_000 }]);
  expect(here.taxMinor).toBeGreaterThan(0);
  expect(away.taxMinor).toBe(0);
  for (const order of [here, away]) expect(order.subtotalMinor + order.taxMinor).toBe(order.totalMinor);
});

test('unknown items, wrong options and used line ids are refused with what is wrong, and nothing changes', async () => {
  const order = await service.open();
  expect(await add(order.id, service.lines({ itemId: 'nothing' }))).toMatchObject({ status: 409, code: 'menu_item_unavailable', details: { itemId: 'nothing', reason: 'not-on-menu' } });
  const [item] = service.plain;
  expect(await add(order.id, service.lines({ itemId: item!.id, modifiers: [{ groupId: 'x', optionId: 'y', quantity: 1 }] }))).toMatchObject({ status: 409, code: 'invalid_modifiers', details: { problems: [{ problem: 'unknown-group' }] } });
  const lines = service.lines({ itemId: item!.id });
  (await add(order.id, lines)).reply();
  expect(await add(order.id, lines)).toMatchObject({ status: 409, code: 'already_exists' });
  expect(await add((await service.open()).id, lines)).toMatchObject({ status: 409, code: 'already_exists' });
  expect(await add(newId(), service.lines({ itemId: item!.id }))).toMatchObject({ status: 404, code: 'not_found' });
  expect((await service.get(order.id)).lines).toHaveLength(1);
});

test('a check has limits: no total beyond the ceiling, no more than 300 lines', async () => {
  const order = await service.open();
  const [item] = service.plain;
  for (let round = 0; round < 3; round += 1) (await add(order.id, service.lines(...Array.from({ length: 100 }, () => ({ itemId: item!.id }))))).reply();
  expect(await add(order.id, service.lines({ itemId: item!.id }))).toMatchObject({ status: 400, code: 'invalid_input' });
});

test('O10 what is outside its day-part is not sold, also after midnight', async () => {
  const category = service.menu.categories.find((each) => each.dayPartIds.length > 0)!;
  const part = service.menu.dayParts.find((each) => category.dayPartIds.includes(each.id))!;
  const item = service.menu.items.find((each) => each.categoryId === category.id && each.dayPartIds.length === 0)!;
  const order = await service.open();
  try {
    // A Wednesday in winter: London is at UTC.
    await setClock(service.nova, `2026-01-14T${part.startsAt.slice(0, 5)}:30Z`);
    expect(await add(order.id, service.lines({ itemId: item.id }))).toMatchObject({ status: 200 });
    await setClock(service.nova, `2026-01-14T${part.endsAt.slice(0, 5)}:30Z`);
    expect(await add(order.id, service.lines({ itemId: item.id }))).toMatchObject({ status: 409, code: 'menu_item_unavailable', details: { reason: 'outside-day-part' } });
  } finally {
    await setClock(service.nova, new Date().toISOString());
  }
});

test('O8 a new price: the old menu is answered with price_changed, old and new; the line on the check keeps what it was sold for', async () => {
  const [item, other] = service.plain;
  const old = item!.pricesMinor['dine-in'];
  const order = await service.open();
  (await add(order.id, service.lines({ itemId: item!.id }))).reply();
  const version = await publishPrice(item!.id, old + 175);
  const lines = service.lines({ itemId: item!.id });
  expect(await add(order.id, lines)).toMatchObject({ status: 409, code: 'price_changed', details: { catalogueHash: version, lines: [{ lineId: lines[0]!.lineId, oldMinor: old, newMinor: old + 175 }] } });
  expect(await add(order.id, service.lines({ itemId: other!.id }))).toMatchObject({ status: 200 });
  const after = (await add(order.id, lines, { catalogueHash: version })).reply().order;
  expect(after.lines.filter((line) => line.itemId === item!.id).map((line) => line.unitPriceMinor)).toEqual([old, old + 175]);
  expect(await add(order.id, service.lines({ itemId: item!.id }), { catalogueHash: '0'.repeat(64) })).toMatchObject({ status: 200 });
});

test('the menu answers 304 to its ETag', async () => {
  const path = `/api/pos/menu?locationId=${service.locationId}&locale=en`;
  const etag = (await service.a.get(path)).headers.get('etag')!;
  expect((await service.a.get(path, { 'if-none-match': etag })).status).toBe(304);
  expect((await service.a.get(path, { 'if-none-match': '"other"' })).status).toBe(200);
});

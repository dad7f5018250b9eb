import { newId } from '@nova/platform/pure';
import { addLines, changeLine, getOrder, removeLine, type OrderView } from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const change = (client: Client, order: OrderView, lineId: string, lineVersion: number, body: object) => client.call(changeLine, { params: { orderId: order.id, lineId }, body: { commandId: newId(), lineVersion, ...body } });
const remove = (client: Client, order: OrderView, lineId: string, lineVersion: number) => client.call(removeLine, { params: { orderId: order.id, lineId }, body: { commandId: newId(), lineVersion } });
const twoLines = async (): Promise<OrderView> => {
  const order = await service.open({ tableId: service.table() });
  return service.add(order.id, service.lines({ itemId: service.plain[0]!.id }, { itemId: service.plain[1]!.id }));
};

test('O3 two devices change different lines at once and add lines: all of it merges', async () => {
  const order = await twoLines();
  const [first, second] = order.lines;
  const answers = await Promise.all([
    change(service.a, order, first!.id, 1, { quantity: 3 }),
    change(service.b, order, second!.id, 1, { note: 'no salt' }),
    ...[service.a, service.b, service.a, service.b].map((client) => client.call(addLines, { params: { orderId: order.id }, body: { commandId: newId(), catalogueHash: service.menu.version, lines: service.lines({ itemId: service.plain[2]!.id }) } })),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  const merged = await service.get(order.id);
  expect(merged.lines).toHaveLength(6);
  expect(merged.lines.slice(0, 2)).toMatchObject([{ quantity: 3 }, { note: 'no salt' }]);
  expect(merged.totalMinor).toBe(merged.lines.reduce((sum, line) => sum + line.totalMinor, 0));
});

test('O3 the same line changed by another: 409 line_changed with both versions, for a manager too', async () => {
  const order = await twoLines();
  const lineId = order.lines[0]!.id;
  const answers = await Promise.all([change(service.a, order, lineId, 1, { quantity: 2 }), change(service.b, order, lineId, 1, { quantity: 5 })]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const loser = answers.find((answer) => answer.status === 409)!;
  expect(loser).toMatchObject({ code: 'line_changed', details: { lineId, yourVersion: 1, currentVersion: 2, removed: false, line: { id: lineId, version: 2 } } });
  const winner = answers.find((answer) => answer.status === 200)!.reply().order.lines[0]!.quantity;
  expect((await service.get(order.id)).lines[0]!.quantity).toBe(winner);
});

test('O3 a line that another removed answers line_changed, and firing does not make a conflict', async () => {
  const order = await twoLines();
  const [first, second] = order.lines;
  (await remove(service.b, order, first!.id, 1)).reply();
  expect(await change(service.a, order, first!.id, 1, { quantity: 2 })).toMatchObject({ status: 409, code: 'line_changed', details: { removed: true, currentVersion: 2 } });
  await service.fire(order.id, service.b);
  expect(await change(service.a, order, second!.id, 1, { note: 'later' })).toMatchObject({ status: 200 });
  expect(await change(service.a, order, newId(), 1, { note: 'later' })).toMatchObject({ status: 404 });
});

test('O6 what was fired can neither be taken off nor made fewer; unfired it can', async () => {
  const order = await twoLines();
  const [first, second] = order.lines;
  (await change(service.a, order, first!.id, 1, { quantity: 3 })).reply();
  await service.fire(order.id);
  expect(await change(service.a, order, first!.id, 2, { quantity: 2 })).toMatchObject({ status: 409, code: 'line_already_fired', details: { firedQuantity: 3 } });
  expect(await remove(service.a, order, second!.id, 1)).toMatchObject({ status: 409, code: 'line_already_fired' });
  const more = await service.add(order.id, service.lines({ itemId: service.plain[0]!.id }));
  const after = (await remove(service.a, order, more.lines[2]!.id, 1)).reply().order;
  expect(after.lines).toHaveLength(2);
  expect(after.totalMinor).toBe(after.lines.reduce((sum, line) => sum + line.totalMinor, 0));
});

test('options are changed by the rules of the menu', async () => {
  const item = service.menu.items.find((each) => each.groupIds.some((groupId) => service.menu.groups.find((group) => group.id === groupId)!.min > 0) && each.dayPartIds.length === 0 && service.menu.categories.find((category) => category.id === each.categoryId)!.dayPartIds.length === 0)!;
  const order = await service.open();
  const { lines: [line] } = await service.add(order.id, service.lines({ itemId: item.id }));
  expect(await change(service.a, order, line!.id, 1, { modifiers: [] })).toMatchObject({ status: 409, code: 'invalid_modifiers' });
  const group = service.menu.groups.find((each) => item.groupIds.includes(each.id) && each.options.length > each.min && each.min === 1)!;
  const other = line!.modifiers.map(({ groupId, optionId, quantity }) => (groupId === group.id ? { groupId, optionId: group.options.at(-1)!.id, quantity } : { groupId, optionId, quantity }));
  const changed = await change(service.a, order, line!.id, 1, { modifiers: other });
  if (changed.status === 200) expect(changed.reply().order.lines[0]!.modifiers.some((modifier) => modifier.optionId === group.options.at(-1)!.id)).toBe(true);
  else expect(changed.code).toBe('invalid_modifiers');
  expect((await service.a.call(getOrder, { params: { orderId: order.id } })).reply().order.lines).toHaveLength(1);
});

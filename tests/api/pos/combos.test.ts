import { newId } from '@nova/platform/pure';
import { changeLine, fireOrder, printBill, removeLine, setAvailability, splitOrder, type OrderView } from '@nova/pos/contracts';
import { rowsOf, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const set = () => service.menu.items.find((item) => item.kitchenName === 'GRILL SET')!;
const option = (kitchenName: string) => {
  const group = service.menu.groups.find((each) => set().groupIds.includes(each.id) && each.options.some((one) => one.kitchenName === kitchenName))!;
  return { groupId: group.id, option: group.options.find((one) => one.kitchenName === kitchenName)! };
};
const choose = (...names: string[]) => names.map((name) => ({ groupId: option(name).groupId, optionId: option(name).option.id, quantity: 1 }));
const nested = (groupId: string, kitchenName: string) => ({ groupId, optionId: service.menu.groups.find((each) => each.id === groupId)!.options.find((one) => one.kitchenName === kitchenName)!.id, quantity: 1 });
const stationId = (code: string) => service.nova.venue.stations.find((station) => station.code === code)!.id;
const usual = () => choose('TAOUK', 'TABBOULEH', 'AYRAN');
const sell = async (facts: { orderType?: 'dine-in' | 'takeaway'; quantity?: number; modifiers?: ReturnType<typeof choose> } = {}): Promise<OrderView> => {
  const order = await service.open({ orderType: facts.orderType ?? 'dine-in' });
  return service.add(order.id, service.lines({ itemId: set().id, quantity: facts.quantity ?? 1, modifiers: facts.modifiers ?? usual() }));
};
const limit = (itemId: string, remaining: number | null) => service.a.call(setAvailability, { body: { commandId: newId(), locationId: service.locationId, kind: 'item', subjectId: itemId, remaining, until: 'day-end', startsAt: null, endsAt: null } });

test('O8 O9 the price of a combo taken away is divided over its dishes by what each costs alone: the cold one bears no tax, the others do, to the cent', async () => {
  const order = await sell({ orderType: 'takeaway' });
  const price = set().pricesMinor.takeaway;
  const alone = (name: string) => service.menu.items.find((item) => item.id === option(name).option.itemId)!.pricesMinor.takeaway;
  const cold = Math.round((price * alone('TABBOULEH')) / (alone('TAOUK') + alone('TABBOULEH') + alone('AYRAN')));
  expect(order).toMatchObject({ totalMinor: price, subtotalMinor: price - order.taxMinor });
  expect(order.taxes.map((tax) => [tax.code, tax.netMinor + tax.taxMinor])).toEqual([['VAT20', price - cold], ['VAT0', cold]]);
  expect(order.taxes[0]!.taxMinor).toBe(Math.round(((price - cold) * 20) / 120));
  const here = await sell();
  expect(here.taxes.map((tax) => [tax.code, tax.netMinor + tax.taxMinor])).toEqual([['VAT20', set().pricesMinor['dine-in']]]);
  expect((await service.pay(order)).state).toBe('closed');
  const rows = await rowsOf<{ code: string; gross: number }>(service.nova, 'select code, (net_minor + tax_minor)::int as gross from pos.order_tax where order_id = $1 order by rate_ppm desc', [order.id]);
  expect(rows).toEqual([{ code: 'VAT20', gross: price - cold }, { code: 'VAT0', gross: cold }]);
  await service.pay(here);
});

test('O4 each station is told what it makes of a combo, with the answers about its own dish, on screen and on paper', async () => {
  const ice = option('MINT LEMONADE').option.groupIds[0]!;
  const order = await sell({ modifiers: [...choose('TAOUK', 'TABBOULEH', 'MINT LEMONADE'), nested(ice, 'NO ICE')] });
  const fire = async () => (await service.a.call(fireOrder, { params: { orderId: order.id }, body: { commandId: newId() } })).reply();
  const { tickets } = await fire();
  const told = (code: string) => tickets.find((ticket) => ticket.stationId === stationId(code))!.lines.map((line) => [line.change, line.kitchenName, line.modifiers.map((each) => each.kitchenName)]);
  expect(told('KITCHEN')).toEqual([['new', 'GRILL SET', ['TAOUK', 'TABBOULEH']]]);
  expect(told('BAR')).toEqual([['new', 'GRILL SET', ['MINT LEMONADE', 'NO ICE']]]);
  expect(tickets).toHaveLength(2);
  expect(await rowsOf(service.nova, `select id from printing.job where subject_id = $1 and document_type = 'kitchen-ticket'`, [order.id])).toHaveLength(2);
  await service.pay(await service.get(order.id));
});

test('O10 a dish that is out cannot be had in a combo either, a limited one is shared by both, and what is taken off comes back', async () => {
  const salad = option('FATTOUSH').option.itemId!;
  const wish = choose('KAFTA', 'FATTOUSH', 'AYRAN').concat(nested(option('FATTOUSH').option.groupIds[0]!, 'SUMAC DRESS'));
  (await limit(salad, 3)).reply();
  const order = await sell({ quantity: 2, modifiers: wish });
  const left = async () => (await rowsOf<{ remaining: number | null }>(service.nova, 'select remaining from pos.availability where subject_id = $1', [salad]))[0]!.remaining;
  expect(await left()).toBe(1);
  await expect(sell({ quantity: 2, modifiers: wish })).rejects.toThrow(/menu_item_unavailable/);
  const [line] = order.lines;
  (await service.a.call(changeLine, { params: { orderId: order.id, lineId: line!.id }, body: { commandId: newId(), lineVersion: line!.version, quantity: 1 } })).reply();
  expect(await left()).toBe(2);
  const changed = (await service.get(order.id)).lines[0]!;
  (await service.a.call(removeLine, { params: { orderId: order.id, lineId: line!.id }, body: { commandId: newId(), lineVersion: changed.version } })).reply();
  expect(await left()).toBe(3);
  (await limit(salad, null)).reply();
  await expect(sell({ modifiers: wish })).rejects.toThrow(/menu_item_unavailable/);
  await service.pay(await sell({ modifiers: usual() }));
});

test('O7 combos split by quantity keep their taxes together, to the cent', async () => {
  const order = await sell({ orderType: 'takeaway', quantity: 3 });
  const billed = (await service.a.call(printBill, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version } })).reply().order;
  const { order: rest, checks: [part] } = (await service.a.call(splitOrder, { params: { orderId: order.id }, body: { commandId: newId(), version: billed.version, checks: [{ orderId: newId(), lines: [{ lineId: order.lines[0]!.id, quantity: 1 }] }] } })).reply();
  const gross = (orders: OrderView[]) => ['VAT20', 'VAT0'].map((code) => orders.flatMap((each) => each.taxes).filter((tax) => tax.code === code).reduce((sum, tax) => sum + tax.netMinor + tax.taxMinor, 0));
  expect(gross([rest, part!])).toEqual(gross([order]));
  expect([rest, part!].map((each) => each.subtotalMinor + each.taxMinor)).toEqual([rest.totalMinor, part!.totalMinor]);
  for (const each of [rest, part!]) await service.pay(each);
});

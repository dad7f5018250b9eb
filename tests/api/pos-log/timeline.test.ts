import { newId } from '@nova/platform/pure';
import { bumpTicket, getOrderTimeline, moveLines, moveTable, printReceipt, removeLine } from '@nova/pos/contracts';
import { startService, type Service } from '../pos/service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const timeline = async (orderId: string) => (await service.a.call(getOrderTimeline, { params: { orderId } })).reply().entries;

test('the timeline joins acts, money, tickets, papers and refusals in the order they happened', async () => {
  const opened = await service.open({ tableId: service.table() });
  const [dish] = service.plain;
  await service.add(opened.id, service.lines({ itemId: dish!.id, quantity: 2 }));
  await service.fire(opened.id, service.b);
  const order = await service.get(opened.id);
  expect(await service.a.call(removeLine, { params: { orderId: order.id, lineId: order.lines[0]!.id }, body: { commandId: newId(), lineVersion: order.lines[0]!.version } })).toMatchObject({ code: 'line_already_fired' });
  const ticket = (await timeline(order.id)).find((entry) => entry.kind === 'ticket')!;
  await service.a.call(bumpTicket, { params: { ticketId: ticket.id }, body: { commandId: newId() } }).then((answer) => answer.reply());
  await service.pay(await service.get(order.id));
  await service.a.call(printReceipt, { params: { orderId: order.id }, body: { commandId: newId() } }).then((answer) => answer.reply());

  const entries = await timeline(order.id);
  const told = entries.filter((entry) => entry.kind !== 'paper').map((entry) => `${entry.kind} ${entry.type}`);
  expect(told).toEqual(['event opened', 'event lines-added', 'ticket fired', 'event fired', 'refusal remove-line', 'ticket bump-ticket', 'payment cash', 'event closed', 'event receipt-printed-again']);
  expect(entries.filter((entry) => entry.kind === 'paper').map((entry) => [entry.type, entry.details['mark']])).toEqual([['kitchen-ticket', 'none'], ['receipt', 'none'], ['receipt', 'duplicate']]);
  const find = (kind: string, type: string) => entries.find((entry) => entry.kind === kind && entry.type === type)!;
  expect(find('event', 'lines-added').lines).toEqual([{ name: expect.objectContaining({ en: expect.any(String) }), quantity: 2 }]);
  expect(find('payment', 'cash').amountMinor).toBe(order.totalMinor);
  expect(find('refusal', 'remove-line')).toMatchObject({ code: 'line_already_fired' });
  expect(find('ticket', 'fired').label).not.toBeNull();
  // Whoever did it, on which tablet: the fire came from the other one.
  const [here, there] = [find('event', 'lines-added').deviceName, find('event', 'fired').deviceName];
  expect(here).not.toBeNull();
  expect(there).not.toBeNull();
  expect(here).not.toBe(there);
  expect(find('ticket', 'fired').deviceName).toBe(there);
  expect(entries.filter((entry) => entry.kind !== 'paper').every((entry) => entry.actorName !== '' && entry.deviceName !== null)).toBe(true);
});

test('O7: lines that another tablet moved here, and a table it moved to, say which tablet that was; what came next does not', async () => {
  const [dish] = service.plain;
  const from = await service.add((await service.open({ tableId: service.table() })).id, service.lines({ itemId: dish!.id }, { itemId: dish!.id }));
  const to = await service.open({ tableId: service.table() });
  (await service.b.call(moveLines, { params: { orderId: from.id }, body: { commandId: newId(), version: from.version, toOrderId: to.id, lines: [{ lineId: from.lines[0]!.id }] } })).reply();
  (await service.b.call(moveTable, { params: { orderId: to.id }, body: { commandId: newId(), tableId: service.table() } })).reply();
  await service.add(to.id, service.lines({ itemId: dish!.id }));
  const entries = (await timeline(to.id)).filter((entry) => entry.kind === 'event');
  const device = (type: string) => entries.find((entry) => entry.type === type)!.deviceName;
  expect(entries.map((entry) => entry.type)).toEqual(['opened', 'lines-moved-in', 'moved', 'lines-added']);
  expect(device('opened')).toBe(device('lines-added'));
  expect(device('lines-moved-in')).not.toBe(device('opened'));
  expect(device('moved')).toBe(device('lines-moved-in'));
  expect(entries.every((entry) => entry.deviceName !== null)).toBe(true);
});

test('a check that does not exist has no timeline', async () => {
  expect(await service.a.call(getOrderTimeline, { params: { orderId: newId() } })).toMatchObject({ status: 404, code: 'not_found' });
});

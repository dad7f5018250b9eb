import { newId } from '@nova/platform/pure';
import { cancelOrder, clearTable, getOrderTimeline, listOrders, listTables, openOrder, printBill, type LiveTable } from '@nova/pos/contracts';
import { rowsOf, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const at = async (tableId: string): Promise<LiveTable> => (await service.a.call(listTables, { query: { locationId: service.locationId } })).reply().tables.find((table) => table.tableId === tableId)!;
const cancelReason = () => service.nova.venue.reasons.find((reason) => reason.kind === 'cancel' || reason.kind === 'void')!.id;

test('check numbers rise within the day, and the check belongs to the open shift and its business date', async () => {
  const [first, second] = [await service.open(), await service.open()];
  expect(second.number).toBe(first.number + 1);
  const [shift] = await rowsOf<{ id: string; business_date: string }>(service.nova, `select id, business_date::text from pos.shift where state = 'open'`);
  expect(first).toMatchObject({ shiftId: shift!.id, businessDate: shift!.business_date, state: 'open', totalMinor: 0, version: 1 });
});

test('O1 a table goes free, seated, ordered, billed, ordered again after the bill, dirty, free', async () => {
  const tableId = service.table();
  const [item] = service.plain;
  expect((await at(tableId)).state).toBe('free');
  const order = await service.open({ tableId });
  expect(await at(tableId)).toMatchObject({ state: 'seated', since: order.openedAt });
  await service.add(order.id, service.lines({ itemId: item!.id }));
  const ordered = await at(tableId);
  expect(ordered).toMatchObject({ state: 'ordered' });
  const bill = async () => (await service.a.call(printBill, { params: { orderId: order.id }, body: { commandId: newId(), version: (await service.get(order.id)).version } })).reply();
  const billed = await bill();
  expect(billed.jobId).not.toBeNull();
  expect(await at(tableId)).toMatchObject({ state: 'billed', since: billed.order.billedAt });
  await service.add(order.id, service.lines({ itemId: item!.id }));
  const again = await at(tableId);
  expect(again.state).toBe('ordered');
  expect(again.since! > ordered.since!).toBe(true);
  await bill();
  await service.fire(order.id);
  await service.pay(await service.get(order.id));
  expect((await at(tableId)).state).toBe('dirty');
  expect((await service.a.call(clearTable, { params: { tableId }, body: { commandId: newId(), locationId: service.locationId } })).reply().table.state).toBe('free');
  expect((await at(tableId)).state).toBe('free');
  expect(await service.a.call(clearTable, { params: { tableId }, body: { commandId: newId(), locationId: service.locationId } })).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'free' } });
});

test('O1 the last check decides: the table is dirty only when no other is live', async () => {
  const tableId = service.table();
  const first = await service.open({ tableId });
  const beside = await service.open({ tableId, alongside: true });
  const paid = await service.add(first.id, service.lines({ itemId: service.plain[0]!.id }));
  await service.pay(paid);
  expect(await at(tableId)).toMatchObject({ state: 'seated', orders: [{ id: beside.id }] });
  await service.a.call(cancelOrder, { params: { orderId: beside.id }, body: { commandId: newId(), version: 1, reasonId: cancelReason() } }).then((answer) => answer.reply());
  expect((await at(tableId)).state).toBe('dirty');
});

test('one check a table unless asked alongside, also for twenty who open it at once', async () => {
  const tableId = service.table();
  const answers = await Promise.all(Array.from({ length: 20 }, () => service.a.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId: service.locationId, tableId } })));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status !== 200).every((answer) => answer.status === 409 && answer.code === 'table_occupied')).toBe(true);
  const numbers = await rowsOf<{ number: number }>(service.nova, 'select number from pos."order" order by number');
  expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, index) => index + 1));
});

test('a check is cancelled only with a known reason, unfired and unpaid; it is journaled', async () => {
  const order = await service.open({ tableId: service.table() });
  const cancel = (body: { version: number; reasonId: string }) => service.a.call(cancelOrder, { params: { orderId: order.id }, body: { commandId: newId(), ...body } });
  expect(await cancel({ version: 1, reasonId: 'nonsense' })).toMatchObject({ status: 404, code: 'not_found' });
  expect(await cancel({ version: 7, reasonId: cancelReason() })).toMatchObject({ status: 409, code: 'version_conflict' });
  const lines = await service.add(order.id, service.lines({ itemId: service.plain[0]!.id }));
  await service.fire(order.id);
  expect(await cancel({ version: lines.version + 1, reasonId: cancelReason() })).toMatchObject({ status: 409, code: 'line_already_fired' });
  const other = await service.open();
  const cancelled = (await service.a.call(cancelOrder, { params: { orderId: other.id }, body: { commandId: newId(), version: 1, reasonId: cancelReason() } })).reply().order;
  expect(cancelled).toMatchObject({ state: 'cancelled', dueMinor: 0 });
  expect(await rowsOf(service.nova, `select kind from pos.journal_entry where subject_id = $1`, [other.id])).toEqual([{ kind: 'order-cancelled' }]);
});

test('the log is newest first, pages without a gap or a repeat, and finds by number, name and state', async () => {
  const list = async (query: Record<string, unknown>) => (await service.a.call(listOrders, { query: { locationId: service.locationId, ...query } as never })).reply();
  const all = (await list({ limit: 100 })).orders;
  const paged: string[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await list({ limit: 2, ...(after === undefined ? {} : { after }) });
    paged.push(...page.orders.map((order) => order.id));
    after = page.next ?? undefined;
  }
  expect(paged).toEqual(all.map((order) => order.id));
  expect([...all].sort((x, y) => (x.openedAt < y.openedAt ? 1 : -1)).map((order) => order.id)).toEqual(all.map((order) => order.id));
  expect((await list({ search: String(all[0]!.number) })).orders.map((order) => order.number)).toContain(all[0]!.number);
  const closed = all.find((order) => order.state === 'closed')!;
  expect((await list({ search: closed.receiptNumber! })).orders.map((order) => order.id)).toEqual([closed.id]);
  expect((await list({ state: 'cancelled' })).orders.every((order) => order.state === 'cancelled')).toBe(true);
  expect(await service.a.get(`/api/pos/orders?locationId=${service.locationId}&after=nonsense`)).toMatchObject({ status: 400, code: 'invalid_input' });
});

test('the timeline says who did what, oldest first', async () => {
  const order = await service.open();
  await service.add(order.id, service.lines({ itemId: service.plain[0]!.id }), service.b);
  const { entries } = (await service.a.call(getOrderTimeline, { params: { orderId: order.id } })).reply();
  expect(entries.map((entry) => [entry.kind, entry.type])).toEqual([['event', 'opened'], ['event', 'lines-added']]);
  expect(entries.every((entry) => entry.actorName !== '')).toBe(true);
});

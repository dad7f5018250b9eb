import { newId } from '@nova/platform/pure';
import { cancelOrder, closeDay, countOrders, exportOrderStatus, listOrders, orderBuckets, printBill, renameOrder, type OrderBucket } from '@nova/pos/contracts';
import { bucketOf } from '../../../plugins/pos/server/src/domain/order-bucket';
import { rowsOf, startService, type Service } from '../pos/service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const list = async (query: Record<string, unknown> = {}) => (await service.a.call(listOrders, { query: { locationId: service.locationId, limit: 100, ...query } as never })).reply();
const count = async (query: Record<string, unknown> = {}) => (await service.a.call(countOrders, { query: { locationId: service.locationId, ...query } as never })).reply().counts;
const ids = (page: { orders: { id: string }[] }) => page.orders.map((order) => order.id);
const made = {} as Record<'open' | 'fired' | 'billed' | 'paid' | 'cancelled', string>;

beforeAll(async () => {
  const dish = () => service.lines({ itemId: service.plain[0]!.id, quantity: 3 });
  made.open = (await service.open()).id;
  made.fired = (await service.open({ tableId: service.table() })).id;
  await service.add(made.fired, dish());
  await service.fire(made.fired);
  const billed = await service.add((await service.open({}, service.b)).id, dish());
  made.billed = billed.id;
  await service.a.call(printBill, { params: { orderId: billed.id }, body: { commandId: newId(), version: billed.version } }).then((answer) => answer.reply());
  made.paid = (await service.pay(await service.add((await service.open()).id, service.lines({ itemId: service.plain[1]!.id, quantity: 7 })))).id;
  const reason = service.nova.venue.reasons.find((each) => each.kind === 'cancel')!;
  made.cancelled = (await service.open()).id;
  await service.a.call(cancelOrder, { params: { orderId: made.cancelled }, body: { commandId: newId(), version: 1, reasonId: reason.id } }).then((answer) => answer.reply());
});

test('each bucket lists its checks and counts them, of a business date and of all', async () => {
  const [{ business_date: businessDate }] = (await rowsOf<{ business_date: string }>(service.nova, 'select business_date::text from pos."order" limit 1')) as [{ business_date: string }];
  for (const query of [{}, { businessDate }]) {
    const counts = await count(query);
    for (const bucket of orderBuckets) {
      const page = await list({ ...query, bucket });
      expect([bucket, ids(page)]).toEqual([bucket, bucket in made ? [made[bucket as keyof typeof made]] : []]);
      expect([bucket, counts[bucket]]).toEqual([bucket, page.orders.length]);
      expect(page.orders.every((order) => order.bucket === bucket)).toBe(true);
    }
  }
  expect(Object.values(await count({ businessDate: '2001-01-01' })).every((each) => each === 0)).toBe(true);
});

test('what PostgreSQL calls a bucket is what the pure function calls it, for every check there is', async () => {
  const rows = await rowsOf<{ id: string; state: string; fired_at: string | null }>(service.nova, 'select id, state, fired_at::text from pos."order"');
  const pure = new Map(rows.map((row) => [row.id, bucketOf({ state: row.state, firedAt: row.fired_at, refundedMinor: 0 })]));
  const listed = new Map<string, OrderBucket>();
  for (const bucket of orderBuckets) for (const id of ids(await list({ bucket }))) { expect(listed.has(id)).toBe(false); listed.set(id, bucket); }
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries([...pure].filter(([, bucket]) => bucket !== null)));
});

test('a check is found by its total, live or ended, alone, in a range, and typed into the search', async () => {
  const [billed, paid] = [await service.get(made.billed), await service.get(made.paid)];
  expect(billed.totalMinor).not.toBe(paid.totalMinor);
  expect(ids(await list({ minMinor: paid.totalMinor, maxMinor: paid.totalMinor }))).toEqual([made.paid]);
  expect(ids(await list({ minMinor: billed.totalMinor, maxMinor: billed.totalMinor })).sort()).toEqual([made.billed, made.fired].sort());
  expect(ids(await list({ minMinor: paid.totalMinor + 1 }))).not.toContain(made.paid);
  expect(ids(await list({ maxMinor: 0 })).sort()).toEqual([made.open, made.cancelled].sort());
  const written = (paid.totalMinor / 100).toFixed(2);
  expect(ids(await list({ search: written }))).toEqual([made.paid]);
  expect(ids(await list({ search: written, bucket: 'cancelled' }))).toEqual([]);
  expect(await service.a.get(`/api/pos/orders?locationId=${service.locationId}&minMinor=1.5`)).toMatchObject({ status: 400, code: 'invalid_input' });
});

test('a check is found by the name of its table and of its server', async () => {
  const order = await service.get(made.fired);
  const table = service.nova.venue.tables.find((each) => each.id === order.tableId)!;
  expect(ids(await list({ search: table.name.toUpperCase() }))).toContain(made.fired);
  expect(ids(await list({ search: order.serverName.slice(0, 3).toLowerCase() })).sort()).toEqual(Object.values(made).sort());
  expect(ids(await list({ search: 'nobody of this name' }))).toEqual([]);
  expect(ids(await list({ serverId: order.serverId })).sort()).toEqual(Object.values(made).sort());
  expect(ids(await list({ serverId: 'somebodyelse' }))).toEqual([]);
  expect((await count({ serverId: 'somebodyelse' })).paid).toBe(0);
});

test('S11 a receipt is found as people type it: in small letters, without the zeros, without its series; another till\'s number is not', async () => {
  const { receiptNumber } = await service.get(made.paid);
  const [, series, number] = /^(.*)-0*(\d+)$/.exec(receiptNumber!)!;
  for (const typed of [receiptNumber!, receiptNumber!.toLowerCase(), `${series}-${number}`, `${series!.split('-').at(-1)!.toLowerCase()}-${number}`, number!, `000${number}`]) {
    expect([typed, ids(await list({ search: typed, bucket: 'paid' }))]).toEqual([typed, [made.paid]]);
  }
  expect(ids(await list({ search: `other-${number}`, bucket: 'paid' }))).toEqual([]);
});

test('the pages of a search join without a gap or a repeat', async () => {
  const server = (await service.get(made.open)).serverName;
  const paged: string[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await list({ search: server, limit: 2, ...(after === undefined ? {} : { after }) });
    paged.push(...ids(page));
    after = page.next ?? undefined;
  }
  expect(paged).toEqual(ids(await list()));
});

test('a name that many have finds the newest check of today first, within the bucket and the day that are asked for', async () => {
  const { id } = await service.open();
  await service.nova.sql.query(`
    insert into pos."order" (id, location_id, shift_id, closed_shift_id, business_date, number, order_type, state, covers, server_id, server_name, currency, name, opened_at, closed_at)
    select gen_random_uuid(), location_id, shift_id, shift_id, business_date - 30, 1000 + i, order_type, 'cancelled', 2, 'long-ago', 'Long ago', currency, 'Party of ' || i, opened_at - interval '30 days' - i * interval '1 minute', opened_at
    from pos."order", generate_series(1, 1200) i where id = $1`, [id]);
  await service.a.call(renameOrder, { params: { orderId: id }, body: { commandId: newId(), name: 'Party of Ann' } }).then((answer) => answer.reply());
  const [{ day }] = await rowsOf<{ day: string }>(service.nova, `select business_date::text as day from pos."order" where id = $1`, [id]) as [{ day: string }];
  expect(ids(await list({ search: 'party', limit: 5 }))[0]).toBe(id);
  expect(ids(await list({ search: 'party', bucket: 'open' }))).toEqual([id]);
  expect(ids(await list({ search: 'PARTY OF', businessDate: day }))).toEqual([id]);
});

test('S9 a date of year 0, which the database does not have, is refused wherever a date is asked for', async () => {
  const businessDate = '0000-01-01';
  const body = { commandId: newId(), locationId: service.locationId };
  const answers = [
    await service.a.call(listOrders, { query: { locationId: service.locationId, businessDate } as never }),
    await service.a.call(countOrders, { query: { locationId: service.locationId, businessDate } as never }),
    await service.a.call(closeDay, { params: { businessDate }, body: { ...body, dayCloseId: newId() } }),
    await service.a.call(exportOrderStatus, { body: { ...body, fromDate: businessDate, toDate: '2026-01-01' } }),
  ];
  expect(answers.map(({ status, code }) => [status, code])).toEqual(answers.map(() => [400, 'invalid_input']));
});

test('S12 transitions of a check are exported in the order of their instants, whatever their fractions look like as text', async () => {
  const order = await service.open();
  for (const [sequence, at] of [[901, '2030-01-01T00:00:00.12Z'], [902, '2030-01-01T00:00:00.1Z']] as const) {
    await service.nova.sql.query(`insert into pos.order_event (order_id, sequence, type, actor_name, at, from_state, to_state) values ($1, $2, 'told', 'Ann', $3, 'open', 'billed')`, [order.id, sequence, at]);
  }
  const exported = await service.a.call(exportOrderStatus, { body: { commandId: newId(), locationId: service.locationId, fromDate: order.businessDate, toDate: order.businessDate, orderId: order.id, format: 'ndjson' } });
  const rows = (exported.body as string).trim().split('\n').map((line) => JSON.parse(line) as { act: string; at: string });
  expect(rows.map(({ act, at }) => [act, ...(act === 'told' ? [at] : [])])).toEqual([['opened'], ['told', '2030-01-01T00:00:00.1Z'], ['told', '2030-01-01T00:00:00.12Z']]);
});

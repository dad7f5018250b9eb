import { newId } from '@nova/platform/pure';
import { addLines, bumpTicket, changeLine, fireOrder, listTickets, recallTicket, type Ticket } from '@nova/pos/contracts';
import { rowsOf, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const fire = (orderId: string, courses?: number[]) => service.a.call(fireOrder, { params: { orderId }, body: { commandId: newId(), ...(courses === undefined ? {} : { courses }) } });
const board = async (stationId: string) => (await service.b.call(listTickets, { params: { stationId }, query: { locationId: service.locationId } })).reply();

test('O4 O5 a fire makes one ticket and one paper a station, numbered within station and day, in the same transaction', async () => {
  const stations = [...new Set(service.plain.map((item) => item.stationId))];
  const order = await service.open({ tableId: service.table() });
  await service.add(order.id, service.lines(...stations.map((stationId) => ({ itemId: service.plain.find((item) => item.stationId === stationId)!.id, note: `for ${stationId}` }))));
  const { tickets, order: fired } = (await fire(order.id)).reply();
  expect(new Set(tickets.map((ticket) => ticket.stationId))).toEqual(new Set(stations));
  expect(fired.lines.every((line) => line.firedQuantity === line.quantity)).toBe(true);
  for (const ticket of tickets) {
    expect((await board(ticket.stationId)).tickets.map((each) => each.id)).toContain(ticket.id);
    const papers = await rowsOf(service.nova, `select id from printing.job where subject_id = $1 and data->'data'->>'ticketNumber' = $2`, [order.id, String(ticket.number)]);
    expect(papers.length).toBeGreaterThan(0);
  }
  const [again] = (await fire((await service.add((await service.open()).id, service.lines({ itemId: service.plain[0]!.id }))).id)).reply().tickets;
  const before = tickets.find((ticket) => ticket.stationId === again!.stationId)!;
  expect(again!.number).toBe(before.number + 1);
});

test('O4 only what the kitchen does not know is told: new, changed, and then nothing_to_fire', async () => {
  const order = await service.open();
  const [item] = service.plain;
  const { lines } = await service.add(order.id, service.lines({ itemId: item!.id, note: 'no onion' }, { itemId: item!.id }));
  expect((await fire(order.id)).reply().tickets[0]!.lines.map((line) => [line.change, line.quantity, line.note])).toEqual([['new', 1, 'no onion'], ['new', 1, '']]);
  expect(await fire(order.id)).toMatchObject({ status: 409, code: 'nothing_to_fire' });
  (await service.a.call(changeLine, { params: { orderId: order.id, lineId: lines[0]!.id }, body: { commandId: newId(), lineVersion: 1, note: 'extra onion' } })).reply();
  (await service.a.call(changeLine, { params: { orderId: order.id, lineId: lines[1]!.id }, body: { commandId: newId(), lineVersion: 1, quantity: 3 } })).reply();
  expect((await fire(order.id)).reply().tickets[0]!.lines.map((line) => [line.lineId, line.change, line.quantity])).toEqual([[lines[0]!.id, 'changed', 1], [lines[1]!.id, 'new', 2]]);
});

test('O4 courses are fired apart', async () => {
  const order = await service.open();
  const [item] = service.plain;
  await service.add(order.id, service.lines({ itemId: item!.id, course: 1 }, { itemId: item!.id, course: 2 }));
  expect((await fire(order.id, [2])).reply().tickets[0]!.lines.map((line) => line.course)).toEqual([2]);
  expect(await fire(order.id, [2])).toMatchObject({ code: 'nothing_to_fire' });
  expect((await fire(order.id)).reply().tickets[0]!.lines.map((line) => line.course)).toEqual([1]);
});

test('O4 twenty fires of one check at once tell each line once', async () => {
  for (let round = 0; round < 3; round += 1) {
    const order = await service.open();
    await service.add(order.id, service.lines(...service.plain.slice(0, 6).map((item) => ({ itemId: item.id }))));
    const answers = await Promise.all(Array.from({ length: 20 }, () => fire(order.id)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status !== 200).every((answer) => answer.code === 'nothing_to_fire')).toBe(true);
    expect(await told(order.id)).toEqual(Array.from({ length: 6 }, () => 1));
  }
});

test('O4 O5 fires and new lines at once from two devices: in the end every piece was told once, on paper too', async () => {
  const order = await service.open();
  const [item] = service.plain;
  await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? fire(order.id)
    : (index % 4 === 1 ? service.a : service.b).call(addLines, { params: { orderId: order.id }, body: { commandId: newId(), catalogueHash: service.menu.version, lines: service.lines({ itemId: item!.id, quantity: 2 }) } }))));
  await fire(order.id);
  expect(await told(order.id)).toEqual(Array.from({ length: 20 }, () => 2));
  const numbers = await rowsOf<{ number: number }>(service.nova, 'select number from pos.ticket where station_id = $1 order by number', [item!.stationId]);
  expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, index) => index + 1));
  const papers = await rowsOf<{ pieces: number }>(service.nova, `select sum((line->>'quantity')::int)::int as pieces from (select distinct on (data->'data'->>'ticketNumber') data->'data' as data from printing.job where subject_id = $1) job, jsonb_array_elements(job.data->'lines') line`, [order.id]);
  expect(papers).toEqual([{ pieces: 40 }]);
});

test('O5 no fired order is without a ticket', async () => {
  expect(await rowsOf(service.nova, `select o.id from pos."order" o where o.fired_at is not null and not exists (select from pos.ticket t where t.order_id = o.id)`)).toEqual([]);
});

test('a ticket is bumped once, recalled once, and both are seen from another device', async () => {
  const order = await service.open();
  await service.add(order.id, service.lines({ itemId: service.plain[0]!.id }));
  const [ticket] = (await fire(order.id)).reply().tickets as [Ticket];
  const bump = () => service.b.call(bumpTicket, { params: { ticketId: ticket.id }, body: { commandId: newId() } });
  expect((await bump()).reply().ticket).toMatchObject({ state: 'bumped', version: 2 });
  expect(await bump()).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'bumped' } });
  expect((await board(ticket.stationId)).recentlyBumped[0]!.id).toBe(ticket.id);
  expect((await service.a.call(recallTicket, { params: { ticketId: ticket.id }, body: { commandId: newId() } })).reply().ticket).toMatchObject({ state: 'new', bumpedAt: null, version: 3 });
  expect((await board(ticket.stationId)).tickets.map((each) => each.id)).toContain(ticket.id);
});

/** Pieces of each line that all tickets together told, in the order of the lines. */
const told = async (orderId: string): Promise<number[]> =>
  (await rowsOf<{ pieces: number }>(service.nova, `
    select coalesce((select sum((told->>'quantity')::int) from pos.ticket t, jsonb_array_elements(t.lines) told where t.order_id = l.order_id and told->>'lineId' = l.id::text), 0)::int as pieces
    from pos.order_line l where l.order_id = $1 order by l.position`, [orderId])).map((row) => row.pieces);

import { newId } from '@nova/platform/pure';
import { bumpOrder, bumpTicket, fireOrder, getOrderTimeline, listPass, listTables, listTickets, markServed, mergeOrders, moveLines, recallTicket, splitOrder, type OrderView, type Ticket } from '@nova/pos/contracts';
import { rowsOf, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const command = () => ({ commandId: newId() });
const fire = async (orderId: string) => (await service.a.call(fireOrder, { params: { orderId }, body: command() })).reply().tickets;
const bump = async (ticket: Ticket) => (await service.b.call(bumpTicket, { params: { ticketId: ticket.id }, body: command() })).reply().ticket;
const recall = async (ticket: Ticket) => (await service.b.call(recallTicket, { params: { ticketId: ticket.id }, body: command() })).reply().ticket;
const served = async (orderId: string) => (await service.a.call(markServed, { params: { orderId }, body: command() })).reply().order;
const sendOut = (orderId: string) => service.b.call(bumpOrder, { params: { orderId }, body: command() });
const courses = async (orderId: string) => (await service.get(orderId)).courses.map(({ course, state }) => [course, state]);
const pass = async () => (await service.b.call(listPass, { query: { locationId: service.locationId } })).reply();
const board = async (stationId: string) => (await service.b.call(listTickets, { params: { stationId }, query: { locationId: service.locationId } })).reply();
const split = async (order: OrderView, lines: { lineId: string; quantity?: number }[]) => {
  const reply = (await service.a.call(splitOrder, { params: { orderId: order.id }, body: { ...command(), version: order.version, checks: [{ orderId: newId(), lines }] } })).reply();
  return { rest: reply.order, part: reply.checks[0]! };
};
const move = async (order: OrderView, toOrderId: string, lines: { lineId: string; quantity?: number }[]) =>
  (await service.a.call(moveLines, { params: { orderId: order.id }, body: { ...command(), version: order.version, toOrderId, lines } })).reply();
const kitchenItem = () => service.plain[0]!;
const barItem = () => service.menu.items.find((item) => item.stationId !== null && item.stationId !== kitchenItem().stationId && item.dayPartIds.length === 0 && item.groupIds.length === 0)!;
const dish = (facts: object = {}) => service.lines({ itemId: kitchenItem().id, course: 1, ...facts })[0]!;
const drink = (facts: object = {}) => service.lines({ itemId: barItem().id, course: 1, ...facts })[0]!;
const fired = async (...lines: ReturnType<typeof dish>[]) => {
  const { id } = await service.open({ tableId: service.table() });
  await service.add(id, lines);
  const tickets = await fire(id);
  return { order: await service.get(id), tickets };
};
const stageAt = async (orderId: string) => (await service.a.call(listTables, { query: { locationId: service.locationId } })).reply().tables.flatMap((table) => table.orders).find((order) => order.id === orderId)!.waiting.stage;

test('O4 O5 split after firing: the bump on the kitchen screen makes the course of both checks ready, a recall takes it back on both, and each is served by itself', async () => {
  const lines = [dish({ quantity: 3 }), dish({ note: 'no salt' })];
  const { order, tickets: [ticket] } = await fired(...lines);
  const { rest, part } = await split(order, [{ lineId: lines[0]!.lineId, quantity: 1 }]);
  expect([await courses(rest.id), await courses(part.id)]).toEqual([[[1, 'fired']], [[1, 'fired']]]);
  expect((await pass()).orders.filter((each) => [rest.id, part.id].includes(each.orderId)).map((each) => [each.orderId, each.tickets.map((t) => [t.id, t.lines.length])]).sort())
    .toEqual([[rest.id, [[ticket!.id, 2]]], [part.id, [[ticket!.id, 1]]]].sort());
  await bump(ticket!);
  expect([await courses(rest.id), await courses(part.id)]).toEqual([[[1, 'ready']], [[1, 'ready']]]);
  await recall(ticket!);
  expect([await courses(rest.id), await courses(part.id)]).toEqual([[[1, 'fired']], [[1, 'fired']]]);
  expect(await stageAt(part.id)).toBe('ordered');
  await bump(ticket!);
  (await sendOut(part.id)).reply();
  expect([await courses(rest.id), await courses(part.id)]).toEqual([[[1, 'ready']], [[1, 'served']]]);
  expect(await stageAt(part.id)).toBe('served');
  expect(await fire(part.id).catch((error: unknown) => String(error))).toContain('nothing_to_fire');
  expect(await rowsOf(service.nova, 'select id from pos.ticket where order_id = any($1)', [[rest.id, part.id]])).toHaveLength(1);
});

test('O5 what was ready when it was split off is ready on its own check at once, and the rest does not wait for it', async () => {
  const [food, beer] = [dish(), drink()];
  const { order, tickets } = await fired(food, beer);
  const atBar = tickets.find((ticket) => ticket.stationId === barItem().stationId)!;
  const atStove = tickets.find((ticket) => ticket.id !== atBar.id)!;
  await bump(atBar);
  const { rest, part } = await split(order, [{ lineId: beer.lineId }]);
  expect(part.courses.map(({ state }) => state)).toEqual(['ready']);
  expect(await courses(rest.id)).toEqual([[1, 'fired']]);
  expect(await stageAt(part.id)).toBe('served');
  await bump(atStove);
  expect([await courses(rest.id), await courses(part.id)]).toEqual([[[1, 'ready']], [[1, 'ready']]]);
});

test('O4 lines that move to another table\'s check: a ticket of which all lines went goes with them, one that is shared stays, and both checks follow it', async () => {
  const [first, second] = [dish(), drink()];
  const from = await fired(first, second);
  const to = await fired(dish({ note: 'theirs' }));
  const stove = from.tickets.find((ticket) => ticket.stationId === kitchenItem().stationId)!;
  const moved = await move(from.order, to.order.id, [{ lineId: first.lineId }]);
  expect(await service.get(moved.to.id)).toEqual(moved.to);
  const shown = (await board(stove.stationId)).tickets.find((ticket) => ticket.id === stove.id)!;
  expect(shown).toMatchObject({ orderId: to.order.id, orderNumber: to.order.number, movedFrom: stove.tableName, version: 2 });
  expect(await rowsOf(service.nova, `select payload from platform.outbox where type = 'ticket.changed.v1' and aggregate_id = $1`, [stove.id])).toHaveLength(1);
  await bump(to.tickets[0]!);
  expect(await courses(to.order.id)).toEqual([[1, 'fired']]);
  await bump(stove);
  expect([await courses(to.order.id), await courses(from.order.id)]).toEqual([[[1, 'ready']], [[1, 'fired']]]);
  const history = (await service.a.call(getOrderTimeline, { params: { orderId: from.order.id } })).reply().entries.filter((entry) => entry.kind === 'event').map((entry) => entry.type);
  expect(history).toEqual(['opened', 'lines-added', 'fired', 'lines-moved-out']);
});

test('O4 part of a line moves to another table: the ticket stays, says where the piece goes and is told anew; the pass counts each check its own pieces, also on the way back', async () => {
  const line = dish({ quantity: 3 });
  const from = await fired(line);
  const to = await fired(drink());
  const [ticket] = from.tickets;
  const shown = async () => (await board(ticket!.stationId)).tickets.find((each) => each.id === ticket!.id)!;
  expect((await shown()).lines[0]!.elsewhere).toEqual([]);
  const moved = await move(from.order, to.order.id, [{ lineId: line.lineId, quantity: 1 }]);
  const place = service.nova.venue.tables.find((each) => each.id === to.order.tableId)!.name;
  expect(await shown()).toMatchObject({ orderId: from.order.id, version: 2, lines: [{ quantity: 3, elsewhere: [{ orderId: to.order.id, tableName: place, quantity: 1 }] }] });
  expect(await rowsOf(service.nova, `select payload from platform.outbox where type = 'ticket.changed.v1' and aggregate_id = $1`, [ticket!.id])).toHaveLength(1);
  const atPass = async (orderId: string) => (await pass()).orders.find((each) => each.orderId === orderId)?.tickets.flatMap((each) => each.lines.filter((told) => told.lineId === line.lineId).map((told) => told.quantity));
  expect([await atPass(from.order.id), await atPass(to.order.id)]).toEqual([[2], [1]]);
  const piece = moved.to.lines.find((each) => each.itemId === kitchenItem().id)!;
  await move(moved.to, from.order.id, [{ lineId: piece.id }]);
  expect(await shown()).toMatchObject({ version: 3, lines: [{ elsewhere: [] }] });
  expect(await atPass(from.order.id)).toEqual([3]);
});

test('a check whose course was served takes in what is cooked still: the course is cooking again; of one that nothing was fired of, nothing is said', async () => {
  const cooking = dish();
  const from = await fired(cooking, dish({ course: 2 }));
  const to = await fired(dish());
  await served(to.order.id);
  expect(await courses(to.order.id)).toEqual([[1, 'served']]);
  const { to: received, order: left } = await move(from.order, to.order.id, [{ lineId: cooking.lineId }]);
  expect(received.courses.map(({ course, state }) => [course, state])).toEqual([[1, 'fired']]);
  expect(left.courses.map(({ course, state }) => [course, state])).toEqual([[2, 'fired']]);
  const fresh = dish({ course: 2 });
  const more = await service.add(left.id, [fresh]);
  const other = await service.open({ tableId: service.table() });
  expect((await move(more, other.id, [{ lineId: fresh.lineId }])).to.courses.map(({ state }) => state)).toEqual(['waiting']);
});

test('O2 served said on the floor is what the pass says: courses, tickets and the table agree, whoever said it, and the version of a check rises for a person only', async () => {
  const { order, tickets } = await fired(dish(), drink());
  const after = await served(order.id);
  expect(after.courses.map(({ state }) => state)).toEqual(['served']);
  expect(await service.get(order.id)).toEqual(after);
  for (const ticket of tickets) expect((await board(ticket.stationId)).tickets.map((each) => each.id)).not.toContain(ticket.id);
  expect((await pass()).orders.map((each) => each.orderId)).not.toContain(order.id);
  expect(await stageAt(order.id)).toBe('served');
  expect(await sendOut(order.id)).toMatchObject({ code: 'nothing_at_pass' });
  const other = await fired(dish());
  (await sendOut(other.order.id)).reply();
  expect(await stageAt(other.order.id)).toBe('served');
  const [row] = await rowsOf<{ served: boolean }>(service.nova, 'select served_at = passed_at as served from pos."order" where id = $1', [other.order.id]);
  expect(row!.served).toBe(true);
});

test('a ticket that two checks share is cleared with the last of them, and two checks sent out at one moment clear it once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const line = dish({ quantity: 2 });
    const { order, tickets: [ticket] } = await fired(line);
    const { rest, part } = await split(order, [{ lineId: line.lineId, quantity: 1 }]);
    if (round === 0) {
      await served(part.id);
      expect((await board(ticket!.stationId)).tickets.map((each) => each.id)).toContain(ticket!.id);
      await served(rest.id);
    } else await Promise.all([sendOut(rest.id), sendOut(part.id), bump(ticket!).catch(() => null)]);
    expect([await courses(rest.id), await courses(part.id)]).toEqual([[[1, 'served']], [[1, 'served']]]);
  }
});

test('O4 through split, move and merge together every piece is told once, each check is ready when its own dishes are, and nothing is without a ticket', async () => {
  const lines = [dish({ quantity: 2 }), drink({ quantity: 2 }), dish({ course: 2 })];
  const { order, tickets } = await fired(...lines);
  const { rest, part } = await split(order, [{ lineId: lines[0]!.lineId, quantity: 1 }, { lineId: lines[1]!.lineId }]);
  const third = await split(part, [{ lineId: part.lines[0]!.id }]);
  const into = (await service.a.call(mergeOrders, { params: { orderId: third.part.id }, body: { ...command(), version: third.part.version, intoOrderId: rest.id } })).reply().into;
  expect(into.lines.reduce((sum, line) => sum + line.quantity, 0) + third.rest.lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(5);
  const stove = tickets.find((ticket) => ticket.stationId === kitchenItem().stationId)!;
  await bump(tickets.find((ticket) => ticket.id !== stove.id)!);
  const holdsFood = [into, third.rest].filter((check) => check.lines.some((line) => line.itemId === kitchenItem().id));
  const drinksOnly = [into, third.rest].filter((check) => !holdsFood.includes(check));
  for (const check of drinksOnly) expect(await courses(check.id)).toEqual([[1, 'ready']]);
  for (const check of holdsFood) expect((await courses(check.id))[0]).toEqual([1, 'fired']);
  await bump(stove);
  for (const check of [into, third.rest]) expect((await courses(check.id)).map(([, state]) => state)).toEqual((await courses(check.id)).map(() => 'ready'));
  expect(await rowsOf(service.nova, 'select id from pos.ticket where order_id = any($1)', [[order.id, part.id, third.part.id]])).toHaveLength(tickets.length);
});

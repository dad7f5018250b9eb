import { newId } from '@nova/platform/pure';
import { addLines, bumpOrder, bumpTicket, changeLine, fireOrder, getAllDay, getTicketTimes, holdCourse, kdsTicket, listPass, listTickets, markItemDone, mergeOrders, recallOrder, recallTicket, rushOrder, type Ticket } from '@nova/pos/contracts';
import { rowsOf, setClock, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const command = () => ({ commandId: newId() });
const fire = (orderId: string, courses?: number[]) => service.a.call(fireOrder, { params: { orderId }, body: { ...command(), ...(courses === undefined ? {} : { courses }) } });
const hold = (orderId: string, course: number, held = true) => service.a.call(holdCourse, { params: { orderId }, body: { ...command(), course, held } });
const rush = (orderId: string, rushed = true, course?: number) => service.a.call(rushOrder, { params: { orderId }, body: { ...command(), rushed, ...(course === undefined ? {} : { course }) } });
const mark = (ticket: Ticket, lineId: string, done = true) => service.b.call(markItemDone, { params: { ticketId: ticket.id, lineId }, body: { ...command(), done } });
const bump = (ticketId: string, commandId = newId()) => service.b.call(bumpTicket, { params: { ticketId }, body: { commandId } });
const recall = (ticketId: string) => service.b.call(recallTicket, { params: { ticketId }, body: command() });
const board = async (stationId: string) => (await service.b.call(listTickets, { params: { stationId }, query: { locationId: service.locationId } })).reply();
const pass = async () => (await service.b.call(listPass, { query: { locationId: service.locationId } })).reply();
const courses = async (orderId: string) => (await service.get(orderId)).courses.map(({ course, state }) => [course, state]);

const kitchenItem = () => service.plain[0]!;
const barItem = () => service.menu.items.find((item) => item.stationId !== null && item.stationId !== kitchenItem().stationId && item.dayPartIds.length === 0 && item.groupIds.length === 0)!;
/** A check with a starter and a main for the kitchen. */
async function twoCourses(): Promise<string> {
  const order = await service.open();
  await service.add(order.id, service.lines({ itemId: kitchenItem().id, course: 1 }, { itemId: service.plain[1]!.id, course: 2 }));
  return order.id;
}

test('a held course stays back until it is fired by name, and its state is on the order', async () => {
  const orderId = await twoCourses();
  expect((await hold(orderId, 2)).reply().order.courses.map(({ course, state }) => [course, state])).toEqual([[1, 'waiting'], [2, 'held']]);
  expect(await hold(orderId, 2)).toMatchObject({ status: 409, code: 'wrong_state' });
  expect((await fire(orderId)).reply().tickets.flatMap((ticket) => ticket.lines.map((line) => line.course))).toEqual([1]);
  expect(await fire(orderId)).toMatchObject({ code: 'nothing_to_fire', details: { heldCourses: [2] } });
  expect(await courses(orderId)).toEqual([[1, 'fired'], [2, 'held']]);
  const { tickets, order } = (await fire(orderId, [2])).reply();
  expect(tickets[0]!.lines.map((line) => [line.course, line.courseState])).toEqual([[2, 'fired']]);
  expect(order.courses.map(({ state, heldAt }) => [state, heldAt])).toEqual([['fired', null], ['fired', null]]);
  expect(await hold(orderId, 2)).toMatchObject({ status: 409, code: 'course_fired' });
});

test('a hold that is let go of is fired with the rest; what the kitchen has of a held course is changed even so', async () => {
  const orderId = await twoCourses();
  (await hold(orderId, 2)).reply();
  (await hold(orderId, 2, false)).reply();
  expect((await fire(orderId)).reply().tickets.flatMap((ticket) => ticket.lines.map((line) => line.course)).sort()).toEqual([1, 2]);
  const { lines } = await service.add(orderId, service.lines({ itemId: kitchenItem().id, course: 2 }));
  (await hold(orderId, 2)).reply();
  const cooked = lines.find((line) => line.course === 2 && line.firedQuantity > 0)!;
  (await service.a.call(changeLine, { params: { orderId, lineId: cooked.id }, body: { ...command(), lineVersion: cooked.version, note: 'well done' } })).reply();
  expect((await fire(orderId)).reply().tickets.flatMap((ticket) => ticket.lines.map((line) => [line.change, line.note]))).toEqual([['changed', 'well done']]);
});

test('a course is ready when the last ticket of it is bumped, two at the same moment included, and not ready after a recall', async () => {
  for (let round = 0; round < 5; round += 1) {
    const order = await service.open();
    await service.add(order.id, service.lines({ itemId: kitchenItem().id, course: 1 }, { itemId: barItem().id, course: 1 }));
    const { tickets } = (await fire(order.id)).reply();
    expect(tickets).toHaveLength(2);
    await Promise.all(tickets.map((ticket) => bump(ticket.id)));
    expect(await courses(order.id)).toEqual([[1, 'ready']]);
    (await recall(tickets[0]!.id)).reply();
    expect(await courses(order.id)).toEqual([[1, 'fired']]);
    (await bump(tickets[0]!.id)).reply();
  }
});

test('a bump does not raise the version of the order: a till about to take money is not refused for it', async () => {
  const orderId = await twoCourses();
  const { tickets, order } = (await fire(orderId)).reply();
  (await bump(tickets[0]!.id)).reply();
  const { version, courses: after } = await service.get(orderId);
  expect(version).toBe(order.version);
  expect(after.map(({ state }) => state)).toEqual(['ready', 'ready']);
  await service.pay(order);
});

test('each line is marked done and taken back; marks survive bump and recall, and the last one says that all is done', async () => {
  const orderId = await twoCourses();
  const [ticket] = (await fire(orderId)).reply().tickets as [Ticket];
  const [first, second] = ticket.lines.map((line) => line.lineId) as [string, string];
  expect((await mark(ticket, first)).reply()).toMatchObject({ allDone: false, ticket: { version: 2, state: 'new' } });
  expect(await mark(ticket, first)).toMatchObject({ status: 409, code: 'wrong_state' });
  expect((await mark(ticket, second)).reply()).toMatchObject({ allDone: true, ticket: { state: 'new' } });
  expect((await mark(ticket, second, false)).reply().ticket.lines.map((line) => line.doneAt !== null)).toEqual([true, false]);
  expect(await mark(ticket, newId())).toMatchObject({ status: 404, code: 'not_found' });
  (await bump(ticket.id)).reply();
  expect(await mark(ticket, second)).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'bumped' } });
  const back = (await recall(ticket.id)).reply().ticket;
  expect(back.lines.map((line) => line.doneAt !== null)).toEqual([true, false]);
  expect(back.recalledAt).not.toBeNull();
});

test('a bump is sent ten times with one id and counts once; twenty cooks at once bump once', async () => {
  const [ticket] = (await fire(await twoCourses())).reply().tickets as [Ticket];
  const commandId = newId();
  const answers = [];
  for (let time = 0; time < 10; time += 1) answers.push((await bump(ticket.id, commandId)).reply().ticket.version);
  expect(new Set(answers)).toEqual(new Set([2]));
  const [other] = (await fire(await twoCourses())).reply().tickets as [Ticket];
  const race = await Promise.all(Array.from({ length: 20 }, () => bump(other.id)));
  expect(race.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(race.filter((answer) => answer.status !== 200).every((answer) => answer.code === 'wrong_state')).toBe(true);
  const told = await rowsOf(service.nova, `select id from platform.outbox where type = 'ticket.bumped.v1' and aggregate_id = any($1)`, [[ticket.id, other.id]]);
  expect(told).toHaveLength(2);
});

test('a rushed order goes first at its station, with what is fired later too; a rushed course takes only its own tickets along', async () => {
  const stationId = kitchenItem().stationId!;
  const calm = await twoCourses();
  await fire(calm);
  const hurried = await twoCourses();
  (await fire(hurried, [1])).reply();
  expect((await rush(hurried)).reply().rushedAt).not.toBeNull();
  expect(await rush(hurried)).toMatchObject({ status: 409, code: 'wrong_state' });
  expect((await board(stationId)).tickets[0]).toMatchObject({ orderId: hurried, priority: 'rush' });
  expect((await fire(hurried)).reply().tickets[0]).toMatchObject({ priority: 'rush' });
  expect((await rush(hurried, false)).reply().rushedAt).toBeNull();
  expect((await board(stationId)).tickets.filter((ticket) => ticket.orderId === hurried).map((ticket) => ticket.priority)).toEqual(['normal', 'normal']);

  const byCourse = await twoCourses();
  await fire(byCourse, [1]);
  await fire(byCourse, [2]);
  (await rush(byCourse, true, 2)).reply();
  expect((await board(stationId)).tickets.filter((ticket) => ticket.orderId === byCourse).map((ticket) => [ticket.lines[0]!.course, ticket.priority])).toEqual([[2, 'rush'], [1, 'normal']]);
});

test('the pass sees all stations of an order, sends it out whole, and takes it back', async () => {
  const order = await service.open({ tableId: service.table() });
  await service.add(order.id, service.lines({ itemId: kitchenItem().id, course: 1 }, { itemId: service.plain[1]!.id, course: 1 }, { itemId: barItem().id, course: 1 }));
  const { tickets } = (await fire(order.id)).reply();
  const kitchen = tickets.find((ticket) => ticket.stationId === kitchenItem().stationId)!;
  (await mark(kitchen, kitchen.lines[0]!.lineId)).reply();
  const seen = (await pass()).orders.find((each) => each.orderId === order.id)!;
  expect(seen.stations.find((station) => station.stationId === kitchen.stationId)).toEqual({ stationId: kitchen.stationId, lines: 2, linesDone: 1, openTickets: 1 });
  expect(seen.tableName).not.toBe('');
  const sent = (await service.b.call(bumpOrder, { params: { orderId: order.id }, body: command() })).reply().order;
  expect(sent).toMatchObject({ since: null, courses: [{ course: 1, state: 'served' }] });
  expect(sent.tickets.map((ticket) => ticket.state)).toEqual(['bumped', 'bumped']);
  expect(await service.b.call(bumpOrder, { params: { orderId: order.id }, body: command() })).toMatchObject({ status: 409, code: 'nothing_at_pass' });
  const after = await pass();
  expect(after.orders.map((each) => each.orderId)).not.toContain(order.id);
  expect(after.recentlyPassed[0]).toMatchObject({ orderId: order.id });
  expect(await courses(order.id)).toEqual([[1, 'served']]);
  (await service.b.call(recallOrder, { params: { orderId: order.id }, body: command() })).reply();
  expect((await pass()).orders.map((each) => each.orderId)).toContain(order.id);
  expect(await courses(order.id)).toEqual([[1, 'ready']]);
});

test('one course leaves the pass and the other stays', async () => {
  const orderId = await twoCourses();
  await fire(orderId, [1]);
  await fire(orderId, [2]);
  const left = (await service.b.call(bumpOrder, { params: { orderId }, body: { ...command(), courses: [1] } })).reply().order;
  expect(left.courses.map(({ state }) => state)).toEqual(['served', 'fired']);
  expect(left.tickets.map((ticket) => [ticket.lines[0]!.course, ticket.state])).toEqual([[2, 'new']]);
});

test('O4 all-day counts follow deltas: more, fewer, changed, done, bumped', async () => {
  await service.nova.sql.query(`update pos.ticket set state = 'bumped', bumped_at = platform.now() where state = 'new'`);
  const item = kitchenItem();
  const count = async (note = '') => (await service.b.call(getAllDay, { query: { locationId: service.locationId } })).reply().stations.find((station) => station.stationId === item.stationId)!.dishes
    .filter((dish) => dish.kitchenName === item.kitchenName).map((dish) => [dish.quantity, dish.tickets, note]);
  const order = await service.open();
  const { lines: [line] } = await service.add(order.id, service.lines({ itemId: item.id, quantity: 3 }));
  const [ticket] = (await fire(order.id)).reply().tickets as [Ticket];
  expect(await count()).toEqual([[3, 1, '']]);
  (await service.a.call(changeLine, { params: { orderId: order.id, lineId: line!.id }, body: { ...command(), lineVersion: 1, quantity: 5 } })).reply();
  await fire(order.id);
  expect(await count()).toEqual([[5, 2, '']]);
  const other = await service.open();
  await service.add(other.id, service.lines({ itemId: item.id, quantity: 2 }));
  await fire(other.id);
  expect(await count()).toEqual([[7, 3, '']]);
  (await mark(ticket, line!.id)).reply();
  expect(await count()).toEqual([[4, 3, '']]);
});

test('tickets of a check that was merged go with its lines: table, course and pass are the other check\'s', async () => {
  const [from, into] = [await service.open({ tableId: service.table() }), await service.open({ tableId: service.table() })];
  const fired: Ticket[] = [];
  for (const order of [from, into]) {
    await service.add(order.id, service.lines({ itemId: kitchenItem().id, course: 1 }));
    fired.push((await fire(order.id)).reply().tickets[0]!);
  }
  const { version } = await service.get(from.id);
  (await service.a.call(mergeOrders, { params: { orderId: from.id }, body: { commandId: newId(), version, intoOrderId: into.id } })).reply();
  const [own, other] = fired as [Ticket, Ticket];
  expect((await board(own.stationId)).tickets.find((ticket) => ticket.id === own.id)).toMatchObject({ orderId: into.id, orderNumber: into.number, tableName: other.tableName, movedFrom: own.tableName });
  expect((await pass()).orders.filter((order) => [from.id, into.id].includes(order.orderId)).map((order) => [order.orderId, order.tickets.length])).toEqual([[into.id, 2]]);
  (await bump(other.id)).reply();
  expect(await courses(into.id)).toEqual([[1, 'fired']]);
  (await bump(own.id)).reply();
  expect(await courses(into.id)).toEqual([[1, 'ready']]);
  expect((await service.b.call(bumpOrder, { params: { orderId: into.id }, body: command() })).reply().order.courses).toMatchObject([{ state: 'served' }]);
});

test('ticket times: average and 90th percentile of today and of the last hour', async () => {
  const now = Date.now();
  await setClock(service.nova, new Date(now + 3 * 3_600_000).toISOString());
  const stationId = kitchenItem().stationId!;
  await service.nova.sql.query(`update pos.ticket set state = 'bumped', bumped_at = fired_at + interval '5 seconds' where station_id = $1`, [stationId]);
  for (const seconds of [60, 120, 180, 240, 600]) {
    const [ticket] = (await fire(await twoCourses())).reply().tickets as [Ticket];
    await service.nova.sql.query(`update pos.ticket set fired_at = platform.now() - interval '1 second' * $2 where id = $1`, [ticket.id, seconds]);
    (await bump(ticket.id)).reply();
  }
  const times = (await service.b.call(getTicketTimes, { params: { stationId }, query: { locationId: service.locationId } })).reply();
  expect(times.lastHour.count).toBe(5);
  expect(times.lastHour.averageSeconds).toBeGreaterThanOrEqual(240);
  expect(times.lastHour.averageSeconds).toBeLessThan(243);
  expect(times.lastHour.p90Seconds).toBeGreaterThanOrEqual(456);
  expect(times.lastHour.p90Seconds).toBeLessThan(460);
  expect(times.today.count).toBeGreaterThanOrEqual(5);
  expect(times.hours.reduce((sum, hour) => sum + hour.count, 0)).toBeGreaterThanOrEqual(5);
  await setClock(service.nova, new Date(now).toISOString());
});

test('every ticket that is answered is kds.ticket.v1, and a fire, a board and the pass say the same of it', async () => {
  const orderId = await twoCourses();
  const [fired] = (await fire(orderId)).reply().tickets as [Ticket];
  const onBoard = (await board(fired.stationId)).tickets.find((ticket) => ticket.id === fired.id);
  const atPass = (await pass()).orders.find((order) => order.orderId === orderId)!.tickets.find((ticket) => ticket.id === fired.id);
  expect(kdsTicket.parse(fired)).toEqual(fired);
  expect(onBoard).toEqual(fired);
  expect(atPass).toEqual(fired);
});

test('S1 outside a shift nothing is held, rushed, marked, bumped, recalled or sent out, and each refusal is audited', async () => {
  const orderId = await twoCourses();
  const [ticket] = (await fire(orderId)).reply().tickets as [Ticket];
  const stored = `select jsonb_agg(to_jsonb(t) order by t.id) as tickets, (select jsonb_agg(to_jsonb(o) order by o.id) from pos."order" o) as orders from pos.ticket t`;
  await service.nova.sql.query(`alter table pos.shift disable trigger user`);
  await service.nova.sql.query(`update pos.shift set state = 'closed' where state = 'open'`).catch(async () => {
    await service.nova.sql.query(`set session_replication_role = replica; update pos.shift set location_id = 'elsewhere'; set session_replication_role = origin`);
  });
  const before = await rowsOf(service.nova, stored);
  const refusals = await Promise.all([hold(orderId, 3), rush(orderId), mark(ticket, ticket.lines[0]!.lineId), bump(ticket.id), recall(ticket.id),
    service.b.call(bumpOrder, { params: { orderId }, body: command() }), service.b.call(recallOrder, { params: { orderId }, body: command() }), fire(orderId),
    service.a.call(addLines, { params: { orderId }, body: { ...command(), catalogueHash: service.menu.version, lines: service.lines({ itemId: kitchenItem().id }) } })]);
  expect(refusals.map((refusal) => refusal.code)).toEqual(refusals.map(() => 'shift_not_open'));
  expect(await rowsOf(service.nova, stored)).toEqual(before);
  const audited = await rowsOf<{ act: string }>(service.nova, `select distinct act from platform.audit where outcome = 'refused' and code = 'shift_not_open'`);
  expect(audited.map((row) => row.act)).toEqual(expect.arrayContaining(['hold-course', 'rush-order', 'mark-item-done', 'bump-ticket', 'recall-ticket', 'bump-order', 'recall-order']));
});

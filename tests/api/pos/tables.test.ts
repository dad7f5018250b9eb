import { newId } from '@nova/platform/pure';
import { bumpTicket, cancelOrder, changeCovers, clearTable, getOrderTimeline, joinTables, listServers, listTables, listTickets, markServed, moveTable, openOrder, printBill, recallTicket, renameOrder, splitTables, transferOrder, voidLine, type LiveTable } from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { rowsOf, setClock, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const tables = async (): Promise<LiveTable[]> => (await service.a.call(listTables, { query: { locationId: service.locationId } })).reply().tables;
const at = async (tableId: string): Promise<LiveTable> => (await tables()).find((table) => table.tableId === tableId)!;
const waiting = async (tableId: string) => (await at(tableId)).orders[0]!.waiting;
const move = (orderId: string, tableId: string, alongside = false, client = service.a) => client.call(moveTable, { params: { orderId }, body: { commandId: newId(), tableId, alongside } });
const joinUp = (tableIds: string[], partyId = newId()) => service.a.call(joinTables, { body: { commandId: newId(), partyId, locationId: service.locationId, tableIds } });
const part = (partyId: string) => service.a.call(splitTables, { params: { partyId }, body: { commandId: newId(), locationId: service.locationId } });
const clear = (tableId: string) => service.a.call(clearTable, { params: { tableId }, body: { commandId: newId(), locationId: service.locationId } });
const cancel = async (orderId: string) => (await service.a.call(cancelOrder, { params: { orderId }, body: { commandId: newId(), version: (await service.get(orderId)).version, reasonId: service.nova.venue.reasons.find((reason) => reason.kind === 'cancel')!.id } })).reply();
const dish = (nth = 0) => service.lines({ itemId: service.plain[nth]!.id });
const timeline = async (orderId: string) => (await service.a.call(getOrderTimeline, { params: { orderId } })).reply().entries;
const ticketIds = async (orderId: string) => (await rowsOf<{ id: string }>(service.nova, `select id from pos.ticket where order_id = $1 and state = 'new' order by fired_at`, [orderId])).map((row) => row.id);
const bump = async (ticketId: string) => (await service.a.call(bumpTicket, { params: { ticketId }, body: { commandId: newId() } })).reply();

describe('attention', () => {
  test('O2 the four waits count from stored instants over midnight and the cut-off, whatever the clock of the day says', async () => {
    const tableId = service.table();
    const evening = new Date(); evening.setUTCDate(evening.getUTCDate() + 1); evening.setUTCHours(23, 57, 0, 0);
    const minutes = (count: number) => new Date(evening.getTime() + count * 60_000).toISOString();
    const around = (instant: string, wanted: string) => expect(Math.abs(Date.parse(instant) - Date.parse(wanted))).toBeLessThan(20_000);
    try {
      await setClock(service.nova, minutes(0));
      const { id } = await service.open({ tableId });
      await setClock(service.nova, minutes(2));
      expect(await waiting(tableId)).toMatchObject({ stage: 'seated' });
      around((await waiting(tableId)).since, minutes(0));
      await service.add(id, dish());
      await setClock(service.nova, minutes(5));
      await service.fire(id);
      await setClock(service.nova, minutes(15));
      expect(await waiting(tableId)).toMatchObject({ stage: 'ordered' });
      around((await waiting(tableId)).since, minutes(2));
      for (const ticketId of await ticketIds(id)) await bump(ticketId);
      expect(await waiting(tableId)).toMatchObject({ stage: 'served' });
      around((await waiting(tableId)).since, minutes(15));
      await setClock(service.nova, minutes(300));
      await service.a.call(printBill, { params: { orderId: id }, body: { commandId: newId(), version: (await service.get(id)).version } }).then((answer) => answer.reply());
      await setClock(service.nova, minutes(320));
      expect(await waiting(tableId)).toMatchObject({ stage: 'billed' });
      around((await waiting(tableId)).since, minutes(300));
      await service.pay(await service.get(id));
    } finally {
      await setClock(service.nova, new Date().toISOString());
    }
  });

  test('O2 a tap that all is served ends the wait for food; what is ordered after it starts it again; a recall brings it back', async () => {
    const tableId = service.table();
    const { id } = await service.open({ tableId });
    const serve = () => service.a.call(markServed, { params: { orderId: id }, body: { commandId: newId() } });
    expect(await serve()).toMatchObject({ status: 409, code: 'wrong_state' });
    await service.add(id, dish());
    await service.fire(id);
    const first = await waiting(tableId);
    expect(first.stage).toBe('ordered');
    expect((await serve()).reply().order.state).toBe('open');
    const served = await waiting(tableId);
    expect(served.stage).toBe('served');
    expect(served.since > first.since).toBe(true);
    await service.add(id, dish(1));
    expect((await waiting(tableId)).stage).toBe('ordered');
    expect((await waiting(tableId)).since > served.since).toBe(true);
    await service.fire(id);
    const tickets = await ticketIds(id);
    for (const ticketId of tickets) await bump(ticketId);
    expect((await waiting(tableId)).stage).toBe('served');
    await service.a.call(recallTicket, { params: { ticketId: tickets.at(-1)! }, body: { commandId: newId() } }).then((answer) => answer.reply());
    expect((await waiting(tableId)).stage).toBe('ordered');
    expect((await timeline(id)).map((entry) => entry.type)).toContain('served');
    await service.pay(await service.get(id));
  });
});

describe('attention after a void', () => {
  test('O2 a dish that is taken back after it was served leaves the timer as it was, also once the kitchen has bumped the paper', async () => {
    const tableId = service.table();
    const { id } = await service.open({ tableId });
    await service.add(id, [...dish(), ...service.lines({ itemId: service.plain[0]!.id, quantity: 2 })]);
    await service.fire(id);
    for (const ticketId of await ticketIds(id)) await bump(ticketId);
    const served = await waiting(tableId);
    expect(served.stage).toBe('served');
    const firedAt = async () => (await rowsOf<{ at: string }>(service.nova, `select fired_at::text as at from pos."order" where id = $1`, [id]))[0]!.at;
    const before = await firedAt();
    const order = await service.get(id);
    const reasonId = service.nova.venue.reasons.find((reason) => reason.kind === 'void')!.id;
    const { tickets } = (await service.a.call(voidLine, { params: { orderId: id, lineId: order.lines[1]!.id }, body: { commandId: newId(), lineVersion: order.lines[1]!.version, quantity: 1, reasonId, note: '' } })).reply();
    expect(await waiting(tableId)).toEqual(served);
    for (const ticket of tickets) await bump(ticket.id);
    expect(await waiting(tableId)).toEqual(served);
    expect(await firedAt()).toBe(before);
    await service.pay(await service.get(id));
  });
});

describe('move, transfer, covers, name', () => {
  test('O1 a check moves to a free table: the one it left is dirty when something was ordered and free when not, and its history says from where to where', async () => {
    const [from, to, further] = [service.table(), service.table(), service.table()];
    const order = await service.open({ tableId: from });
    expect((await move(order.id, to)).reply().order).toMatchObject({ tableId: to, version: 2 });
    expect((await at(from)).state).toBe('free');
    expect(await at(to)).toMatchObject({ state: 'seated', orders: [{ id: order.id }] });
    await service.add(order.id, dish());
    expect((await move(order.id, further)).reply().order.tableId).toBe(further);
    expect((await at(to)).state).toBe('dirty');
    expect((await at(further)).state).toBe('ordered');
    const moves = (await timeline(order.id)).filter((entry) => entry.type === 'moved');
    expect(moves.map((entry) => entry.details)).toEqual([{ fromTableId: from, toTableId: to }, { fromTableId: to, toTableId: further }]);
    expect(await move(order.id, further)).toMatchObject({ status: 409, code: 'already_exists' });
    expect(await move(order.id, 'nosuchtable')).toMatchObject({ status: 404, code: 'not_found' });
    await cancel(order.id);
    await clear(to);
  });

  test('O1 a table with a check is taken only alongside; a dirty one is in use again; twenty who move there at once: one does', async () => {
    const [a, b, c] = [service.table(), service.table(), service.table()];
    const [first, second] = [await service.open({ tableId: a }), await service.open({ tableId: b })];
    expect(await move(first.id, b)).toMatchObject({ status: 409, code: 'table_occupied', details: { orderId: second.id } });
    expect((await move(first.id, b, true)).reply().order.tableId).toBe(b);
    expect((await at(b)).orders.map((order) => order.id).sort()).toEqual([first.id, second.id].sort());
    await service.add(second.id, dish());
    await move(second.id, a);
    await move(second.id, c);
    expect((await at(a)).state).toBe('dirty');
    await move(first.id, a);
    expect((await at(a)).state).toBe('seated');
    const many = await Promise.all(Array.from({ length: 20 }, () => service.open()));
    const target = service.table();
    const answers = await Promise.all(many.map((order) => move(order.id, target)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status !== 200).every((answer) => answer.code === 'table_occupied')).toBe(true);
    for (const order of [first, second, ...many]) await cancel(order.id);
    await clear(a); await clear(b); await clear(c);
  });

  test('tickets that are fired after the move name the new table', async () => {
    const [from, to] = service.nova.venue.tables.slice(-2);
    const order = await service.open({ tableId: from!.id });
    await service.add(order.id, dish());
    await service.fire(order.id);
    await move(order.id, to!.id);
    await service.add(order.id, dish());
    await service.fire(order.id);
    const rows = await rowsOf<{ table_name: string }>(service.nova, 'select table_name from pos.ticket where order_id = $1 order by fired_at', [order.id]);
    expect(rows.map((row) => row.table_name)).toEqual([from!.name, to!.name]);
    const stationId = service.plain[0]!.stationId!;
    const { tickets } = (await service.a.call(listTickets, { params: { stationId }, query: { locationId: service.locationId } })).reply();
    expect(tickets.filter((ticket) => ticket.orderId === order.id)).toHaveLength(2);
    await service.pay(await service.get(order.id));
    await clear(to!.id); await clear(from!.id);
  });

  test('a check is handed over by its own server; anybody else needs a manager, and the history names both', async () => {
    const tablet = await service.nova.enrol();
    const server = await service.nova.as('server', tablet.token);
    const { servers } = (await server.call(listServers, { query: { locationId: service.locationId } })).reply();
    expect(servers.length).toBeGreaterThan(2);
    const manager = await service.open();
    const colleague = servers.find((each) => each.id !== manager.serverId && each.name !== server.login!.name)!;
    const give = (orderId: string, serverId: string, client: Client) => client.call(transferOrder, { params: { orderId }, body: { commandId: newId(), serverId } });
    expect(await give(manager.id, colleague.id, server)).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.transfer', subjectId: manager.id } } });
    expect((await service.get(manager.id)).serverId).toBe(manager.serverId);
    expect((await give(manager.id, colleague.id, service.b)).reply().order).toMatchObject({ serverId: colleague.id, serverName: colleague.name });
    const own = await service.open({}, server);
    expect((await give(own.id, colleague.id, server)).reply().order.serverName).toBe(colleague.name);
    expect(await give(own.id, colleague.id, service.a)).toMatchObject({ status: 409, code: 'already_exists' });
    expect(await give(own.id, 'nobody', service.a)).toMatchObject({ status: 404, code: 'not_found' });
    expect((await timeline(own.id)).find((entry) => entry.type === 'transferred')).toMatchObject({ details: { fromServerId: own.serverId, toServerId: colleague.id } });
    for (const order of [manager, own]) await cancel(order.id);
  });

  test('covers and name change with their history, and a closed check keeps both', async () => {
    const order = await service.open();
    expect((await service.a.call(changeCovers, { params: { orderId: order.id }, body: { commandId: newId(), covers: 7 } })).reply().order.covers).toBe(7);
    expect((await service.a.call(renameOrder, { params: { orderId: order.id }, body: { commandId: newId(), name: 'Birthday' } })).reply().order.name).toBe('Birthday');
    expect((await service.get(order.id))).toMatchObject({ covers: 7, name: 'Birthday', version: 3 });
    expect((await timeline(order.id)).filter((entry) => entry.kind === 'event').map((entry) => entry.type)).toEqual(['opened', 'covers-changed', 'renamed']);
    await cancel(order.id);
    expect(await service.a.call(renameOrder, { params: { orderId: order.id }, body: { commandId: newId(), name: 'x' } })).toMatchObject({ status: 409, code: 'wrong_state' });
  });
});

describe('joined tables', () => {
  test('O1 tables of a party show one state and one set of checks, and are dirty and cleared together', async () => {
    const [a, b, c] = [service.table(), service.table(), service.table()];
    const order = await service.open({ tableId: b });
    const joined = (await joinUp([a, b, c])).reply();
    expect(joined.tables.map((table) => [table.tableId, table.state, table.orders[0]?.id]).sort()).toEqual([a, b, c].map((id) => [id, 'seated', order.id]).sort());
    expect((await at(c)).party?.tableIds[0]).toBe(a);
    expect(await service.a.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId: service.locationId, tableId: c } })).toMatchObject({ status: 409, code: 'table_occupied', details: { orderId: order.id } });
    const beside = await service.open({ tableId: c, alongside: true });
    expect(beside.tableId).toBe(a);
    await cancel(beside.id);
    await service.pay(await service.add(order.id, dish()));
    for (const id of [a, b, c]) expect((await at(id)).state).toBe('dirty');
    await clear(c).then((answer) => answer.reply());
    for (const id of [a, b, c]) expect(await at(id)).toMatchObject({ state: 'free', party: null });
  });

  test('O1 a split party leaves its checks where they were opened; what was eaten at is dirty, what was not is free', async () => {
    const [a, b, c, d] = [service.table(), service.table(), service.table(), service.table()];
    const partyId = newId();
    await joinUp([a, b], partyId).then((answer) => answer.reply());
    const order = await service.open({ tableId: b });
    expect(order.tableId).toBe(a);
    await part(partyId).then((answer) => answer.reply());
    expect([(await at(a)).state, (await at(b)).state]).toEqual(['seated', 'free']);
    expect(await part(partyId)).toMatchObject({ status: 404, code: 'not_found' });
    const bigger = newId();
    await joinUp([a, b], newId()); await joinUp([b, c, d], bigger);
    expect((await at(d)).party?.tableIds.slice().sort()).toEqual([a, b, c, d].sort());
    expect(await joinUp([a, d])).toMatchObject({ status: 409, code: 'already_exists' });
    await service.add(order.id, dish());
    await part(bigger).then((answer) => answer.reply());
    expect(await Promise.all([a, b, c, d].map(async (id) => (await at(id)).state))).toEqual(['ordered', 'dirty', 'dirty', 'dirty']);
    await service.pay(await service.get(order.id));
    for (const id of [a, b, c, d]) await clear(id);
  });

  test('twenty who join one table at once: it is in one party, and every party is whole', async () => {
    const [shared, ...others] = service.nova.venue.tables.slice(0, 5).map((table) => table.id);
    const answers = await Promise.all(others.flatMap((other) => Array.from({ length: 5 }, () => joinUp([shared!, other!]))));
    expect(answers.every((answer) => answer.status === 200 || ['version_conflict', 'already_exists'].includes(answer.code))).toBe(true);
    const rows = await rowsOf<{ party_id: string; leads: string; many: string }>(service.nova, 'select party_id, count(*) filter (where is_lead) as leads, count(*) as many from pos.table_join group by party_id');
    expect(rows.every((row) => Number(row.leads) === 1 && Number(row.many) >= 2)).toBe(true);
    for (const row of rows) await part(row.party_id).then((answer) => answer.reply());
    expect((await tables()).every((table) => table.party === null)).toBe(true);
  });

  test('a name twice, a table of nowhere and a place of others are refused, and nothing is joined', async () => {
    const a = service.nova.venue.tables[0]!.id;
    expect(await joinUp([a, a])).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(await joinUp([a, 'nosuchtable'])).toMatchObject({ status: 404, code: 'not_found' });
    expect((await at(a)).party).toBeNull();
  });
});

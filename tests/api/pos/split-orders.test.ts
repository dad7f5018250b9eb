import { newId } from '@nova/platform/pure';
import { cancelOrder, changeLine, compLine, discountLine, discountOrder, fireOrder, getOrderTimeline, listServers, listTables, mergeOrders, moveLines, moveTable, planShares, printBill, removeAdjustment, splitOrder, takePayment, transferOrder, voidLine, type LiveTable, type OrderView } from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { linesOnChecks, toldByHistory } from './line-history';
import { rowsOf, startService, type Service } from './service';

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000_000);

let service: Service;
beforeAll(async () => { service = await startService(); process.stdout.write(`split-orders: TEST_SEED=${seed}\n`); });
afterAll(() => service?.nova.stop());

type NewCheck = { orderId?: string; name?: string; covers?: number; lines?: { lineId: string; quantity?: number }[]; seats?: number[] };
const split = (order: OrderView, checks: NewCheck[], client = service.a) => client.call(splitOrder, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, checks: checks.map((check) => ({ orderId: newId(), ...check })) } });
const merge = (order: OrderView, into: string, client = service.a) => client.call(mergeOrders, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, intoOrderId: into } });
const move = (order: OrderView, to: string, lines: { lineId: string; quantity?: number }[], client = service.a) => client.call(moveLines, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, toOrderId: to, lines } });
const share = (order: OrderView, plan: { mode: 'even'; count: number } | { mode: 'amounts'; amountsMinor: number[] } | { mode: 'none' }) => service.a.call(planShares, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, plan } });
const at = async (tableId: string): Promise<LiveTable> => (await service.a.call(listTables, { query: { locationId: service.locationId } })).reply().tables.find((table) => table.tableId === tableId)!;
const events = async (orderId: string) => (await service.a.call(getOrderTimeline, { params: { orderId } })).reply().entries.filter((entry) => entry.kind === 'event');
const total = (...orders: OrderView[]) => orders.reduce((sum, order) => sum + order.totalMinor, 0);
const dish = (nth: number, facts: object = {}) => service.lines({ itemId: service.plain[nth]!.id, ...facts })[0]!;
const pay = async (orderId: string, facts: object = {}, client = service.a) => {
  const order = await service.get(orderId);
  return client.call(takePayment, { params: { orderId }, body: { commandId: newId(), operationId: newId(), version: order.version, tenderTypeId: service.tenders.cash, amountMinor: order.dueMinor, tenderedMinor: order.dueMinor, ...facts } });
};
const toldKitchen = async (...orderIds: string[]) => {
  const rows = await rowsOf<{ change: string; n: number }>(service.nova, `select l->>'change' as change, sum((l->>'quantity')::int)::int as n from pos.ticket t, jsonb_array_elements(t.lines) l where t.order_id = any($1::uuid[]) group by 1`, [orderIds]);
  return Object.fromEntries(rows.map((row) => [row.change, row.n]));
};

test('O7 split by line, by quantity and by seat in one command: it adds up to the cent, the kitchen is told nothing, and what was not fired fires once', async () => {
  const tableId = service.table();
  const order = await service.open({ tableId });
  const lines = [dish(0, { quantity: 3 }), dish(1, { seat: 2 }), dish(2, { quantity: 2, seat: 2 }), dish(3)];
  await service.add(order.id, lines);
  await service.fire(order.id);
  const before = await service.add(order.id, [dish(4, { quantity: 2 })]);
  const unfired = before.lines.at(-1)!;
  const told = await toldKitchen(order.id);
  const reply = (await split(before, [{ lines: [{ lineId: lines[0]!.lineId, quantity: 1 }, { lineId: unfired.id, quantity: 1 }], name: 'Left', covers: 1 }, { seats: [2] }])).reply();
  expect(total(reply.order, ...reply.checks)).toBe(before.totalMinor);
  expect(reply.order).toMatchObject({ id: order.id, covers: 1, version: before.version + 1 });
  expect(reply.checks.map((check) => [check.tableId, check.serverId, check.name, check.lines.length])).toEqual([[tableId, order.serverId, 'Left', 2], [tableId, order.serverId, '', 2]]);
  expect(reply.checks[1]!.lines.map((line) => line.id)).toEqual([lines[1]!.lineId, lines[2]!.lineId]);
  for (const each of [reply.order, ...reply.checks]) expect(await service.get(each.id)).toEqual(each);
  const ids = [order.id, ...reply.checks.map((check) => check.id)];
  expect(await toldKitchen(...ids)).toEqual(told);
  for (const id of ids) await service.a.call(fireOrder, { params: { orderId: id }, body: { commandId: newId() } });
  expect(await toldKitchen(...ids)).toEqual({ new: told['new']! + 2 });
  expect((await at(tableId)).orders.map((each) => each.id).sort()).toEqual([...ids].sort());
  expect((await events(order.id)).map((event) => event.type)).toEqual(['opened', 'lines-added', 'fired', 'lines-added', 'lines-moved-out', 'fired']);
  expect((await events(ids[1]!)).map((event) => [event.type, event.details['fromOrderId'] ?? event.details['splitFromOrderId']])).toEqual([['opened', order.id], ['lines-moved-in', order.id], ['fired', undefined]]);
  const [part] = await rowsOf<{ split_from: string }>(service.nova, 'select split_from from pos.order_line where order_id = $1 and split_from is not null order by position', [ids[1]]);
  expect(part!.split_from).toBe(lines[0]!.lineId);
  for (const id of ids) (await pay(id)).reply();
  expect((await at(tableId)).state).toBe('dirty');
});

test('O7 a line is divided wholly over several new checks in one command: each has its pieces, its discount and what the kitchen has of it, and they add up to the cent', async () => {
  const order = await service.open();
  const lines = [dish(0, { quantity: 3 }), dish(1)];
  await service.add(order.id, lines);
  const fired = await service.fire(order.id);
  const told = await toldKitchen(order.id);
  const less = (await service.a.call(discountLine, { params: { orderId: order.id, lineId: lines[0]!.lineId }, body: { commandId: newId(), adjustmentId: newId(), lineVersion: fired.lines[0]!.version, reduction: { mode: 'amount', value: 100 }, reasonId: service.nova.venue.reasons.find((reason) => reason.kind === 'discount')!.id, note: '' } })).reply().order;
  const piece = [{ lineId: lines[0]!.lineId, quantity: 1 }];
  const reply = (await split(less, [{ lines: piece }, { lines: piece }, { lines: piece }])).reply();
  expect(reply.checks.map((check) => check.lines.map((line) => [line.quantity, line.firedQuantity]))).toEqual([[[1, 1]], [[1, 1]], [[1, 1]]]);
  expect(reply.checks[2]!.lines[0]!.id).toBe(lines[0]!.lineId);
  expect(reply.order.lines.map((line) => line.id)).toEqual([lines[1]!.lineId]);
  expect(total(reply.order, ...reply.checks)).toBe(less.totalMinor);
  for (const each of [reply.order, ...reply.checks]) expect(await service.get(each.id)).toEqual(each);
  const ids = [order.id, ...reply.checks.map((check) => check.id)];
  expect(await toldKitchen(...ids)).toEqual(told);
  expect(await toldByHistory(service, ids)).toEqual(await linesOnChecks(service, ids));
  for (const id of ids) (await pay(id)).reply();
});

test('O7 a split is refused when nothing stays, when more is taken than there is, when the check moved on and when it has ended; nothing changes', async () => {
  const order = await service.open();
  const lines = [dish(0, { quantity: 2 })];
  const full = await service.add(order.id, lines);
  const lineId = lines[0]!.lineId;
  expect(await split(full, [{ lines: [{ lineId }] }])).toMatchObject({ status: 409, code: 'order_empty' });
  expect(await split(full, [{ lines: [{ lineId, quantity: 3 }] }])).toMatchObject({ status: 400, code: 'invalid_input' });
  expect(await split(full, [{ lines: [{ lineId: newId() }] }])).toMatchObject({ status: 404, code: 'not_found' });
  expect(await split({ ...full, version: 1 }, [{ lines: [{ lineId, quantity: 1 }] }])).toMatchObject({ status: 409, code: 'version_conflict' });
  expect(await service.get(order.id)).toEqual(full);
  (await pay(order.id, { amountMinor: full.totalMinor - 1, tenderedMinor: full.totalMinor - 1 })).reply();
  expect(await split(await service.get(order.id), [{ lines: [{ lineId, quantity: 1 }] }])).toMatchObject({ status: 409, code: 'order_has_payments' });
  (await pay(order.id)).reply();
  expect(await split(await service.get(order.id), [{ lines: [{ lineId, quantity: 1 }] }])).toMatchObject({ status: 409, code: 'wrong_state' });
});

test('O7 a billed check that is split is open again, and its edited line is priced anew while the others stay', async () => {
  const order = await service.open();
  const lines = [dish(0, { quantity: 2 }), dish(1)];
  const full = await service.add(order.id, lines);
  const billed = (await service.a.call(printBill, { params: { orderId: order.id }, body: { commandId: newId(), version: full.version } })).reply().order;
  const reply = (await split(billed, [{ lines: [{ lineId: lines[0]!.lineId, quantity: 1 }] }])).reply();
  expect([reply.order.state, reply.order.billedAt, reply.checks[0]!.state]).toEqual(['open', null, 'open']);
  expect(reply.order.lines.every((line) => line.pinned)).toBe(true);
  const line = reply.order.lines[0]!;
  const changed = (await service.a.call(changeLine, { params: { orderId: order.id, lineId: line.id }, body: { commandId: newId(), lineVersion: line.version, quantity: 4 } })).reply().order;
  expect(changed.lines.map((each) => [each.quantity, each.pinned])).toEqual([[4, false], [1, true]]);
  for (const id of [order.id, reply.checks[0]!.id]) (await pay(id)).reply();
});

test('O7 O1 merge: everything goes to the other check, the ended one is worth nothing and keeps its history, and its table is dirty', async () => {
  const [from, to] = [service.table(), service.table()];
  const [a, b] = [await service.open({ tableId: from }), await service.open({ tableId: to })];
  await service.add(a.id, [dish(0, { quantity: 2 }), dish(1)]);
  const first = await service.fire(a.id);
  const second = await service.add(b.id, [dish(2)]);
  const told = await toldKitchen(a.id, b.id);
  const reply = (await merge(first, b.id)).reply();
  expect(reply.order).toMatchObject({ state: 'merged', totalMinor: 0, lines: [], tableId: to });
  expect(await service.get(a.id)).toEqual(reply.order);
  expect(reply.into).toMatchObject({ totalMinor: first.totalMinor + second.totalMinor, covers: 4, firedAt: first.firedAt });
  expect(reply.into.lines.map((line) => line.id).slice(1)).toEqual(first.lines.map((line) => line.id));
  expect(await service.get(b.id)).toEqual(reply.into);
  expect([(await at(from)).state, (await at(to)).state]).toEqual(['dirty', 'ordered']);
  expect((await events(a.id)).at(-1)).toMatchObject({ type: 'merged', details: { intoOrderId: b.id } });
  expect((await events(b.id)).at(-1)).toMatchObject({ type: 'lines-moved-in', details: { fromOrderId: a.id } });
  await service.fire(b.id);
  expect(await toldKitchen(a.id, b.id)).toEqual({ new: told['new']! + 1 });
  expect(await merge(await service.get(a.id), b.id)).toMatchObject({ status: 409, code: 'wrong_state' });
  (await pay(b.id)).reply();
});

test('O2 a check that received lines waits until the tickets they were fired on are done', async () => {
  const tableId = service.table();
  const a = await service.open({ tableId });
  await service.add(a.id, [dish(0), dish(1)]);
  const fired = await service.fire(a.id);
  const { checks: [b] } = (await split(fired, [{ lines: [{ lineId: fired.lines[0]!.id }] }])).reply();
  const waits = async () => Object.fromEntries((await at(tableId)).orders.map((order) => [order.id, order.waiting.stage]));
  expect(await waits()).toEqual({ [a.id]: 'ordered', [b!.id]: 'ordered' });
  await service.nova.sql.query(`update pos.ticket set state = 'bumped', bumped_at = platform.now() where order_id = $1`, [a.id]);
  expect(await waits()).toEqual({ [a.id]: 'served', [b!.id]: 'served' });
  for (const id of [a.id, b!.id]) (await pay(id)).reply();
});

test('O7 what was paid decides: a check with money is not merged away, and gives no more lines than its money leaves', async () => {
  const [a, b] = [await service.open(), await service.open()];
  const lines = [dish(0), dish(1)];
  const full = await service.add(a.id, lines);
  await service.add(b.id, [dish(2)]);
  const half = Math.floor(full.lines[0]!.totalMinor / 2);
  (await pay(a.id, { amountMinor: half, tenderedMinor: half })).reply();
  expect(await merge(await service.get(a.id), b.id)).toMatchObject({ status: 409, code: 'order_has_payments' });
  expect(await move(await service.get(a.id), b.id, lines.map(({ lineId }) => ({ lineId })))).toMatchObject({ status: 409, code: 'order_has_payments' });
  const other = await service.get(b.id);
  const reply = (await merge(other, a.id)).reply();
  expect(reply.into).toMatchObject({ totalMinor: full.totalMinor + other.totalMinor, paidMinor: half });
  (await pay(a.id)).reply();
  expect((await service.get(a.id)).state).toBe('closed');
});

test('O7 lines move between two open checks, wholly and in part, and the check they leave may be empty', async () => {
  const [a, b] = [await service.open(), await service.open()];
  const lines = [dish(0, { quantity: 5 })];
  const full = await service.add(a.id, lines);
  const first = (await move(full, b.id, [{ lineId: lines[0]!.lineId, quantity: 2 }])).reply();
  expect(total(first.order, first.to)).toBe(full.totalMinor);
  const last = (await move(first.order, b.id, [{ lineId: lines[0]!.lineId }])).reply();
  expect([last.order.totalMinor, last.order.lines, last.to.totalMinor]).toEqual([0, [], full.totalMinor]);
  expect(await move(last.order, a.id, [{ lineId: lines[0]!.lineId }])).toMatchObject({ status: 400, code: 'invalid_input' });
  await service.a.call(cancelOrder, { params: { orderId: a.id }, body: { commandId: newId(), version: last.order.version, reasonId: service.nova.venue.reasons.find((reason) => reason.kind === 'cancel')!.id } }).then((answer) => answer.reply());
  (await pay(b.id)).reply();
});

test('O7 shares: evenly and by amount they add up to what is due, follow the check, and each is paid once with its own amount', async () => {
  const order = await service.open();
  await service.add(order.id, [dish(0), dish(1), dish(2)]);
  const even = (await share(await service.get(order.id), { mode: 'even', count: 3 })).reply().order;
  expect(even.shares.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(even.dueMinor);
  await service.add(order.id, [dish(3)]);
  const grown = await service.get(order.id);
  expect(grown.shares.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(grown.dueMinor);
  const [one, two] = grown.shares;
  expect(await pay(order.id, { share: 1, amountMinor: one!.amountMinor - 1, tenderedMinor: one!.amountMinor })).toMatchObject({ status: 409, code: 'shares_do_not_add_up' });
  expect(await pay(order.id, { share: 9, amountMinor: 1 })).toMatchObject({ status: 404, code: 'not_found' });
  (await pay(order.id, { share: 1, amountMinor: one!.amountMinor, tenderedMinor: one!.amountMinor })).reply();
  expect(await pay(order.id, { share: 1, amountMinor: one!.amountMinor, tenderedMinor: one!.amountMinor })).toMatchObject({ status: 409, code: 'wrong_state' });
  (await pay(order.id, { share: 2, amountMinor: two!.amountMinor, tenderedMinor: two!.amountMinor })).reply();
  const left = await service.get(order.id);
  expect(left.shares.map((each) => each.paid)).toEqual([true, true, false]);
  expect(left.shares[2]!.amountMinor).toBe(left.dueMinor);
  expect(await share(left, { mode: 'amounts', amountsMinor: [1, 1] })).toMatchObject({ status: 409, code: 'shares_do_not_add_up', details: { dueMinor: left.dueMinor } });
  const again = (await share(left, { mode: 'amounts', amountsMinor: [1, left.dueMinor - 1] })).reply().order;
  expect(again.shares.map((each) => [each.number, each.amountMinor, each.paid])).toEqual([[1, one!.amountMinor, true], [2, two!.amountMinor, true], [3, 1, false], [4, left.dueMinor - 1, false]]);
  (await pay(order.id, { share: 4, amountMinor: left.dueMinor - 1, tenderedMinor: left.dueMinor - 1 })).reply();
  const closed = (await pay(order.id, { share: 3 })).reply().order;
  expect(closed).toMatchObject({ state: 'closed', dueMinor: 0 });
  expect(closed.shares.every((each) => each.paid)).toBe(true);
  const client = await service.nova.sql.connect();
  await expect(client.query('update pos.order_share set paid_minor = 1 where order_id = $1', [order.id])).rejects.toThrow(/is paid and cannot change/);
  client.release();
});

test('O7 a share has a bill of its own: its paper says which part it is and what it comes to, a second one says DUPLICATE, and a new plan starts again', async () => {
  const order = await service.open({ tableId: service.table() });
  await service.add(order.id, [dish(0), dish(1)]);
  const planned = (await share(await service.get(order.id), { mode: 'even', count: 3 })).reply().order;
  const bill = async (number: number) => service.a.call(printBill, { params: { orderId: order.id }, body: { commandId: newId(), version: (await service.get(order.id)).version, share: number } });
  const paper = async (jobId: string | null) => (await rowsOf<{ mark: string; number: number; count: number; amount: number }>(service.nova, `select mark, (data->'data'->'share'->'number')::int as number, (data->'data'->'share'->'count')::int as count, (data->'data'->'share'->'amountMinor')::int as amount from printing.job where id = $1`, [jobId]))[0];
  const second = (await bill(2)).reply();
  expect(second.order.state).toBe('billed');
  expect(await paper(second.jobId)).toEqual({ mark: 'none', number: 2, count: 3, amount: planned.shares[1]!.amountMinor });
  expect((await paper((await bill(3)).reply().jobId))!.mark).toBe('none');
  expect((await paper((await bill(2)).reply().jobId))!.mark).toBe('duplicate');
  (await pay(order.id, { share: 1, amountMinor: planned.shares[0]!.amountMinor, tenderedMinor: planned.shares[0]!.amountMinor })).reply();
  expect(await bill(1)).toMatchObject({ status: 409, code: 'wrong_state' });
  expect(await bill(9)).toMatchObject({ status: 404, code: 'not_found' });
  const again = (await share(await service.get(order.id), { mode: 'even', count: 2 })).reply().order;
  expect((await paper((await bill(again.shares[1]!.number)).reply().jobId))!.mark).toBe('none');
  (await pay(order.id)).reply();
});

test('O7 a share paid in cash with more than it comes to gives change, which is booked as for a whole check; the others still owe theirs', async () => {
  const order = await service.open();
  await service.add(order.id, [dish(0), dish(1), dish(2)]);
  const { shares } = (await share(await service.get(order.id), { mode: 'even', count: 3 })).reply().order;
  const drawer = async () => (await rowsOf<{ sum: number }>(service.nova, `select coalesce(sum(amount_minor), 0)::int as sum from payments.ledger_entry where account = 'drawer'`))[0]!.sum;
  const before = await drawer();
  const paid = (await pay(order.id, { share: 1, amountMinor: shares[0]!.amountMinor, tenderedMinor: 5000, tipMinor: 100 })).reply();
  expect(paid.payment).toMatchObject({ amountMinor: shares[0]!.amountMinor, tenderedMinor: 5000, tipMinor: 100, changeMinor: 5000 - shares[0]!.amountMinor - 100 });
  expect(await drawer()).toBe(before + shares[0]!.amountMinor + 100);
  expect(paid.order).toMatchObject({ state: 'open', paymentStatus: 'part-paid', dueMinor: shares[1]!.amountMinor + shares[2]!.amountMinor });
  expect((await service.get(order.id)).payments.map((each) => each.changeMinor)).toEqual([paid.payment.changeMinor]);
  expect(await pay(order.id, { share: 2, amountMinor: shares[1]!.amountMinor, tenderedMinor: shares[1]!.amountMinor - 1 })).toMatchObject({ status: 409 });
  (await pay(order.id, { share: 2, amountMinor: shares[1]!.amountMinor, tenderTypeId: service.tenders.card, tenderedMinor: undefined })).reply();
  expect((await pay(order.id, { share: 3, tenderedMinor: 6000 })).reply()).toMatchObject({ order: { state: 'closed' }, payment: { changeMinor: 6000 - shares[2]!.amountMinor } });
});

/** Numbers that look random and come from the seed. */
function dice(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
}

/** What lines cost on the menu and what discounts and comps take of it, after checking that each check agrees with its lines and adjustments. */
function worthOf(orders: readonly OrderView[], where: readonly unknown[]): { menuMinor: number; takenMinor: number } {
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);
  for (const order of orders) {
    const takenMinor = sum(order.lines.map((line) => line.discountMinor));
    expect([...where, order.discountMinor, sum(order.adjustments.map((each) => each.amountMinor))]).toEqual([...where, takenMinor, takenMinor]);
    expect([...where, order.subtotalMinor + order.taxMinor]).toEqual([...where, order.totalMinor]);
    expect([...where, order.lines.every((line) => line.discountMinor <= line.totalMinor)]).toEqual([...where, true]);
  }
  return { menuMinor: sum(orders.flatMap((order) => order.lines).map((line) => line.totalMinor)), takenMinor: sum(orders.map((order) => order.discountMinor)) };
}

test('O7 O8 any sequence of split, move, merge, table, server, fire, void, discount, comp and pay on the real database keeps the sum to the cent, the dishes and the history', async () => {
  const roll = dice(seed);
  const servers = (await service.a.call(listServers, { query: { locationId: service.locationId } })).reply().servers;
  const why = (kind: string): string => service.nova.venue.reasons.find((reason) => reason.kind === kind)!.id;
  const done = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    const first = await service.open();
    await service.add(first.id, Array.from({ length: 3 + roll(3) }, () => dish(roll(service.plain.length), { quantity: 1 + roll(4), seat: 1 + roll(3) })));
    const wanted = await service.get(first.id);
    const wantedPieces = wanted.lines.reduce((sum, each) => sum + each.quantity, 0);
    const ids = [first.id];
    // What each check's history has to tell, written down as the steps are answered.
    const steps = new Map<string, string[]>([[first.id, ['opened', 'lines-added']]]);
    const tell = (orderId: string, ...types: string[]) => { steps.set(orderId, [...(steps.get(orderId) ?? []), ...types]); types.forEach((type) => done.add(type)); };
    let [voidedMinor, voidedPieces] = [0, 0];
    for (let step = 0; step < 18; step += 1) {
      const wasMinor = total(...(await Promise.all(ids.map((id) => service.get(id)))));
      const order = await service.get(ids[roll(ids.length)]!);
      const live = (await Promise.all(ids.map((id) => service.get(id)))).filter((each) => each.state === 'open');
      const other = live.find((each) => each.id !== order.id);
      const line = order.lines[roll(Math.max(1, order.lines.length))];
      const pieces = line === undefined ? 0 : 1 + roll(line.quantity);
      const picks = line === undefined ? [] : [{ lineId: line.id, quantity: pieces }];
      const what = roll(10);
      if (what === 0 && line !== undefined) { const id = newId(); if ((await split(order, [{ orderId: id, lines: picks }])).status === 200) { ids.push(id); tell(order.id, 'lines-moved-out'); tell(id, 'opened', 'lines-moved-in'); } }
      else if (what === 1 && line !== undefined && other !== undefined) { if ((await move(order, other.id, picks)).status === 200) { tell(order.id, 'lines-moved-out'); tell(other.id, 'lines-moved-in'); } }
      else if (what === 2 && other !== undefined) { if ((await merge(order, other.id)).status === 200) { tell(order.id, 'merged'); tell(other.id, 'lines-moved-in'); } }
      else if (what === 3) { if ((await service.a.call(moveTable, { params: { orderId: order.id }, body: { commandId: newId(), tableId: service.nova.venue.tables[roll(service.nova.venue.tables.length)]!.id, alongside: true } })).status === 200) tell(order.id, 'moved'); }
      else if (what === 4) { if ((await service.a.call(transferOrder, { params: { orderId: order.id }, body: { commandId: newId(), serverId: servers[roll(servers.length)]!.id } })).status === 200) tell(order.id, 'transferred'); }
      else if (what === 5) { if ((await service.a.call(fireOrder, { params: { orderId: order.id }, body: { commandId: newId() } })).status === 200) tell(order.id, 'fired'); }
      else if (what === 6 && line !== undefined) {
        const answer = await service.a.call(voidLine, { params: { orderId: order.id, lineId: line.id }, body: { commandId: newId(), lineVersion: line.version, quantity: pieces, reasonId: why('void'), note: '' } });
        if (answer.status === 200) { tell(order.id, 'line-voided'); voidedMinor += (line.totalMinor / line.quantity) * pieces; voidedPieces += pieces; }
      } else if (what === 7 && line !== undefined) {
        const reduction = roll(2) === 0 ? { mode: 'percent' as const, value: 1 + roll(400_000) } : { mode: 'amount' as const, value: 1 + roll(900) };
        const about = { commandId: newId(), adjustmentId: newId(), reduction, reasonId: why('discount'), note: '' };
        const answer = roll(2) === 0 ? await service.a.call(discountOrder, { params: { orderId: order.id }, body: { ...about, version: order.version } })
          : await service.a.call(discountLine, { params: { orderId: order.id, lineId: line.id }, body: { ...about, lineVersion: line.version } });
        if (answer.status === 200) tell(order.id, 'discounted');
      } else if (what === 8 && line !== undefined) {
        const answer = await service.a.call(compLine, { params: { orderId: order.id, lineId: line.id }, body: { commandId: newId(), adjustmentId: newId(), lineVersion: line.version, reasonId: why('comp'), note: '' } });
        if (answer.status === 200) tell(order.id, 'comped');
      } else if (what === 9 && order.adjustments.length > 0) {
        const gone = order.adjustments[roll(order.adjustments.length)]!;
        if ((await service.a.call(removeAdjustment, { params: { orderId: order.id, adjustmentId: gone.id }, body: { commandId: newId() } })).status === 200) tell(order.id, 'adjustment-removed');
      }
      const now = await Promise.all(ids.map((id) => service.get(id)));
      const { menuMinor, takenMinor } = worthOf(now, [seed, round, step, what]);
      expect([seed, round, step, menuMinor]).toEqual([seed, round, step, wanted.totalMinor - voidedMinor]);
      expect([seed, round, step, total(...now)]).toEqual([seed, round, step, menuMinor - takenMinor]);
      // What only moves lines about costs the guests neither a cent more nor less, whatever discounts are on them.
      if (what <= 5) expect([seed, round, step, what, total(...now)]).toEqual([seed, round, step, what, wasMinor]);
      expect(now.flatMap((each) => each.lines).reduce((sum, each) => sum + each.quantity, 0)).toBe(wantedPieces - voidedPieces);
    }
    for (const id of ids) expect([seed, id, (await events(id)).map((event) => event.type)]).toEqual([seed, id, steps.get(id)]);
    expect([seed, await toldByHistory(service, ids)]).toEqual([seed, await linesOnChecks(service, ids)]);
    for (const id of ids) if ((await service.get(id)).lines.length > 0) { await service.fire(id).catch(() => undefined); (await pay(id)).reply(); }
    expect([seed, await toldKitchen(...ids)]).toEqual([seed, { new: wantedPieces, ...(voidedPieces === 0 ? {} : { cancelled: voidedPieces }) }]);
  }
  process.stdout.write(`split-orders: steps that happened: ${[...done].sort().join(', ')}\n`);
}, 180_000);

test('two devices on one table, whatever they do at the same moment: no line is lost, none fires twice, no cent moves', async () => {
  const roll = dice(seed + 1);
  for (let round = 0; round < 4; round += 1) {
    const [a, b] = [await service.open(), await service.open()];
    const added: string[] = [];
    const ids = new Set([a.id, b.id]);
    let addedMinor = 0;
    const act = async (client: Client): Promise<void> => {
      const order = (await service.get([...ids][roll(ids.size)]!));
      const other = [...ids].filter((id) => id !== order.id)[roll(ids.size - 1)]!;
      const line = order.lines[roll(Math.max(1, order.lines.length))];
      const what = roll(6);
      if (what <= 1) {
        const lines = [dish(roll(service.plain.length), { quantity: 1 + roll(3) })];
        const answer = await client.call((await import('@nova/pos/contracts')).addLines, { params: { orderId: order.id }, body: { commandId: newId(), catalogueHash: service.menu.version, lines } });
        if (answer.status === 200) { added.push(lines[0]!.lineId); addedMinor += answer.reply().order.lines.find((each) => each.id === lines[0]!.lineId)!.totalMinor; }
      } else if (what === 2) await client.call(fireOrder, { params: { orderId: order.id }, body: { commandId: newId() } });
      else if (what === 3 && line !== undefined) { const id = newId(); if ((await split(order, [{ orderId: id, lines: [{ lineId: line.id, quantity: 1 + roll(line.quantity) }] }], client)).status === 200) ids.add(id); }
      else if (what === 4 && line !== undefined) await move(order, other, [{ lineId: line.id, quantity: 1 + roll(line.quantity) }], client);
      else if (what === 5) await merge(order, other, client);
    };
    for (let turn = 0; turn < 8; turn += 1) await Promise.all([act(service.a), act(service.b), act(service.a), act(service.b)]);
    const now = await Promise.all([...ids].map((id) => service.get(id)));
    expect([seed, total(...now)]).toEqual([seed, addedMinor]);
    expect([seed, await toldByHistory(service, [...ids])]).toEqual([seed, await linesOnChecks(service, [...ids])]);
    for (const order of now) if (order.lines.length > 0) await service.fire(order.id).catch(() => undefined);
    const [ordered] = await rowsOf<{ n: number; roots: number }>(service.nova, `with recursive root as (
        select id, id as root, quantity, state from pos.order_line where order_id = any($1::uuid[]) and split_from is null
        union all select l.id, root.root, l.quantity, l.state from pos.order_line l join root on l.split_from = root.id)
      select sum(quantity)::int as n, count(distinct root)::int as roots from root where state = 'active'`, [[...ids]]);
    const [told] = await rowsOf<{ n: number; odd: number }>(service.nova, `select sum((l->>'quantity')::int)::int as n, count(*) filter (where l->>'change' <> 'new')::int as odd from pos.ticket t, jsonb_array_elements(t.lines) l where t.order_id = any($1::uuid[])`, [[...ids]]);
    expect([seed, ordered!.roots]).toEqual([seed, added.length]);
    expect([seed, told]).toEqual([seed, { n: ordered!.n, odd: 0 }]);
  }
}, 180_000);

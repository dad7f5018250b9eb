import { platform } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { addLines, cancelOrder, changeLine, listAvailability, moveLines, removeLine, restoreAvailability, setAvailability, splitOrder, type Availability } from '@nova/pos/contracts';
import { prunePortions } from '../../../plugins/pos/server/src/repo/portions';
import { Client } from '../../support/client';
import { startSecondServer } from '../../support/second-server';
import { rowsOf, setClock, startService, type Service } from '../pos/service';

let service: Service;
let second: Awaited<ReturnType<typeof startSecondServer>>;
/** The other tablet, at the other process. */
let other: Client;
beforeAll(async () => {
  service = await startService();
  second = await startSecondServer();
  other = new Client(second.url, service.b.token, service.b.device);
});
afterAll(async () => { await second?.stop(); await service?.nova.stop(); });

const limit = (subjectId: string, more: Record<string, unknown> = {}, client = service.a) =>
  client.call(setAvailability, { body: { commandId: newId(), locationId: service.locationId, kind: 'item', subjectId, remaining: null, until: 'day-end', ...more } as never });
const restore = (subjectId: string, kind: 'item' | 'option' = 'item') => service.a.call(restoreAvailability, { body: { commandId: newId(), locationId: service.locationId, kind, subjectId } });
const listed = async (client = service.a): Promise<Availability[]> => (await client.call(listAvailability, { query: { locationId: service.locationId } })).reply().availability;
const left = async (subjectId: string) => (await listed()).find((each) => each.subjectId === subjectId)?.remaining;
const sell = (orderId: string, itemId: string, quantity = 1, client = service.a) =>
  client.call(addLines, { params: { orderId }, body: { commandId: newId(), catalogueHash: service.menu.version, lines: service.lines({ itemId, quantity }) } });

test('O10 what is out is sold on no channel and no process within 2 s, and is sold again when it is brought back', async () => {
  const [dish] = service.plain;
  const order = await service.open();
  const started = performance.now();
  (await limit(dish!.id)).reply();
  for (;;) {
    if ((await listed(other)).some((each) => each.subjectId === dish!.id)) break;
    expect(performance.now() - started).toBeLessThan(2000);
  }
  expect(await sell(order.id, dish!.id, 1, other)).toMatchObject({ status: 409, code: 'menu_item_unavailable', details: { reason: 'out', subjectId: dish!.id, left: 0 } });
  expect((await restore(dish!.id)).status).toBe(200);
  expect((await sell(order.id, dish!.id, 1, other)).status).toBe(200);
  expect(await restore(dish!.id)).toMatchObject({ status: 404, code: 'not_found' });
});

test('O10 the event reaches a screen at the other process within 2 s', async () => {
  const dish = service.plain[1]!;
  const abort = new AbortController();
  const response = await fetch(`${second.url}/api/platform/events`, { headers: { authorization: `Bearer ${service.b.token}`, 'x-nova-device': service.b.device! }, signal: abort.signal });
  const heard = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) if (decoder.decode(chunk).includes('availability.changed.v1')) return performance.now();
    throw new Error('the stream ended');
  })();
  const started = performance.now();
  (await limit(dish.id)).reply();
  const tookMs = (await heard) - started;
  abort.abort();
  expect(tookMs).toBeLessThan(2000);
  (await restore(dish.id)).reply();
});

test('O10 portions are reserved when a line is added, and come back when it is changed, removed or cancelled', async () => {
  const dish = service.plain[2]!;
  (await limit(dish.id, { remaining: 10 })).reply();
  const order = await service.add((await service.open()).id, service.lines({ itemId: dish.id, quantity: 4 }));
  expect(await left(dish.id)).toBe(6);
  const [line] = order.lines;
  const change = (quantity: number, lineVersion: number) => service.a.call(changeLine, { params: { orderId: order.id, lineId: line!.id }, body: { commandId: newId(), lineVersion, quantity } });
  (await change(9, 1)).reply();
  expect(await left(dish.id)).toBe(1);
  expect(await change(11, 2)).toMatchObject({ code: 'menu_item_unavailable', details: { left: 1 } });
  (await change(3, 2)).reply();
  expect(await left(dish.id)).toBe(7);
  expect(await sell(order.id, dish.id, 8)).toMatchObject({ code: 'menu_item_unavailable', details: { left: 7 } });
  await service.a.call(removeLine, { params: { orderId: order.id, lineId: line!.id }, body: { commandId: newId(), lineVersion: 3 } }).then((answer) => answer.reply());
  expect(await left(dish.id)).toBe(10);
  const cancelled = await service.add((await service.open()).id, service.lines({ itemId: dish.id, quantity: 5 }));
  expect(await left(dish.id)).toBe(5);
  const reason = service.nova.venue.reasons.find((each) => each.kind === 'cancel')!;
  await service.a.call(cancelOrder, { params: { orderId: cancelled.id }, body: { commandId: newId(), version: cancelled.version, reasonId: reason.id } }).then((answer) => answer.reply());
  expect(await left(dish.id)).toBe(10);
});

test('O10 portions go with the pieces when a line is split, so that what comes off either check comes back, and no more', async () => {
  const dish = service.plain[5]!;
  (await limit(dish.id, { remaining: 12 })).reply();
  const order = (await sell((await service.open()).id, dish.id, 6)).reply().order;
  const [line] = order.lines;
  const parts = [newId(), newId()];
  const { order: rest, checks } = (await service.a.call(splitOrder, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, checks: [{ orderId: parts[0]!, lines: [{ lineId: line!.id, quantity: 1 }] }, { orderId: parts[1]!, lines: [{ lineId: line!.id, quantity: 2 }] }] } })).reply();
  expect(await left(dish.id)).toBe(6);
  expect(await rowsOf(service.nova, `select quantity from pos.portion_hold where line_id = any($1::uuid[]) order by 1`, [[rest, ...checks].map((check) => check.lines[0]!.id)])).toEqual([{ quantity: 1 }, { quantity: 2 }, { quantity: 3 }]);
  (await service.a.call(removeLine, { params: { orderId: parts[0]!, lineId: checks[0]!.lines[0]!.id }, body: { commandId: newId(), lineVersion: 1 } })).reply();
  expect(await left(dish.id)).toBe(7);
  const reasonId = service.nova.venue.reasons.find((reason) => reason.kind === 'cancel')!.id;
  (await service.a.call(cancelOrder, { params: { orderId: parts[1]! }, body: { commandId: newId(), version: checks[1]!.version, reasonId } })).reply();
  expect(await left(dish.id)).toBe(9);
  const target = await service.open();
  const { order: kept, to } = (await service.a.call(moveLines, { params: { orderId: order.id }, body: { commandId: newId(), version: rest.version, toOrderId: target.id, lines: [{ lineId: line!.id, quantity: 2 }] } })).reply();
  (await service.a.call(changeLine, { params: { orderId: to.id, lineId: to.lines[0]!.id }, body: { commandId: newId(), lineVersion: to.lines[0]!.version, quantity: 1 } })).reply();
  expect(await left(dish.id)).toBe(10);
  (await service.a.call(removeLine, { params: { orderId: order.id, lineId: line!.id }, body: { commandId: newId(), lineVersion: kept.lines[0]!.version } })).reply();
  expect(await left(dish.id)).toBe(11);
  (await restore(dish.id)).reply();
});

test('O10 what lines held of a limit that is over is let go, and what is still limited is kept', async () => {
  const [over, running] = [service.plain[6]!, service.plain[7]!];
  (await limit(over.id, { remaining: 5 })).reply();
  (await limit(running.id, { remaining: 5 })).reply();
  const order = await service.add((await service.open()).id, service.lines({ itemId: over.id, quantity: 2 }, { itemId: running.id, quantity: 3 }));
  (await restore(over.id)).reply();
  await prunePortions(platform().db(), 1000);
  expect(await rowsOf(service.nova, 'select quantity from pos.portion_hold where line_id = any($1::uuid[])', [order.lines.map((line) => line.id)])).toEqual([{ quantity: 3 }]);
  expect(await rowsOf(service.nova, 'select 1 from pos.portion_hold where quantity = 0', [])).toEqual([]);
  const dropped = order.lines.find((line) => line.itemId === running.id)!;
  (await service.a.call(removeLine, { params: { orderId: order.id, lineId: dropped.id }, body: { commandId: newId(), lineVersion: 1 } })).reply();
  expect(await left(running.id)).toBe(5);
  (await restore(running.id)).reply();
});

test('O10 a line from before the limit gives nothing back to it', async () => {
  const dish = service.plain[3]!;
  const order = await service.add((await service.open()).id, service.lines({ itemId: dish.id, quantity: 2 }));
  (await limit(dish.id, { remaining: 3 })).reply();
  await service.a.call(removeLine, { params: { orderId: order.id, lineId: order.lines[0]!.id }, body: { commandId: newId(), lineVersion: 1 } }).then((answer) => answer.reply());
  expect(await left(dish.id)).toBe(3);
});

test('O10 forty sales at two processes race for twenty-five portions: exactly twenty-five are sold', async () => {
  const dish = service.plain[4]!;
  (await limit(dish.id, { remaining: 25 })).reply();
  const orders = await Promise.all(Array.from({ length: 8 }, () => service.open()));
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => sell(orders[index % 8]!.id, dish.id, 1, index % 2 === 0 ? service.a : other)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(25);
  expect(answers.filter((answer) => answer.status !== 200).every((answer) => answer.code === 'menu_item_unavailable' && answer.details['left'] === 0)).toBe(true);
  expect(await left(dish.id)).toBe(0);
  const [sold] = await rowsOf<{ sold: number }>(service.nova, `select sum(quantity)::int as sold from pos.order_line where item_id = $1 and state = 'active'`, [dish.id]);
  expect(sold!.sold).toBe(25);
});

test('O10 a replayed sale takes its portion once', async () => {
  const dish = service.plain[5]!;
  (await limit(dish.id, { remaining: 5 })).reply();
  const order = await service.open();
  const body = { commandId: newId(), catalogueHash: service.menu.version, lines: service.lines({ itemId: dish.id }) };
  for (let time = 0; time < 3; time += 1) expect((await service.a.call(addLines, { params: { orderId: order.id }, body })).status).toBe(200);
  expect(await left(dish.id)).toBe(4);
});

test('O10 an option that is out is refused on every item', async () => {
  const item = service.menu.items.find((each) => each.dayPartIds.length === 0 && service.menu.categories.find((category) => category.id === each.categoryId)!.dayPartIds.length === 0 && each.groupIds.some((groupId) => service.menu.groups.find((group) => group.id === groupId)!.min > 0))!;
  const [line] = service.lines({ itemId: item.id });
  const optionId = line!.modifiers![0]!.optionId;
  (await limit(optionId, { kind: 'option' })).reply();
  const order = await service.open();
  expect(await sell(order.id, item.id)).toMatchObject({ code: 'menu_item_unavailable', details: { kind: 'option', subjectId: optionId } });
  (await restore(optionId, 'option')).reply();
  expect((await sell(order.id, item.id)).status).toBe(200);
});

test('only who may says what is out; what is not on the menu cannot be', async () => {
  const kitchen = await service.nova.as('kitchen', service.a.device);
  const server = await service.nova.as('server', service.a.device);
  expect((await limit(service.plain[0]!.id, {}, kitchen)).status).toBe(200);
  expect(await limit(service.plain[0]!.id, {}, server)).toMatchObject({ status: 403 });
  expect((await listed(server)).length).toBeGreaterThan(0);
  expect(await limit('nosuchdish')).toMatchObject({ status: 404, code: 'not_found' });
  expect(await limit(service.plain[0]!.id, { until: 'instant' })).toMatchObject({ status: 400, code: 'invalid_input' });
  expect(await limit(service.plain[0]!.id, { until: 'instant', endsAt: '2001-01-01T00:00:00Z' })).toMatchObject({ status: 400, code: 'invalid_input' });
  expect(await limit(service.plain[0]!.id, { endsAt: '2101-01-01T00:00:00Z' })).toMatchObject({ status: 400, code: 'invalid_input' });
  (await restore(service.plain[0]!.id)).reply();
});

// The clock runs on from here: these come last.
test('O10 a window across midnight begins and ends by its instants alone, and the business day ends at the cut-off', async () => {
  const [dish, windowed] = [service.plain[0]!, service.plain[1]!];
  const { cutoffHour, timeZone } = service.nova.venue.location;
  expect([cutoffHour > 2, timeZone]).toEqual([true, 'Europe/London']);
  const order = await service.open();
  await setClock(service.nova, '2027-01-15T21:00:00Z');
  (await limit(dish.id)).reply();
  (await limit(windowed.id, { startsAt: '2027-01-15T22:00:00Z', until: 'instant', endsAt: '2027-01-16T02:00:00Z' })).reply();
  expect((await sell(order.id, windowed.id)).status).toBe(200);
  await setClock(service.nova, '2027-01-15T23:59:00Z');
  expect(await sell(order.id, windowed.id)).toMatchObject({ code: 'menu_item_unavailable' });
  await setClock(service.nova, '2027-01-16T01:59:00Z');
  expect(await sell(order.id, windowed.id)).toMatchObject({ code: 'menu_item_unavailable' });
  expect(await sell(order.id, dish.id)).toMatchObject({ code: 'menu_item_unavailable' });
  await setClock(service.nova, '2027-01-16T02:00:01Z');
  expect((await sell(order.id, windowed.id)).status).toBe(200);
  expect(await sell(order.id, dish.id)).toMatchObject({ code: 'menu_item_unavailable' });
  await setClock(service.nova, `2027-01-16T0${cutoffHour}:00:01Z`);
  expect((await sell(order.id, dish.id)).status).toBe(200);
  expect((await listed()).map((each) => each.subjectId)).not.toContain(dish.id);
});

test('O10 the end of the business day is the cut-off on the local clock, also where the night is an hour short or long', async () => {
  const { cutoffHour } = service.nova.venue.location;
  const endOf = async (now: string): Promise<string> => {
    await setClock(service.nova, now);
    return new Date((await limit(service.plain[6]!.id)).reply().availability.endsAt!).toISOString();
  };
  expect(await endOf('2027-03-27T20:00:00Z')).toBe(`2027-03-28T0${cutoffHour - 1}:00:00.000Z`);
  expect(await endOf('2027-10-30T20:00:00Z')).toBe(`2027-10-31T0${cutoffHour}:00:00.000Z`);
  // After midnight and before the cut-off it is still yesterday's business day.
  expect(await endOf('2027-06-02T01:00:00Z')).toBe(`2027-06-02T0${cutoffHour - 1}:00:00.000Z`);
});

import { grantApproval, type ReasonKind } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import {
  addOpenItem, cancelOrder, changeCovers, changeLine, changeOrderType, compLine, discountLine, discountOrder, getOrderTimeline, getXReport, mergeOrders, moveLines, openOrder, removeAdjustment, removeLine, removeServiceCharge, restoreServiceCharge, setTaxExempt, splitOrder, voidLine, voidOrder, type OrderView,
} from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { byPin, castOf, everyoneOf, type CastMember } from '../platform-staff/cast';
import { rowsOf, startService, type Service } from './service';

let service: Service;
/** A server on a tablet at the first register, who may approve nothing. */
let server: Client;
let manager: CastMember;
beforeAll(async () => {
  service = await startService();
  const tablet = await service.nova.enrol({ registerCode: service.nova.venue.registers[0]!.code });
  const cast = await castOf(service.nova, tablet.token);
  manager = everyoneOf(cast, 'manager')[0] as CastMember;
  server = await byPin(service.nova, tablet.token, everyoneOf(cast, 'server')[0] as CastMember);
});
afterAll(() => service?.nova.stop());

const reason = (kind: ReasonKind): string => service.nova.venue.reasons.find((each) => each.kind === kind)!.id;
const items = () => service.plain;
/** What the history of a check says was taken back: what its detail shows under "Voided". */
const voidsOf = async (orderId: string) => (await service.a.call(getOrderTimeline, { params: { orderId } })).reply().entries.filter((entry) => entry.kind === 'event' && (entry.type === 'line-voided' || entry.type === 'voided'));
const ordered = async (covers = 2): Promise<OrderView> => {
  const { order } = (await service.a.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId: service.locationId, tableId: null, orderType: 'dine-in', covers } })).reply();
  return service.add(order.id, service.lines({ itemId: items()[0]!.id, quantity: 2 }, { itemId: items()[1]!.id }));
};
const percent = (value: number) => ({ mode: 'percent' as const, value });
const discount = (order: OrderView, body: object = {}, client = service.a) =>
  client.call(discountOrder, { params: { orderId: order.id }, body: { commandId: newId(), adjustmentId: newId(), version: order.version, reduction: percent(100_000), reasonId: reason('discount'), note: '', ...body } });
const onLine = (order: OrderView, nth = 0) => ({ orderId: order.id, lineId: order.lines[nth]!.id });
const comp = (order: OrderView, nth = 0, body: object = {}, client = service.a) =>
  client.call(compLine, { params: onLine(order, nth), body: { commandId: newId(), adjustmentId: newId(), lineVersion: order.lines[nth]!.version, reasonId: reason('comp'), note: '', ...body } });
const voiding = (order: OrderView, nth = 0, body: object = {}, client = service.a) =>
  client.call(voidLine, { params: onLine(order, nth), body: { commandId: newId(), lineVersion: order.lines[nth]!.version, reasonId: reason('void'), note: '', ...body } });

interface Need { act: string; subjectId: string; amountMinor: number | null; subjectVersion: number | null }
const grant = async (forCommandId: string, need: Need): Promise<string> =>
  (await server.call(grantApproval, { body: { commandId: newId(), approverId: manager.id, pin: manager.pin, forCommandId, ...need } })).reply().approvalId;

test('O8 a discount of the check is allotted to the cent, taxes follow, and taking it off gives the old total', async () => {
  const order = await ordered();
  const { order: less } = (await discount(order)).reply();
  const takenMinor = Math.round(order.totalMinor / 10);
  expect(less).toMatchObject({ discountMinor: takenMinor, totalMinor: order.totalMinor - takenMinor, adjustments: [{ kind: 'discount', mode: 'percent', value: 100_000, amountMinor: takenMinor, approverId: null }] });
  expect(less.lines.reduce((sum, line) => sum + line.discountMinor, 0)).toBe(takenMinor);
  expect(less.subtotalMinor + less.taxMinor).toBe(less.totalMinor);
  expect(less.lines.map((line) => line.version)).toEqual(order.lines.map((line) => line.version));
  const more = await service.add(order.id, service.lines({ itemId: items()[2]!.id }));
  expect(more.discountMinor).toBe(Math.round((order.totalMinor + more.lines[2]!.totalMinor) / 10));
  const off = (await service.a.call(removeAdjustment, { params: { orderId: order.id, adjustmentId: less.adjustments[0]!.id }, body: { commandId: newId() } })).reply().order;
  expect(off).toMatchObject({ discountMinor: 0, adjustments: [], totalMinor: order.totalMinor + more.lines[2]!.totalMinor });
  expect(await rowsOf(service.nova, 'select ended_by_name is not null as ended, amount_minor::int as amount from pos.order_adjustment where order_id = $1', [order.id])).toEqual([{ ended: true, amount: more.discountMinor }]);
  expect(await service.a.call(removeAdjustment, { params: { orderId: order.id, adjustmentId: less.adjustments[0]!.id }, body: { commandId: newId() } })).toMatchObject({ status: 404, code: 'not_found' });
});

test('an adjustment can only be ended: the database refuses another price, another reason and deleting it', async () => {
  const order = (await discount(await ordered())).reply().order;
  for (const change of [`value = 1`, `reason_id = 'other'`, `line_id = null, kind = 'comp'`]) {
    await expect(service.nova.sql.query(`update pos.order_adjustment set ${change} where order_id = $1`, [order.id])).rejects.toThrow();
  }
  await expect(service.nova.sql.query('delete from pos.order_adjustment where order_id = $1', [order.id])).rejects.toThrow();
});

test('O6 above the threshold a server is asked for approval, the manager grants it by PIN, and it is spent once', async () => {
  const order = await ordered();
  const commandId = newId();
  const body = { commandId, adjustmentId: newId(), reduction: percent(200_000) };
  const asked = await discount(order, body, server);
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.discount', subjectId: order.id, amountMinor: Math.round(order.totalMinor / 5), subjectVersion: order.version } } });
  expect((await service.get(order.id)).adjustments).toEqual([]);
  const approvalId = await grant(commandId, asked.details['approval'] as Need);
  expect(await discount(order, { ...body, approvalId, reduction: percent(300_000) }, server)).toMatchObject({ status: 403, code: 'approval_refused' });
  const { order: less } = (await discount(order, { ...body, approvalId }, server)).reply();
  expect(less.adjustments).toMatchObject([{ approverId: manager.id, amountMinor: Math.round(order.totalMinor / 5) }]);
  expect(await discount(less, { approvalId }, server)).toMatchObject({ status: 403, code: 'approval_refused' });
  const [row] = await rowsOf<{ approver_id: string }>(service.nova, `select approver_id from platform.audit where act = 'discount-order' and subject_id = $1 and outcome = 'done'`, [order.id]);
  expect(row?.approver_id).toBe(manager.id);
});

test('O6 small discounts that add up to a large one need approval too', async () => {
  const first = (await discount(await ordered(), { reduction: percent(80_000) }, server)).reply().order;
  expect(await discount(first, { reduction: percent(50_000) }, server)).toMatchObject({ status: 403, code: 'approval_required' });
  const line = first.lines[0]!;
  expect(await server.call(discountLine, { params: onLine(first), body: { commandId: newId(), adjustmentId: newId(), lineVersion: line.version, reduction: { mode: 'amount', value: Math.ceil(line.totalMinor / 10) }, reasonId: reason('discount'), note: '' } }))
    .toMatchObject({ status: 403, code: 'approval_required', details: { approval: { subjectId: line.id } } });
});

/** So many of one dish, and off the line exactly what a server may give without asking. */
const discounted = async (quantity: number): Promise<OrderView> => {
  const order = await service.add((await service.open()).id, service.lines({ itemId: items()[0]!.id, quantity }));
  const line = order.lines[0]!;
  const reduction = { mode: 'amount' as const, value: Math.floor(line.totalMinor / 10) };
  return (await server.call(discountLine, { params: onLine(order), body: { commandId: newId(), adjustmentId: newId(), lineVersion: line.version, reduction, reasonId: reason('discount'), note: '' } })).reply().order;
};
const changing = (order: OrderView, body: object, client = server) =>
  client.call(changeLine, { params: onLine(order), body: { commandId: newId(), lineVersion: order.lines[0]!.version, ...body } });

test('O6 fewer dishes make an amount off a larger share: a server is asked again, and a manager who says yes is named', async () => {
  const order = await discounted(10);
  const commandId = newId();
  const asked = await changing(order, { commandId, quantity: 1 });
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.discount', subjectId: order.id, amountMinor: order.discountMinor, subjectVersion: order.version } } });
  expect((await service.get(order.id)).version).toBe(order.version);
  const approvalId = await grant(commandId, asked.details['approval'] as Need);
  const { order: free } = (await changing(order, { commandId, quantity: 1, approvalId })).reply();
  expect(free).toMatchObject({ totalMinor: 0, discountMinor: order.discountMinor });
  const entry = (await service.a.call(getOrderTimeline, { params: { orderId: order.id } })).reply().entries.find((each) => each.type === 'line-changed');
  expect(entry?.approverName).toBe(manager.name);
  const { order: back } = (await changing(free, { quantity: 20 })).reply();
  expect((await changing(back, { quantity: 1 }, service.a)).status).toBe(200);
});

test('O6 a percentage, a discount somebody approved and what the limit allows are not asked about again', async () => {
  const share = (await discount(await ordered(), { reduction: percent(100_000) }, server)).reply().order;
  expect((await server.call(removeLine, { params: onLine(share, 1), body: { commandId: newId(), lineVersion: share.lines[1]!.version } })).status).toBe(200);
  const order = await ordered();
  const commandId = newId();
  const body = { commandId, adjustmentId: newId(), reduction: { mode: 'amount', value: Math.round(order.totalMinor / 4) } };
  const approvalId = await grant(commandId, (await discount(order, body, server)).details['approval'] as Need);
  const { order: approved } = (await discount(order, { ...body, approvalId }, server)).reply();
  expect((await server.call(removeLine, { params: onLine(approved, 1), body: { commandId: newId(), lineVersion: approved.lines[1]!.version } })).status).toBe(200);
  expect((await changing(await discounted(10), { quantity: 20 })).status).toBe(200);
});

test('O6 a discount of the check does not grow by taking lines off, voiding them or putting them on another check', async () => {
  const two = async () => {
    const order = await service.add((await service.open()).id, service.lines({ itemId: items()[0]!.id }, { itemId: items()[1]!.id, quantity: 9 }));
    return (await discount(order, { reduction: { mode: 'amount', value: Math.floor(order.totalMinor / 10) } }, server)).reply().order;
  };
  const refused = { status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.discount' } } };
  const order = await two();
  const taken = { params: onLine(order, 1), body: { commandId: newId(), lineVersion: order.lines[1]!.version } };
  expect(await server.call(removeLine, taken)).toMatchObject(refused);
  const fired = await service.fire(order.id);
  expect(await voiding(fired, 0, {}, service.a)).toMatchObject({ status: 200 });
  // Lines that came from another check bear none of the discount; when they go again the rest would have it all.
  const dear = await two();
  const guest = await service.add((await service.open()).id, service.lines({ itemId: items()[1]!.id, quantity: 40 }));
  const merged = (await service.a.call(mergeOrders, { params: { orderId: guest.id }, body: { commandId: newId(), version: guest.version, intoOrderId: dear.id } })).reply().into;
  const small = (await server.call(removeLine, { params: onLine(merged, 1), body: { commandId: newId(), lineVersion: merged.lines[1]!.version } })).reply().order;
  const came = small.lines.find((line) => line.quantity === 40)!;
  expect(await server.call(splitOrder, { params: { orderId: small.id }, body: { commandId: newId(), version: small.version, checks: [{ orderId: newId(), lines: [{ lineId: came.id }] }] } })).toMatchObject(refused);
  const other = await service.open();
  expect(await server.call(moveLines, { params: { orderId: small.id }, body: { commandId: newId(), version: small.version, toOrderId: other.id, lines: [{ lineId: came.id }] } })).toMatchObject(refused);
  // A split that leaves each part its share asks nobody.
  const even = await two();
  expect((await server.call(splitOrder, { params: { orderId: even.id }, body: { commandId: newId(), version: even.version, checks: [{ orderId: newId(), lines: [{ lineId: even.lines[1]!.id, quantity: 4 }] }] } })).status).toBe(200);
});

test('O6 small voids that add up to a large one need a manager, on the check that was split off as well', async () => {
  const priceMinor = items()[0]!.pricesMinor['dine-in'];
  const freely = Math.floor(service.nova.venue.rules.approval.voidAboveMinor / priceMinor);
  let order = await service.fire((await service.add((await service.open()).id, service.lines({ itemId: items()[0]!.id, quantity: freely + 5 }))).id);
  for (let piece = 0; piece < freely; piece += 1) order = (await voiding(order, 0, { quantity: 1 }, server)).reply().order;
  const commandId = newId();
  const asked = await voiding(order, 0, { quantity: 1, commandId }, server);
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.void', amountMinor: priceMinor } } });
  const { order: less } = (await voiding(order, 0, { quantity: 1, commandId, approvalId: await grant(commandId, asked.details['approval'] as Need) }, server)).reply();
  const { checks: [part] } = (await service.a.call(splitOrder, { params: { orderId: less.id }, body: { commandId: newId(), version: less.version, checks: [{ orderId: newId(), lines: [{ lineId: less.lines[0]!.id, quantity: 2 }] }] } })).reply();
  expect(await voiding(part!, 0, { quantity: 1 }, server)).toMatchObject({ status: 403, code: 'approval_required' });
  expect(await server.call(voidOrder, { params: { orderId: part!.id }, body: { commandId: newId(), version: part!.version, reasonId: reason('void'), note: '' } })).toMatchObject({ status: 403, code: 'approval_required' });
  expect((await voiding(part!, 0, { quantity: 1 })).status).toBe(200);
});

test('O6 O8 a comp takes the whole line and tells the kitchen nothing; a server always needs a manager', async () => {
  const order = await service.fire((await ordered()).id);
  const commandId = newId();
  const adjustmentId = newId();
  const asked = await comp(order, 0, { commandId, adjustmentId }, server);
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.comp', amountMinor: order.lines[0]!.totalMinor } } });
  const approvalId = await grant(commandId, asked.details['approval'] as Need);
  const { order: free } = (await comp(order, 0, { commandId, adjustmentId, approvalId }, server)).reply();
  expect(free.totalMinor).toBe(order.totalMinor - order.lines[0]!.totalMinor);
  expect(free.lines[0]).toMatchObject({ discountMinor: order.lines[0]!.totalMinor, firedQuantity: 2, version: order.lines[0]!.version + 1 });
  expect(await rowsOf(service.nova, 'select count(*)::int as n from pos.ticket where order_id = $1', [order.id])).toEqual(await rowsOf(service.nova, 'select count(distinct station_id)::int as n from pos.ticket where order_id = $1', [order.id]));
  expect(await comp(free)).toMatchObject({ status: 409, code: 'nothing_to_discount' });
  expect(await comp(order)).toMatchObject({ status: 409, code: 'line_changed', details: { currentVersion: free.lines[0]!.version } });
});

test('O4 O5 O6 S12 voiding a fired line tells its station by a cancelled ticket in the same transaction, and the journal', async () => {
  const order = await service.fire((await ordered()).id);
  const line = order.lines[0]!;
  const one = (await voiding(order, 0, { quantity: 1 })).reply();
  expect(one.order.lines[0]).toMatchObject({ quantity: 1, firedQuantity: 1, version: line.version + 1 });
  expect(one.tickets).toMatchObject([{ lines: [{ lineId: line.id, change: 'cancelled', quantity: 1 }] }]);
  const rest = (await voiding(one.order)).reply();
  expect(rest.tickets).toMatchObject([{ lines: [{ change: 'cancelled', quantity: 1 }] }]);
  expect(rest.order.lines.map((each) => each.id)).toEqual([order.lines[1]!.id]);
  expect(rest.order.voidedLines.map((each) => each.id)).toEqual([line.id]);
  expect(rest.order.totalMinor).toBe(order.lines[1]!.totalMinor);
  // The history says what each void took, by whom and why: a piece of the line, then the rest of it.
  const piece = { lines: [{ name: line.name, quantity: 1 }], amountMinor: line.totalMinor / 2, reasonName: service.nova.venue.reasons.find((each) => each.id === reason('void'))!.name };
  expect(await voidsOf(order.id)).toEqual([expect.objectContaining(piece), expect.objectContaining(piece)]);
  expect((await voidsOf(order.id)).every((entry) => entry.actorName !== '')).toBe(true);
  const entries = await rowsOf<{ amount: number }>(service.nova, `select (payload->>'amountMinor')::int as amount from pos.journal_entry where subject_id = $1 and kind = 'line-voided' order by number`, [order.id]);
  expect(entries.map((entry) => entry.amount)).toEqual([line.totalMinor / 2, line.totalMinor / 2]);
  const papers = await rowsOf<{ change: string }>(service.nova, `select data->'data'->'lines'->0->>'change' as change from printing.job where subject_id = $1 and document_type = 'kitchen-ticket' order by created_at desc, id desc limit 1`, [order.id]);
  expect(papers).toEqual([{ change: 'cancelled' }]);
  expect(await voiding(order)).toMatchObject({ status: 409, code: 'line_changed', details: { removed: true } });
});

test('O6 before firing a line is removed, not voided; a large void by a server asks for a manager, a small one does not', async () => {
  const fresh = await ordered();
  expect(await voiding(fresh, 0, {}, server)).toMatchObject({ status: 409, code: 'line_not_fired' });
  const limitMinor = service.nova.venue.rules.approval.voidAboveMinor;
  const pieces = Math.floor(limitMinor / items()[0]!.pricesMinor['dine-in']) + 1;
  const many = await service.add(fresh.id, service.lines({ itemId: items()[0]!.id, quantity: pieces }));
  const order = await service.fire(many.id);
  const commandId = newId();
  const asked = await voiding(order, 2, { commandId }, server);
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.void', subjectId: order.lines[2]!.id, amountMinor: order.lines[2]!.totalMinor } } });
  const approvalId = await grant(commandId, asked.details['approval'] as Need);
  const { order: after } = (await voiding(order, 2, { commandId, approvalId }, server)).reply();
  expect(after.voidedLines).toHaveLength(1);
  const affordable = Math.floor(limitMinor / items()[0]!.pricesMinor['dine-in']);
  if (affordable > 0) (await voiding(after, 0, { quantity: Math.min(affordable, 1) }, server)).reply();
});

test('O1 O4 O6 a whole fired check is voided with one entry, its lines are cancelled in the kitchen, its table wants cleaning; unfired it is cancelled', async () => {
  const tableId = service.table();
  const opened = await service.open({ tableId });
  const order = await service.fire((await service.add(opened.id, service.lines({ itemId: items()[0]!.id }, { itemId: items()[1]!.id }))).id);
  const wipe = (target: OrderView) => service.a.call(voidOrder, { params: { orderId: target.id }, body: { commandId: newId(), version: target.version, reasonId: reason('void'), note: 'kitchen fire' } });
  expect(await service.a.call(cancelOrder, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, reasonId: reason('cancel') } })).toMatchObject({ status: 409, code: 'line_already_fired' });
  const { order: gone, tickets } = (await wipe(order)).reply();
  expect(gone).toMatchObject({ state: 'voided', totalMinor: 0, dueMinor: 0, lines: [] });
  expect(gone.voidedLines).toHaveLength(2);
  expect((await voidsOf(order.id)).map(({ lines, amountMinor }) => [lines, amountMinor])).toEqual([[order.lines.map(({ name, quantity }) => ({ name, quantity })), order.totalMinor]]);
  expect(tickets.flatMap((ticket) => ticket.lines).every((line) => line.change === 'cancelled')).toBe(true);
  expect(await rowsOf(service.nova, `select kind, (payload->>'amountMinor')::int as amount from pos.journal_entry where subject_id = $1`, [order.id])).toEqual([{ kind: 'order-voided', amount: order.totalMinor }]);
  expect(await rowsOf(service.nova, 'select state from pos.table_state where table_id = $1', [tableId])).toEqual([{ state: 'dirty' }]);
  expect(await wipe(gone)).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'voided' } });
  expect(await wipe(await ordered())).toMatchObject({ status: 409, code: 'wrong_state' });
});

test('O8 S10 a large party pays the service charge; taken off with a reason it stays off until it is put back', async () => {
  const order = await ordered(8);
  const baseMinor = order.lines.reduce((sum, line) => sum + line.totalMinor, 0);
  expect(order.serviceCharge).toMatchObject({ ppm: 125_000, amountMinor: Math.round(baseMinor / 8), removedReasonId: null });
  expect(order.totalMinor).toBe(baseMinor + order.serviceCharge!.amountMinor);
  const off = (target: OrderView, client: Client, body: object = {}) => client.call(removeServiceCharge, { params: { orderId: order.id }, body: { commandId: newId(), version: target.version, reasonId: reason('service-charge'), note: '', ...body } });
  expect(await off(order, server)).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.service-charge', amountMinor: order.serviceCharge!.amountMinor } } });
  const { order: without } = (await off(order, service.a)).reply();
  expect([without.totalMinor, without.serviceCharge?.amountMinor]).toEqual([baseMinor, 0]);
  const more = await service.add(order.id, service.lines({ itemId: items()[2]!.id }));
  expect(more.serviceCharge?.amountMinor).toBe(0);
  const { order: back } = (await server.call(restoreServiceCharge, { params: { orderId: order.id }, body: { commandId: newId(), version: more.version } })).reply();
  expect(back.totalMinor).toBe(more.totalMinor + Math.round(more.totalMinor / 8));
});

test('O8 S10 a service charge that stands falls with fewer guests only when a manager allows it, and the history says what fell; before anything is ordered covers are just a number', async () => {
  const cover = (order: OrderView, covers: number, body: object = {}) => server.call(changeCovers, { params: { orderId: order.id }, body: { commandId: newId(), covers, ...body } });
  const order = await ordered(8);
  const chargeMinor = order.serviceCharge!.amountMinor;
  const commandId = newId();
  const asked = await cover(order, 2, { commandId });
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.service-charge', subjectId: order.id, amountMinor: chargeMinor, subjectVersion: order.version } } });
  expect((await cover(order, 10)).reply().order.serviceCharge?.amountMinor).toBe(chargeMinor);
  const again = await cover(order, 2, { commandId });
  const approvalId = await grant(commandId, again.details['approval'] as Need);
  expect((await cover(order, 2, { commandId, approvalId })).reply().order).toMatchObject({ covers: 2, serviceCharge: null, totalMinor: order.totalMinor - chargeMinor });
  const entries = (await service.a.call(getOrderTimeline, { params: { orderId: order.id } })).reply().entries.filter((each) => each.type === 'covers-changed');
  expect(entries.map(({ amountMinor, approverName }) => [amountMinor, approverName])).toEqual([[null, null], [chargeMinor, manager.name]]);
  const { order: empty } = (await service.a.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId: service.locationId, tableId: null, orderType: 'dine-in', covers: 8 } })).reply();
  expect((await cover(empty, 2)).status).toBe(200);
});

test('O9 an exempt check pays no tax, and its tax rows say so', async () => {
  const order = await ordered();
  expect(order.taxMinor).toBeGreaterThan(0);
  const exempt = (target: OrderView, exemption: object | null, client: Client) => client.call(setTaxExempt, { params: { orderId: order.id }, body: { commandId: newId(), version: target.version, exemption: exemption as never } });
  const because = { reasonId: reason('tax-exempt'), note: 'D-1742' };
  expect(await exempt(order, because, server)).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.tax-exempt' } } });
  const { order: free } = (await exempt(order, because, service.a)).reply();
  expect(free).toMatchObject({ taxMinor: 0, totalMinor: order.subtotalMinor, taxExempt: { note: 'D-1742', reliefMinor: order.taxMinor } });
  expect((await exempt(free, null, server)).reply().order).toMatchObject({ taxMinor: order.taxMinor, totalMinor: order.totalMinor, taxExempt: null });
  const again = (await exempt(await service.get(order.id), because, service.a)).reply().order;
  await service.pay(again);
  expect(await rowsOf(service.nova, 'select code, rate_ppm, net_minor::int as net, tax_minor::int as tax, closing from pos.order_tax where order_id = $1', [order.id])).toEqual([{ code: 'exempt', rate_ppm: 0, net: order.subtotalMinor, tax: 0, closing: 1 }]);
});

test('O8 an open item has its own name, price and tax, goes to its station, and above the threshold needs approval', async () => {
  const order = await ordered();
  const limitMinor = service.nova.venue.rules.approval.openItemAboveMinor;
  const stationId = service.nova.venue.stations[0]!.id;
  const add = (body: object, client = server) => client.call(addOpenItem, {
    params: { orderId: order.id }, body: { commandId: newId(), lineId: newId(), name: 'Lobster of the day', unitPriceMinor: limitMinor, taxClassId: service.menu.taxClasses[0]!.id, stationId, reasonId: reason('open-item'), note: '', quantity: 1, seat: null, course: 1, ...body },
  });
  const { order: more } = (await add({})).reply();
  expect(more.lines[2]).toMatchObject({ itemId: 'open-item', name: { en: 'Lobster of the day' }, totalMinor: limitMinor, stationId });
  const commandId = newId();
  const lineId = newId();
  const asked = await add({ commandId, lineId, quantity: 2 });
  expect(asked).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.open-item', subjectId: lineId, amountMinor: 2 * limitMinor, subjectVersion: null } } });
  const approvalId = await grant(commandId, asked.details['approval'] as Need);
  expect((await add({ commandId, lineId, quantity: 2, approvalId })).reply().order.lines).toHaveLength(4);
  expect(await add({ taxClassId: 'nothing' })).toMatchObject({ status: 404, code: 'not_found' });
  expect(await add({ stationId: 'nothing' })).toMatchObject({ status: 404, code: 'not_found' });
  expect((await service.fire(order.id)).lines.every((line) => line.firedQuantity === line.quantity)).toBe(true);
});

test('O8 O9 another order type has its own prices and taxes and no service charge, which a manager lets go; not once something was paid', async () => {
  const order = await ordered(8);
  const change = (target: OrderView, orderType: 'takeaway' | 'dine-in', client = service.a) => client.call(changeOrderType, { params: { orderId: order.id }, body: { commandId: newId(), version: target.version, orderType } });
  expect(await change(order, 'takeaway', server)).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.service-charge', amountMinor: order.serviceCharge!.amountMinor } } });
  const { order: away } = (await change(order, 'takeaway')).reply();
  expect(away).toMatchObject({ orderType: 'takeaway', serviceCharge: null });
  expect(away.lines.map((line) => line.unitPriceMinor)).toEqual([items()[0]!, items()[1]!].map((item) => item.pricesMinor.takeaway));
  const rates = (nth: number) => service.menu.taxClasses.find((each) => each.id === items()[nth]!.taxClassId)!.rates.takeaway.map((rate) => rate.ratePpm);
  expect(away.lines.map((line) => line.taxes.map((tax) => tax.ratePpm))).toEqual([rates(0), rates(1)]);
  expect((await change(away, 'dine-in')).reply().order).toMatchObject({ totalMinor: order.totalMinor, subtotalMinor: order.subtotalMinor });
  const closed = await service.pay(await service.get(order.id));
  expect(await change(closed, 'takeaway')).toMatchObject({ status: 409, code: 'wrong_state' });
});

test('S3 S10 S12 what was given away, taken back and charged stands on the receipt, in the journal and on the X', async () => {
  const [shift] = await rowsOf<{ id: string }>(service.nova, `select id from pos.shift where register_id = $1 and state = 'open'`, [service.registerIds[0]]);
  const x = async () => (await service.a.call(getXReport, { params: { shiftId: shift!.id } })).reply().report;
  const before = await x();
  const order = (await comp((await discount(await service.fire((await ordered(8)).id))).reply().order, 1)).reply().order;
  const voided = (await voiding(order, 0, { quantity: 1 })).reply().order;
  const closed = await service.pay(voided);
  const after = await x();
  const grown = (of: 'discounts' | 'comps' | 'voids' | 'serviceCharge') => [after.corrections![of].count - before.corrections![of].count, after.corrections![of].amountMinor - before.corrections![of].amountMinor];
  const amountOf = (kind: string) => closed.adjustments.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.amountMinor, 0);
  expect(grown('discounts')).toEqual([1, amountOf('discount')]);
  expect(grown('comps')).toEqual([1, amountOf('comp')]);
  expect(grown('voids')).toEqual([1, order.lines[0]!.unitPriceMinor]);
  expect(grown('serviceCharge')).toEqual([1, closed.serviceCharge!.amountMinor]);
  expect(after.grossMinor - before.grossMinor).toBe(closed.totalMinor);
  expect(after.tipsMinor).toBe(before.tipsMinor);
  const [paper] = await rowsOf<{ text: string }>(service.nova, `select (data->'data')::text as text from printing.job where subject_id = $1 and document_type = 'receipt'`, [order.id]);
  const sumOf = (parts: { amountMinor: number }[]) => parts.reduce((sum, part) => sum + part.amountMinor, 0);
  const { lines, reductions, serviceCharge, totalMinor } = JSON.parse(paper!.text) as { reductions: { amountMinor: number }[]; serviceCharge: { amountMinor: number }; lines: { totalMinor: number; reductions: { amountMinor: number }[] }[]; totalMinor: number };
  expect(lines.reduce((sum, line) => sum + line.totalMinor - sumOf(line.reductions), 0) - sumOf(reductions) + serviceCharge.amountMinor).toBe(totalMinor);
  const [entry] = await rowsOf<{ text: string }>(service.nova, `select payload::text as text from pos.journal_entry where subject_id = $1 and kind = 'receipt'`, [order.id]);
  const payload = JSON.parse(entry!.text) as { adjustments: object[] };
  expect(payload).toMatchObject({ discountMinor: closed.discountMinor, serviceCharge: { ppm: 125_000, amountMinor: closed.serviceCharge!.amountMinor } });
  expect(payload.adjustments).toHaveLength(2);
});

test('a command that is sent again gives the first answer, and every act outside an open check is refused', async () => {
  const order = await ordered();
  const body = { commandId: newId(), adjustmentId: newId() };
  const first = (await discount(order, body)).reply().order;
  expect((await discount(order, body)).reply().order).toEqual(first);
  const closed = await service.pay(first);
  for (const answer of [await discount(closed), await comp(closed), await voiding(closed)]) expect(answer).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'closed' } });
  expect(await discount(await ordered(), { reasonId: reason('void') })).toMatchObject({ status: 404, code: 'not_found' });
  const empty = await service.open();
  expect(await discount(empty)).toMatchObject({ status: 409, code: 'nothing_to_discount' });
});

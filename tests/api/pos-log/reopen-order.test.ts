import { grantApproval } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { cancelOrder, closeShift, countDrawer, getOrderTimeline, getXReport, listTables, printBill, reopenOrder, type OrderView, type ShiftReport } from '@nova/pos/contracts';
import { platform } from '@nova/platform/access';
import { findChainBreak } from '../../../plugins/pos/server/src/domain/journal-chain';
import { readJournal } from '../../../plugins/pos/server/src/repo/journal-read';
import { byPin, castOf, everyoneOf, type CastMember } from '../platform-staff/cast';
import { rowsOf, startService, type Service } from '../pos/service';

let service: Service;
let people: CastMember[];
beforeAll(async () => {
  service = await startService();
  people = await castOf(service.nova, service.a.device!);
});
afterAll(() => service?.nova.stop());

const reasonOf = (kind: string) => service.nova.venue.reasons.find((each) => each.kind === kind)!.id;
const reopen = (order: Pick<OrderView, 'id' | 'version'>, more: Record<string, unknown> = {}, client = service.a) =>
  client.call(reopenOrder, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, reasonId: reasonOf('reopen'), ...more } as never });
const sold = async (quantity = 1, client = service.a): Promise<OrderView> => service.pay(await service.add((await service.open({}, client)).id, service.lines({ itemId: service.plain[0]!.id, quantity }), client), client);
const journalOf = (orderId: string) => rowsOf<{ kind: string; total: number }>(service.nova, `select kind, (payload->>'totalMinor')::int as total from pos.journal_entry where subject_id = $1 order by number`, [orderId]);

async function x(): Promise<ShiftReport> {
  const [shift] = await rowsOf<{ id: string }>(service.nova, `select id from pos.shift where state = 'open' and register_id = $1`, [service.registerIds[0]]);
  return ((await service.a.call(getXReport, { params: { shiftId: shift!.id } as never, query: { shiftId: shift!.id } as never })).reply() as { report: ShiftReport }).report;
}

test('S11, S12 a paid check opened again keeps its money, withdraws its receipt, and closes under a new number', async () => {
  const before = await x();
  const order = await sold(2);
  const again = (await reopen(order)).reply().order;
  expect(again).toMatchObject({ state: 'open', paidMinor: order.totalMinor, receiptNumber: null, closedAt: null, dueMinor: 0 });
  expect((await x()).grossMinor).toBe(before.grossMinor);
  const more = await service.add(order.id, service.lines({ itemId: service.plain[1]!.id }));
  expect(more.dueMinor).toBe(more.totalMinor - order.totalMinor);
  const closed = await service.pay(more);
  expect(closed).toMatchObject({ state: 'closed', paidMinor: more.totalMinor });
  expect(closed.receiptNumber).not.toBe(order.receiptNumber);
  expect((await journalOf(order.id)).map((entry) => [entry.kind, entry.total])).toEqual([['receipt', order.totalMinor], ['receipt-withdrawn', order.totalMinor], ['receipt', more.totalMinor]]);
  const taxes = await rowsOf<{ closing: number; gross: number }>(service.nova, 'select closing, sum(net_minor + tax_minor)::int as gross from pos.order_tax where order_id = $1 group by 1 order by 1', [order.id]);
  expect(taxes).toEqual([{ closing: 1, gross: order.totalMinor }, { closing: 2, gross: more.totalMinor }]);
});

test('S3, S8 the report counts the last closing only, and its tenders are what was paid', async () => {
  const before = await x();
  const order = await sold(3);
  (await reopen(order)).reply();
  const closed = await service.pay(await service.get(order.id));
  expect(closed.totalMinor).toBe(order.totalMinor);
  const after = await x();
  expect(after.grossMinor - before.grossMinor).toBe(order.totalMinor);
  expect(after.orders.closed - before.orders.closed).toBe(1);
  const paid = (report: ShiftReport) => report.tenders.reduce((sum, tender) => sum + tender.amountMinor, 0);
  expect(paid(after) - paid(before)).toBe(order.totalMinor);
  expect(after.taxes.reduce((sum, tax) => sum + tax.netMinor + tax.taxMinor, 0)).toBe(after.grossMinor);
});

test('who may not approve it needs a colleague who may; the timeline names both and the reason', async () => {
  const cashier = await byPin(service.nova, service.a.device!, everyoneOf(people, 'cashier')[0]!);
  const manager = everyoneOf(people, 'manager')[0]!;
  const order = await sold();
  const commandId = newId();
  const refused = await reopen(order, { commandId }, cashier);
  expect(refused).toMatchObject({ status: 403, code: 'approval_required', details: { approval: { act: 'pos.approve.reopen', subjectId: order.id, amountMinor: order.totalMinor, subjectVersion: order.version } } });
  expect((await service.get(order.id)).state).toBe('closed');
  const { approvalId } = (await cashier.call(grantApproval, { body: { commandId: newId(), approverId: manager.id, pin: manager.pin, forCommandId: commandId, ...(refused.details['approval'] as object) } as never })).reply();
  expect((await reopen(order, { commandId: newId(), approvalId }, cashier)).code).toBe('approval_refused');
  expect((await reopen(order, { commandId, approvalId }, cashier)).reply().order.state).toBe('open');
  expect((await reopen(order, { commandId, approvalId }, cashier)).reply().order.state).toBe('open');
  const { entries } = (await service.a.call(getOrderTimeline, { params: { orderId: order.id } })).reply();
  expect(entries.find((entry) => entry.type === 'reopened')).toMatchObject({ kind: 'event', actorName: everyoneOf(people, 'cashier')[0]!.name, approverName: manager.name, reasonName: { en: expect.any(String) } });
  expect(entries.filter((entry) => entry.kind === 'refusal').map((entry) => entry.code)).toEqual(['approval_required', 'approval_refused']);
  expect(entries.filter((entry) => entry.kind === 'approval').map((entry) => entry.type)).toEqual(['pos.approve.reopen']);
});

test('a cancelled check and a billed one open again; the journal has the first, and no one else has to allow the second', async () => {
  const cashier = await byPin(service.nova, service.a.device!, everyoneOf(people, 'cashier')[0]!);
  const cancelled = await service.add((await service.open()).id, service.lines({ itemId: service.plain[0]!.id }));
  const gone = (await service.a.call(cancelOrder, { params: { orderId: cancelled.id }, body: { commandId: newId(), version: cancelled.version, reasonId: reasonOf('cancel') } })).reply().order;
  const again = (await reopen(gone)).reply().order;
  expect(again).toMatchObject({ state: 'open', totalMinor: cancelled.totalMinor });
  expect((await journalOf(gone.id)).map((entry) => entry.kind)).toEqual(['order-cancelled', 'order-reopened']);
  const billed = (await service.a.call(printBill, { params: { orderId: gone.id }, body: { commandId: newId(), version: again.version } })).reply().order;
  expect((await reopen(billed, {}, cashier)).reply().order).toMatchObject({ state: 'open', billedAt: null });
});

test('guests who have the table by now keep it: the check stands alongside', async () => {
  const tableId = service.table();
  const first = await service.pay(await service.add((await service.open({ tableId })).id, service.lines({ itemId: service.plain[0]!.id })));
  const second = await service.open({ tableId });
  expect((await reopen(first)).status).toBe(200);
  const { tables } = (await service.a.call(listTables, { query: { locationId: service.locationId } })).reply();
  expect(tables.find((table) => table.tableId === tableId)!.orders.map((order) => order.id).sort()).toEqual([first.id, second.id].sort());
});

test('it refuses an old version, another reason, an open check, and twice at once', async () => {
  const order = await sold();
  expect(await reopen({ ...order, version: order.version - 1 })).toMatchObject({ status: 409, code: 'version_conflict' });
  expect(await reopen(order, { reasonId: reasonOf('cancel') })).toMatchObject({ status: 404, code: 'not_found' });
  const answers = await Promise.all(Array.from({ length: 6 }, () => reopen(order)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(await reopen(await service.get(order.id))).toMatchObject({ status: 409, code: 'wrong_state' });
  expect((await journalOf(order.id)).map((entry) => entry.kind)).toEqual(['receipt', 'receipt-withdrawn']);
});

// Closes shifts: this comes last.
test('S2, S8 once the shift that closed it is closed, its Z stands and the check stays as it is', async () => {
  await service.openShift(service.b, service.registerIds[1]);
  const order = await sold(1, service.b);
  // The other register's open shift does not stand in for the one that closed it.
  const [shift] = await rowsOf<{ id: string }>(service.nova, `select id from pos.shift where state = 'open' and register_id = $1`, [service.registerIds[1]]);
  const count = [{ denominationMinor: 1000, pieces: 10 }, { denominationMinor: 1, pieces: order.totalMinor }];
  (await service.b.call(countDrawer, { params: { shiftId: shift!.id }, body: { commandId: newId(), countId: newId(), count } })).reply();
  (await service.b.call(closeShift, { params: { shiftId: shift!.id }, body: { commandId: newId(), version: 1 } })).reply();
  expect(await reopen(order)).toMatchObject({ status: 409, code: 'wrong_state', details: { reason: 'shift-closed' } });
  expect((await service.get(order.id)).state).toBe('closed');
});

test('S12 the chains of both registers hold', async () => {
  for (const { series } of await rowsOf<{ series: string }>(service.nova, 'select series from pos.receipt_series')) {
    const entries = await readJournal(platform().db(), series, 0, 10_000);
    expect(entries.length).toBeGreaterThan(0);
    expect(findChainBreak(entries)).toBeNull();
  }
});

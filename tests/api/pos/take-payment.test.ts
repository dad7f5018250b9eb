import { newId } from '@nova/platform/pure';
import { addLines, compLine, getXReport, planShares, printReceipt, takePayment, type OrderView } from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { rowsOf, startService, type Service } from './service';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.openShift(service.b, service.registerIds[1]);
});
afterAll(() => service?.nova.stop());

const ordered = async (): Promise<OrderView> => {
  const order = await service.open({ tableId: service.table() });
  return service.add(order.id, service.lines({ itemId: service.plain[0]!.id }, { itemId: service.plain[1]!.id, quantity: 2 }));
};
const pay = (order: OrderView, body: { amountMinor: number; tenderedMinor?: number; tenderTypeId?: string; tipMinor?: number; share?: number }, client: Client = service.a) =>
  client.call(takePayment, { params: { orderId: order.id }, body: { commandId: newId(), operationId: newId(), version: order.version, tenderTypeId: service.tenders.cash, ...body } });

test('P1 P7 S11 S12 cash which settles: change, receipt number, journal, tax rows, receipt that opens the drawer, all at once', async () => {
  const order = await ordered();
  const { order: closed, payment, receiptJobId } = (await pay(order, { amountMinor: order.dueMinor, tenderedMinor: order.dueMinor + 700 })).reply();
  expect(closed).toMatchObject({ state: 'closed', paymentStatus: 'paid', dueMinor: 0, paidMinor: order.totalMinor, payments: [{ id: payment.id, changeMinor: 700 }] });
  expect(payment).toMatchObject({ amountMinor: order.totalMinor, changeMinor: 700, tenderedMinor: order.totalMinor + 700 });
  const [entry] = await rowsOf<{ kind: string; number: number; hash: string; series: string }>(service.nova, 'select kind, number, hash, series from pos.journal_entry where subject_id = $1', [order.id]);
  expect(entry).toMatchObject({ kind: 'receipt' });
  expect(closed.receiptNumber).toBe(`${entry!.series}-${String(entry!.number).padStart(6, '0')}`);
  const [tax] = await rowsOf<{ tax: number; net: number }>(service.nova, 'select sum(tax_minor)::int as tax, sum(net_minor)::int as net from pos.order_tax where order_id = $1', [order.id]);
  expect(tax).toEqual({ tax: closed.taxMinor, net: closed.subtotalMinor });
  const [paper] = await rowsOf(service.nova, `select opens_drawer, data->'data'->>'receiptNumber' as number, data->'data'->>'journalHash' as hash, data->'data'->>'copy' as copy from printing.job where id = $1`, [receiptJobId]);
  expect(paper).toEqual({ opens_drawer: true, number: closed.receiptNumber, hash: entry!.hash.slice(0, 16), copy: '0' });
  const [ledger] = await rowsOf<{ operations: number; amount: number }>(service.nova, `select count(*)::int as operations, sum(amount_minor)::int as amount from payments.operation where reference = $1 and state = 'succeeded'`, [order.id]);
  expect(ledger).toEqual({ operations: 1, amount: order.totalMinor });
  expect(await service.get(order.id)).toMatchObject({ ...closed, payments: [{ id: payment.id }] });
});

test('part payments by two tenders at two registers; the money stands in the shift that took it, the sale in the one that closed (S8)', async () => {
  const order = await ordered();
  const part = (await pay(order, { amountMinor: 500, tenderTypeId: service.tenders.card, tipMinor: 100 }, service.b)).reply();
  expect(part).toMatchObject({ receiptJobId: null, order: { state: 'open', paymentStatus: 'part-paid', paidMinor: 500, dueMinor: order.totalMinor - 500 } });
  const closed = (await pay(part.order, { amountMinor: part.order.dueMinor })).reply().order;
  expect(closed.payments.map((payment) => [payment.kind, payment.amountMinor, payment.tipMinor])).toEqual([['external-card', 500, 100], ['cash', order.totalMinor - 500, 0]]);
  const shifts = await rowsOf<{ register_id: string; tender_kind: string }>(service.nova, 'select register_id, tender_kind from payments.operation where reference = $1 order by created_at', [order.id]);
  expect(shifts).toEqual([{ register_id: service.registerIds[1], tender_kind: 'external-card' }, { register_id: service.registerIds[0], tender_kind: 'cash' }]);
});

test('refused: more than is due, too little handed over, an old version, an unknown tender, an empty check, a closed one, no register', async () => {
  const order = await ordered();
  expect(await pay(order, { amountMinor: order.dueMinor + 1 })).toMatchObject({ status: 409, code: 'amount_exceeds_due', details: { dueMinor: order.dueMinor } });
  expect(await pay(order, { amountMinor: order.dueMinor, tenderedMinor: order.dueMinor - 1 })).toMatchObject({ status: 409, code: 'tendered_too_little' });
  expect(await pay({ ...order, version: 1 }, { amountMinor: 100 })).toMatchObject({ status: 409, code: 'version_conflict' });
  expect(await pay(order, { amountMinor: 100, tenderTypeId: 'nothing' })).toMatchObject({ status: 404, code: 'not_found' });
  expect(await pay(order, { amountMinor: 0 })).toMatchObject({ status: 400, code: 'invalid_input' });
  expect(await pay(await service.open(), { amountMinor: 1 })).toMatchObject({ status: 409, code: 'order_empty' });
  expect(await pay(order, { amountMinor: 100 }, await service.nova.as('manager'))).toMatchObject({ status: 403, code: 'device_required' });
  expect((await service.get(order.id)).paidMinor).toBe(0);
  const closed = await service.pay(order);
  expect(await pay(closed, { amountMinor: 100 })).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'closed' } });
  expect(await service.a.call(addLines, { params: { orderId: order.id }, body: { commandId: newId(), catalogueHash: service.menu.version, lines: service.lines({ itemId: service.plain[0]!.id }) } })).toMatchObject({ status: 409, code: 'wrong_state' });
});

test('P4 O7 a check on which nothing is due is closed with 0, and with nothing else: a tip, money handed over or a share is refused by its field, and nothing is lost', async () => {
  const opened = await service.open();
  const order = await service.add(opened.id, service.lines({ itemId: service.plain[0]!.id }));
  (await service.a.call(planShares, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, plan: { mode: 'even', count: 2 } } })).reply();
  (await service.a.call(compLine, { params: { orderId: order.id, lineId: order.lines[0]!.id }, body: { commandId: newId(), adjustmentId: newId(), lineVersion: order.lines[0]!.version, reasonId: service.nova.venue.reasons.find((reason) => reason.kind === 'comp')!.id, note: '' } })).reply();
  const free = await service.get(order.id);
  expect(free).toMatchObject({ dueMinor: 0, shares: [{ amountMinor: 0 }, { amountMinor: 0 }] });
  const fieldsOf = async (body: Omit<Parameters<typeof pay>[1], 'amountMinor'>) => {
    const { status, code, details } = await pay(free, { amountMinor: 0, ...body });
    return [status, code, (details['fields'] as { path: string }[]).map(({ path }) => path)];
  };
  expect(await fieldsOf({ tipMinor: 200 })).toEqual([400, 'invalid_input', ['body.tipMinor']]);
  expect(await fieldsOf({ tenderedMinor: 500 })).toEqual([400, 'invalid_input', ['body.tenderedMinor']]);
  expect(await fieldsOf({ share: 1 })).toEqual([400, 'invalid_input', ['body.share']]);
  expect(await fieldsOf({ tipMinor: 1, tenderedMinor: 1, share: 2 })).toEqual([400, 'invalid_input', ['body.tipMinor', 'body.tenderedMinor', 'body.share']]);
  expect(await service.get(order.id)).toEqual(free);
  expect((await pay(free, { amountMinor: 0, tenderedMinor: 0 })).reply().order).toMatchObject({ state: 'closed', paidMinor: 0 });
});

test('twenty payments of the same check at once: it is paid once', async () => {
  const order = await ordered();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => pay(order, { amountMinor: order.dueMinor }, index % 2 === 0 ? service.a : service.b)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status !== 200).every((answer) => answer.code === 'wrong_state' || answer.code === 'version_conflict')).toBe(true);
  expect(await rowsOf(service.nova, 'select count(*)::int as n from payments.operation where reference = $1', [order.id])).toEqual([{ n: 1 }]);
});

test('S11 a second receipt says DUPLICATE, is counted on the check and in the journal', async () => {
  const closed = await service.pay(await ordered());
  const again = () => service.a.call(printReceipt, { params: { orderId: closed.id }, body: { commandId: newId() } });
  expect((await again()).reply().copy).toBe(1);
  const second = (await again()).reply();
  expect(second.copy).toBe(2);
  const [paper] = await rowsOf<{ mark: string }>(service.nova, 'select mark from printing.job where id = $1', [second.jobId]);
  expect(paper).toEqual({ mark: 'duplicate' });
  expect(await rowsOf(service.nova, `select count(*)::int as n from pos.journal_entry where subject_id = $1 and kind = 'duplicate'`, [closed.id])).toEqual([{ n: 2 }]);
  const open = await ordered();
  expect(await service.a.call(printReceipt, { params: { orderId: open.id }, body: { commandId: newId() } })).toMatchObject({ status: 409, code: 'wrong_state', details: { state: 'open' } });
});

test('O8 the X report of the register adds up to the checks it closed', async () => {
  const [{ id }] = await rowsOf<{ id: string }>(service.nova, `select id from pos.shift where register_id = $1 and state = 'open'`, [service.registerIds[0]]) as [{ id: string }];
  const { report } = (await service.a.call(getXReport, { params: { shiftId: id } })).reply();
  const [sums] = await rowsOf<{ gross: number; tax: number; closed: number }>(service.nova, `select sum(total_minor)::int as gross, sum(tax_minor)::int as tax, count(*)::int as closed from pos."order" where closed_shift_id = $1 and state = 'closed'`, [id]);
  expect([report.grossMinor, report.taxMinor, report.orders.closed]).toEqual([sums!.gross, sums!.tax, sums!.closed]);
  expect(report.taxes.reduce((sum, tax) => sum + tax.taxMinor, 0)).toBe(report.taxMinor);
});

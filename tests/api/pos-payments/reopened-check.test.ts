import type { OrderView } from '@nova/pos/contracts';
import { addLines } from '../../../plugins/pos/server/src/services/add-lines';
import { changeLine } from '../../../plugins/pos/server/src/services/change-line';
import { listCloseBlockers } from '../../../plugins/pos/server/src/services/list-close-blockers';
import { printReceipt } from '../../../plugins/pos/server/src/services/print-receipt';
import { reopenOrder } from '../../../plugins/pos/server/src/services/reopen-order';
import { splitOrder } from '../../../plugins/pos/server/src/services/split-order';
import { brokenInvariants } from '../payments/money-kernel';
import { carry, close, open, pay, sell, tryPay } from '../pos-shifts/till';
import { at, look, newId, openCardTill, payByCard, sampleCatalogue, sql, tryRefund, value, type CardTill } from './card-till';

let till: CardTill;
const ann = at('reg1');
beforeEach(async () => { till = await openCardTill(); });
afterEach(async () => {
  expect(await brokenInvariants(till.db)).toEqual([]);
  await till.stop();
});

const reopen = async (order: Pick<OrderView, 'id' | 'version'>, actor = ann): Promise<OrderView> =>
  value(await reopenOrder(actor, { params: { orderId: order.id }, query: {}, body: { commandId: newId(), version: order.version, reasonId: 'why-reopen' } })).order;
const add = async (orderId: string, itemId: string): Promise<OrderView> =>
  value(await addLines(ann, { params: { orderId }, query: {}, body: { commandId: newId(), catalogueHash: sampleCatalogue.hash, lines: [{ lineId: newId(), itemId, quantity: 1, modifiers: [], seat: null, note: '' }] } })).order;
const loseNext = () => till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
const journalOf = async (orderId: string) => (await till.rows(sql<{ kind: string }>`select kind from pos.journal_entry where subject_id = ${orderId} order by number`)).map(({ kind }) => kind);
const finish = async (): Promise<void> => { for (const consumer of ['pos.finish-paid-orders', 'pos.finish-waiting-orders']) await till.deliver(consumer); };

test('S11 a paid check that somebody opened again stays open whatever else happens, until money comes for it or a person closes it', async () => {
  await open('reg1', 10_000);
  const sale = await sell(ann, [['soup', 1]]);
  const again = await reopen(await payByCard(ann, sale, sale.dueMinor));
  expect(again).toMatchObject({ state: 'open', paymentStatus: 'paid', dueMinor: 0 });
  // Another register opens, and old news of its money is told once more.
  await open('reg2', 0);
  await finish();
  expect(await look(ann, sale.id)).toMatchObject({ state: 'open', version: again.version });
  expect(await journalOf(sale.id)).toEqual(['receipt', 'receipt-withdrawn']);

  // Money that came after it was opened again closes it, though the till that asked for it is gone.
  const more = await add(sale.id, 'bread');
  await loseNext();
  await payByCard(ann, more, more.dueMinor);
  await till.sweep();
  await finish();
  const closed = await look(ann, sale.id);
  expect(closed).toMatchObject({ state: 'closed', paymentStatus: 'paid', paidMinor: more.totalMinor });

  const third = await reopen(closed);
  expect(value(await tryPay(ann, third, 'cash', 0)).order).toMatchObject({ state: 'closed', paidMinor: more.totalMinor });
  expect(await journalOf(sale.id)).toEqual(['receipt', 'receipt-withdrawn', 'receipt', 'receipt-withdrawn', 'receipt']);
});

test('P6 money that a provider took back after the close is due again when the check is opened again, and it does not close without it', async () => {
  await open('reg1', 10_000);
  const sale = await sell(ann, [['steak', 1]]);
  const part = await pay(ann, sale, 'cash', 1000, { tenderedMinor: 1000 });
  const paid = await payByCard(ann, part, part.dueMinor);
  const capture = paid.operations.find(({ kind }) => kind === 'capture')!;
  await till.sandbox.control('POST', 'fail', { operationId: capture.id });
  await till.hear(capture.id);
  const lacking = await look(ann, sale.id);
  expect(lacking).toMatchObject({ state: 'closed', paymentStatus: 'part-paid', dueMinor: 0 });
  const again = await reopen(lacking);
  expect(again).toMatchObject({ state: 'open', paymentStatus: 'part-paid', paidMinor: 1000, dueMinor: sale.totalMinor - 1000 });
  expect(again.payments.map(({ kind }) => kind)).toEqual(['cash']);
  await finish();
  expect(await tryPay(ann, again, 'cash', 0)).toMatchObject({ ok: false, code: 'invalid_input' });
  const closed = await payByCard(ann, again, again.dueMinor);
  expect(closed).toMatchObject({ state: 'closed', paymentStatus: 'paid', paidMinor: sale.totalMinor });
  const [books] = await till.rows(sql<{ sales: number; cards: number }>`select -sum(amount_minor) filter (where account = 'sales-clearing')::bigint as sales, sum(amount_minor) filter (where account = 'provider-clearing')::bigint as cards from payments.ledger_entry`);
  expect(books).toEqual({ sales: sale.totalMinor, cards: sale.totalMinor - 1000 });
});

test('S11 P6 a duplicate of a receipt says the same as the first: without money that had come to nothing before the check was closed, with money that came to nothing afterwards', async () => {
  await open('reg1', 10_000);
  const papers = async () => (await till.rows(sql<{ payments: { amountMinor: number }[] }>`select data->'data'->'payments' as payments from printing.job where document_type = 'receipt' order by sequence`)).map(({ payments }) => payments);
  const fail = async (order: OrderView): Promise<void> => {
    const capture = order.operations.filter(({ kind }) => kind === 'capture').at(-1)!;
    await till.sandbox.control('POST', 'fail', { operationId: capture.id });
    await till.hear(capture.id);
  };
  const sale = await sell(ann, [['steak', 1]]);
  await fail(await payByCard(ann, sale, 1000));
  const lacking = await look(ann, sale.id);
  expect(lacking).toMatchObject({ state: 'open', paidMinor: 0, dueMinor: sale.totalMinor, payments: [] });
  const paid = await payByCard(ann, lacking, lacking.dueMinor);
  expect(paid.payments.map(({ amountMinor }) => amountMinor)).toEqual([sale.totalMinor]);
  const print = async () => value(await printReceipt(ann, { params: { orderId: sale.id }, query: {}, body: { commandId: newId() } }));
  await print();
  await fail(await look(ann, sale.id));
  await print();
  const [first, ...copies] = await papers();
  expect(first!.map(({ amountMinor }) => amountMinor)).toEqual([sale.totalMinor]);
  expect(copies).toEqual([first, first]);
});

test('P4 O7 what a refund that failed left on the lines is forgotten when the check is opened again: they can be edited, divided and given back', async () => {
  await open('reg1', 10_000);
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 100_000 };
  const sale = await sell(ann, [['soup', 3], ['bread', 1]]);
  const paid = await payByCard(ann, sale, sale.dueMinor);
  const [soups] = paid.lines;
  await till.sandbox.control('POST', 'next', { ending: 'reject', kind: 'refund' });
  expect(await tryRefund(ann, paid, { by: 'line', lines: [{ lineId: soups!.id, quantity: 3 }] })).toMatchObject({ ok: false, code: 'payment_failed' });
  await reopen(await look(ann, sale.id));
  await add(sale.id, 'steak');
  const fewer = value(await changeLine(ann, { params: { orderId: sale.id, lineId: soups!.id }, query: {}, body: { commandId: newId(), lineVersion: soups!.version, quantity: 2 } })).order;
  const { order: rest, checks: [part] } = value(await splitOrder(ann, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), version: fewer.version, checks: [{ orderId: newId(), name: '', covers: 0, lines: [{ lineId: soups!.id, quantity: 1 }], seats: [] }] } }));
  expect(rest.totalMinor + part!.totalMinor).toBe(fewer.totalMinor);
  expect(await till.rows(sql`select refunded_quantity, refunded_minor, refundable_minor from pos.order_line where refunded_quantity <> 0 or refunded_minor <> 0 or refundable_minor is not null`)).toEqual([]);
  const closed = value(await tryPay(ann, rest, 'card', rest.dueMinor)).order;
  expect(value(await tryRefund(ann, closed, { by: 'line', lines: [{ lineId: soups!.id, quantity: 1 }] })).refund).toMatchObject({ state: 'numbered', givenMinor: 733 });
});

test('S6 a check that is opened again in the shift that closed it is answered for by that shift, since its own may be closed', async () => {
  const [first, second] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(ann, [['soup', 1]]);
  const paid = await payByCard(at('reg2'), sale, sale.dueMinor);
  await close(first, 0);
  await reopen(paid, at('reg2'));
  const { blockers } = value(await listCloseBlockers(at('reg2'), { params: { shiftId: second.id }, query: {}, body: {} }));
  expect(blockers.filter(({ kind }) => kind === 'open-check').map(({ id }) => id)).toEqual([sale.id]);
});

test('S8 however many checks were paid while no shift was open, the next shift closes all of them', async () => {
  const shift = await open('reg1', 0);
  const sale = await sell(ann, [['soup', 1]]);
  await loseNext();
  const asked = await payByCard(ann, sale, sale.dueMinor);
  value(await carry(shift, null, [sale.id], asked.operations.map(({ id }) => id)));
  await close(shift, 0);
  await till.sweep();
  await finish();
  expect(await look(ann, sale.id)).toMatchObject({ state: 'open', paymentStatus: 'paid' });
  // 204 more like it, number by number.
  await till.rows(sql`
    insert into pos."order" (id, location_id, shift_id, business_date, number, order_type, name, state, server_id, server_name, covers, currency, opened_at, subtotal_minor, tax_minor, total_minor, paid_minor)
    select gen_random_uuid(), location_id, shift_id, business_date, 1000 + n, order_type, name, state, server_id, server_name, covers, currency, opened_at, subtotal_minor, tax_minor, total_minor, paid_minor
    from pos."order", generate_series(1, 204) n where id = ${sale.id}`);
  await open('reg1', 0);
  await till.deliver('pos.finish-waiting-orders');
  expect(await till.rows(sql`select state, count(*)::int as n, count(distinct receipt_number)::int as receipts from pos."order" group by state`)).toEqual([{ state: 'closed', n: 205, receipts: 205 }]);
}, 120_000);

import { reopenOrder } from '../../../plugins/pos/server/src/services/reopen-order';
import { getOrderTimeline } from '../../../plugins/pos/server/src/services/get-order-timeline';
import { listOrders } from '../../../plugins/pos/server/src/services/list-orders';
import { countOrders } from '../../../plugins/pos/server/src/services/count-orders';
import { findChainBreak } from '../../../plugins/pos/server/src/domain/journal-chain';
import { readJournal } from '../../../plugins/pos/server/src/repo/journal-read';
import { brokenInvariants, refusedBy } from '../payments/money-kernel';
import { open, pay, sell } from '../pos-shifts/till';
import { at, look, newId, openCardTill, payByCard, refusalOf, sql, tryPrintCredit, tryRefund, value, type CardTill } from './card-till';
import type { OrderView } from '@nova/pos/contracts';

let till: CardTill;
const ann = at('reg1');
beforeAll(async () => { till = await openCardTill(); await open('reg1', 50_000); });
afterAll(() => till.stop());
afterEach(async () => {
  await till.sandbox.control('DELETE', 'faults');
  expect(await brokenInvariants(till.db)).toEqual([]);
  for (const { series } of await till.rows(sql<{ series: string }>`select series from pos.receipt_series`)) expect(findChainBreak(await readJournal(till.db, series, 0, 100_000))).toBeNull();
});

const soldByCard = async (items: Parameters<typeof sell>[1], tipMinor = 0): Promise<OrderView> => {
  const sale = await sell(ann, items);
  return payByCard(ann, sale, sale.dueMinor, { tipMinor });
};
const lineOf = (order: OrderView, nth: number) => order.lines[nth]!.id;
const balanceOf = async (orderId: string, account: string): Promise<number> => (await till.rows(sql<{ sum: number }>`
  select coalesce(sum(e.amount_minor), 0)::bigint as sum from payments.ledger_entry e join payments.ledger_transaction t on t.id = e.transaction_id join payments.operation o on o.id = t.operation_id where o.reference = ${orderId} and e.account = ${account}`))[0]!.sum;

test('P4 S11 a line is given back in three parts to the cent; each is a numbered credit receipt, and a fourth is refused with what is left', async () => {
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 100_000 };
  let order = await soldByCard([['soup', 3], ['steak', 1]]);
  const numbers: string[] = [];
  let given = 0;
  for (let part = 0; part < 3; part += 1) {
    const reply = value(await tryRefund(ann, order, { by: 'line', lines: [{ lineId: lineOf(order, 0), quantity: 1 }] }));
    given += reply.refund.givenMinor;
    expect(reply.refund).toMatchObject({ state: 'numbered', givenMinor: reply.refund.amountMinor });
    expect(reply.order).toMatchObject({ state: 'closed', paymentStatus: 'part-refunded', refundedMinor: given });
    numbers.push(reply.refund.number!);
    order = reply.order;
  }
  expect(given).toBe(3 * 733);
  expect(numbers.map((number) => Number(number.slice(-6)))).toEqual([...numbers.map((number) => Number(number.slice(-6)))].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(3);
  expect(order.refundable.map(({ lineId }) => lineId)).toEqual([lineOf(order, 1)]);
  expect(await tryRefund(ann, order, { by: 'line', lines: [{ lineId: lineOf(order, 0), quantity: 1 }] })).toMatchObject({ code: 'refund_exceeds_line', details: { leftQuantity: 0 } });
  expect(await balanceOf(order.id, 'sales-clearing')).toBe(0 - (order.totalMinor - given));
  const journal = await till.rows(sql<{ payload: { amountMinor: number; taxes: { netMinor: number; taxMinor: number }[] } }>`select payload from pos.journal_entry where kind = 'refund' and payload->>'orderId' = ${order.id} order by number`);
  for (const { payload } of journal) expect(payload.taxes.reduce((sum, tax) => sum + tax.netMinor + tax.taxMinor, 0)).toBe(payload.amountMinor);
  const papers = await till.rows(sql<{ document_type: string; mark: string; data: { data: { creditNumber: string } } }>`select document_type, mark, data from printing.job where subject_id = ${order.id} and document_type = 'credit-receipt' order by sequence`);
  expect(papers.map((paper) => paper.data.data.creditNumber)).toEqual(numbers);
  // Back the rest: all of it is refunded then.
  const rest = value(await tryRefund(ann, order, { by: 'amount', amountMinor: order.totalMinor - given })).order;
  expect(rest).toMatchObject({ paymentStatus: 'refunded', refundedMinor: rest.totalMinor });
  expect(await balanceOf(order.id, 'provider-clearing')).toBe(0);
});

test('S11 the second print of a credit receipt says DUPLICATE and is counted, on the refund and in the journal', async () => {
  const order = await soldByCard([['bread', 1]]);
  const { refund, order: after } = value(await tryRefund(ann, order, { by: 'amount', amountMinor: 100 }));
  expect([value(await tryPrintCredit(ann, after, refund.id)).copy, value(await tryPrintCredit(ann, after, refund.id)).copy]).toEqual([1, 2]);
  expect((await look(ann, order.id)).refunds[0]).toMatchObject({ copies: 2, number: refund.number });
  const papers = await till.rows(sql<{ mark: string; data: { data: { copy: number } } }>`select mark, data from printing.job where subject_id = ${order.id} and document_type = 'credit-receipt' order by sequence`);
  expect(papers.map(({ mark, data }) => [mark, data.data.copy])).toEqual([['none', 0], ['duplicate', 1], ['duplicate', 2]]);
  expect(await till.rows(sql`select count(*)::int as n from pos.journal_entry where kind = 'refund-duplicate' and subject_id = ${refund.id}`)).toEqual([{ n: 2 }]);
});

test('the house gives no cash for cards unless its rule says so; then the drawer opens, pays what coins allow, and draws on the card as well (P4)', async () => {
  const order = await soldByCard([['wine', 1]]);
  expect(await tryRefund(ann, order, { by: 'amount', amountMinor: 891 }, { to: { way: 'cash' } })).toMatchObject({ code: 'tender_not_allowed' });
  till.rules.refund = { cashForCards: true };
  const { order: after, refund } = value(await tryRefund(ann, order, { by: 'amount', amountMinor: 891 }, { to: { way: 'cash' } }));
  till.rules.refund = { cashForCards: false };
  expect(refund).toMatchObject({ state: 'numbered', way: 'cash', givenMinor: 891 });
  expect(after.operations.at(-1)).toMatchObject({ kind: 'refund', state: 'succeeded', tenderKind: 'cash', provider: 'manual', amountMinor: 891, roundingMinor: -1 });
  expect(await balanceOf(order.id, 'drawer')).toBe(-890);
  expect(await till.rows(sql`select opens_drawer from printing.job where subject_id = ${order.id} and document_type = 'credit-receipt'`)).toEqual([{ opens_drawer: true }]);
  expect(await tryRefund(ann, after, { by: 'amount', amountMinor: 1 })).toMatchObject({ code: 'refund_exceeds_capture', details: { refundableMinor: 0 } });
});

test('P4 F9 four refunds at once never give back more than was taken, by line and by tender; the database itself says no', async () => {
  for (let round = 0; round < 3; round += 1) {
    const order = await soldByCard([['steak', 2]]);
    // Each till looks again after a conflict, as a person would, until it is told that nothing is left.
    const drain = async (): Promise<number> => {
      let given = 0;
      for (;;) {
        const now = await look(ann, order.id);
        const answer = await tryRefund(ann, now, { by: 'amount', amountMinor: 700 });
        if (answer.ok) given += answer.value.refund.givenMinor;
        else if (answer.code !== 'version_conflict') return given;
      }
    };
    const given = (await Promise.all([0, 1, 2, 3].map(drain))).reduce((sum, each) => sum + each, 0);
    expect(given).toBe(Math.floor(order.totalMinor / 700) * 700);
    expect((await look(ann, order.id)).refundedMinor).toBe(given);
  }
  const order = await soldByCard([['steak', 2]]);
  expect(await refusedBy(till.rows(sql`update pos.order_line set refunded_quantity = 3, refundable_minor = 1 where order_id = ${order.id}`))).toContain('line_refunded_at_most_sold');
  expect(await refusedBy(till.rows(sql`update pos."order" set refunded_minor = total_minor + 1 where id = ${order.id}`))).toContain('order_refunded_at_most_paid');
});

test('a refund above the limit of the house needs somebody who may; without a second person nothing moves', async () => {
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 500 };
  const order = await soldByCard([['wine', 1]], 200);
  const cashier = at('reg1', { capabilities: ['pos.order.refund'] });
  expect(await tryRefund(cashier, order, { by: 'amount', amountMinor: 501 })).toMatchObject({ code: 'approval_required', details: { approval: { act: 'pos.approve.refund', subjectId: order.id, amountMinor: 501, subjectVersion: order.version } } });
  expect(await tryRefund(cashier, order, { by: 'amount', amountMinor: 400 }, { tipMinor: 101 })).toMatchObject({ code: 'approval_required' });
  expect(await tryRefund(cashier, order, { by: 'amount', amountMinor: 501 }, { approvalId: newId() })).toMatchObject({ code: 'approval_refused' });
  expect(await look(ann, order.id)).toMatchObject({ version: order.version, refundedMinor: 0, refunds: [] });
  expect(value(await tryRefund(cashier, order, { by: 'amount', amountMinor: 300 }, { tipMinor: 200 })).refund).toMatchObject({ state: 'numbered', givenMinor: 300, givenTipMinor: 200 });
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 100_000 };
});

test('P4 refunds that nobody approved count together: small ones do not get by the limit of the house; one that failed does not count', async () => {
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 500 };
  const cashier = at('reg1', { capabilities: ['pos.order.refund'] });
  let order = await soldByCard([['wine', 2]], 200);
  await till.sandbox.control('POST', 'next', { ending: 'reject', kind: 'refund' });
  expect(refusalOf(await tryRefund(cashier, order, { by: 'amount', amountMinor: 500 }))).toMatchObject({ code: 'payment_failed' });
  order = await look(ann, order.id);
  order = value(await tryRefund(cashier, order, { by: 'amount', amountMinor: 300 }, { tipMinor: 100 })).order;
  expect(await tryRefund(cashier, order, { by: 'amount', amountMinor: 101 })).toMatchObject({ code: 'approval_required', details: { approval: { act: 'pos.approve.refund', amountMinor: 101, subjectVersion: order.version } } });
  order = value(await tryRefund(cashier, order, { by: 'amount', amountMinor: 100 })).order;
  expect(await tryRefund(cashier, order, { by: 'amount', amountMinor: 1 })).toMatchObject({ code: 'approval_required' });
  // What somebody approved leaves the rest of the limit to others.
  await till.rows(sql`alter table pos.refund disable trigger refund_moves_on`);
  await till.rows(sql`update pos.refund set approver_id = 'bob' where order_id = ${order.id}`);
  await till.rows(sql`alter table pos.refund enable trigger refund_moves_on`);
  expect(value(await tryRefund(cashier, order, { by: 'amount', amountMinor: 500 })).refund).toMatchObject({ state: 'numbered', givenMinor: 500 });
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 100_000 };
});

test('P6 a refund that the provider turns down frees its lines; one whose answer was lost is open until the sweep knows, and is numbered by the consumer; one that fails later says so', async () => {
  const order = await soldByCard([['bread', 2]]);
  const what = { by: 'line' as const, lines: [{ lineId: lineOf(order, 0), quantity: 2 }] };
  await till.sandbox.control('POST', 'next', { ending: 'reject', kind: 'refund' });
  expect(refusalOf(await tryRefund(ann, order, what))).toMatchObject({ code: 'payment_failed' });
  const again = await look(ann, order.id);
  expect(again).toMatchObject({ refundedMinor: 0, refunds: [{ state: 'failed', number: null }], refundable: [{ quantity: 2 }] });

  await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
  const { refund, order: open } = value(await tryRefund(ann, again, what));
  expect(refund).toMatchObject({ state: 'open', number: null, givenMinor: 0 });
  expect(open.refundable).toEqual([]);
  await till.sweep();
  await till.deliver('pos.finish-paid-orders');
  const numbered = await look(ann, order.id);
  expect(numbered).toMatchObject({ paymentStatus: 'refunded', refunds: [{ state: 'failed' }, { state: 'numbered', givenMinor: order.totalMinor }] });

  const share = numbered.operations.find((operation) => operation.refundId === refund.id)!;
  await till.sandbox.control('POST', 'fail', { operationId: share.id });
  await till.hear(share.id);
  expect(await look(ann, order.id)).toMatchObject({ paymentStatus: 'paid', refundedMinor: 0, refunds: [{}, { state: 'numbered', number: numbered.refunds[1]!.number, givenMinor: 0 }] });
});

test('P6 a refund that ends late raises the version of its check and is told with it: whoever saw it open looks again', async () => {
  const order = await soldByCard([['bread', 2]]);
  await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
  const { refund } = value(await tryRefund(ann, order, { by: 'amount', amountMinor: 100 }));
  expect(refund.state).toBe('open');
  await till.sweep();
  const settled = await look(ann, order.id);
  expect(settled.refunds).toMatchObject([{ state: 'open' }]);
  await till.deliver('pos.finish-paid-orders');
  const ended = await look(ann, order.id);
  expect(ended).toMatchObject({ version: settled.version + 1, refunds: [{ state: 'numbered' }] });
  expect(await till.rows(sql`select aggregate_version from platform.outbox where type = 'order.refunded.v1' and aggregate_id = ${order.id}`)).toEqual([{ aggregate_version: ended.version }]);
});

test('P4 P6 lines of a refund that came back later may be given back again by line, and of one whose share failed just what did not go back', async () => {
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 100_000 };
  const order = await soldByCard([['soup', 3]]);
  const soups = (quantity: number) => ({ by: 'line' as const, lines: [{ lineId: lineOf(order, 0), quantity }] });
  const { order: given } = value(await tryRefund(ann, order, soups(3)));
  const share = given.operations.find(({ kind }) => kind === 'refund')!;
  await till.sandbox.control('POST', 'fail', { operationId: share.id });
  await till.hear(share.id);
  const bounced = await look(ann, order.id);
  expect(bounced).toMatchObject({ refundedMinor: 0, refundable: [{ lineId: lineOf(order, 0), quantity: 3, amountMinor: order.totalMinor }] });
  const { order: again, refund } = value(await tryRefund(ann, bounced, soups(2)));
  expect(refund).toMatchObject({ state: 'numbered', givenMinor: 1466 });
  const { order: all } = value(await tryRefund(ann, again, soups(1)));
  expect(all).toMatchObject({ paymentStatus: 'refunded', refundedMinor: order.totalMinor, refundable: [] });
  expect(await tryRefund(ann, all, soups(1))).toMatchObject({ code: 'refund_exceeds_line', details: { leftQuantity: 0 } });
  expect(await till.rows(sql`select refunded_quantity, refunded_minor from pos.order_line where order_id = ${order.id}`)).toEqual([{ refunded_quantity: 3, refunded_minor: order.totalMinor }]);

  const sale = await sell(ann, [['soup', 3]]);
  const part = await pay(ann, sale, 'cash', 1000, { tenderedMinor: 1000 });
  const mixed = await payByCard(ann, part, part.dueMinor);
  const ofMixed = (quantity: number) => ({ by: 'line' as const, lines: [{ lineId: lineOf(mixed, 0), quantity }] });
  await till.sandbox.control('POST', 'next', { ending: 'reject', kind: 'refund' });
  const { order: halfway, refund: half } = value(await tryRefund(ann, mixed, ofMixed(2)));
  expect(half).toMatchObject({ state: 'numbered', amountMinor: 1466, givenMinor: 1000 });
  expect(halfway.refundable).toMatchObject([{ quantity: 2, amountMinor: 1199 }]);
  const { order: whole, refund: rest } = value(await tryRefund(ann, halfway, ofMixed(2)));
  expect(rest).toMatchObject({ amountMinor: 1199, givenMinor: 1199 });
  expect(whole).toMatchObject({ paymentStatus: 'refunded', refundedMinor: mixed.totalMinor, refundable: [] });
});

test('a refunded check is in its bucket, cannot be opened again, and its timeline tells each state of each share with who, why and the correlation id', async () => {
  const order = await soldByCard([['soup', 1]]);
  const { order: after } = value(await tryRefund(ann, order, { by: 'amount', amountMinor: 100 }, { note: 'cold' }));
  expect(await reopenOrder(ann, { params: { orderId: order.id }, query: {}, body: { commandId: newId(), version: after.version, reasonId: 'why-reopen' } })).toMatchObject({ code: 'wrong_state', details: { reason: 'refunded' } });
  const page = value(await listOrders(ann, { params: {}, body: {}, query: { locationId: 'loc', bucket: 'refunded', limit: 100 } })).orders;
  expect(page.find(({ id }) => id === order.id)).toMatchObject({ bucket: 'refunded', paymentStatus: 'part-refunded', refundedMinor: 100, pendingMinor: 0 });
  const { counts } = value(await countOrders(ann, { params: {}, body: {}, query: { locationId: 'loc' } }));
  expect(counts.refunded).toBe(page.length);
  const { entries } = value(await getOrderTimeline(ann, { params: { orderId: order.id }, query: {}, body: {} }));
  const operations = entries.filter(({ kind }) => kind === 'operation');
  expect(operations.map(({ type, details }) => [type, details['from'], details['to']])).toEqual([['authorize', null, 'sending'], ['authorize', 'sending', 'succeeded'], ['capture', null, 'sending'], ['capture', 'sending', 'succeeded'], ['refund', null, 'sending'], ['refund', 'sending', 'succeeded']]);
  for (const entry of operations) expect(entry).toMatchObject({ actorName: 'Ann', details: { correlationId: 'test-correlation' } });
  expect(operations.at(-1)).toMatchObject({ reasonName: { en: 'Sent back' }, amountMinor: 100 });
  expect(entries.filter(({ kind }) => kind === 'event').map(({ type }) => type)).toEqual(['opened', 'lines-added', 'card-asked', 'closed', 'refunded', 'credit-receipt']);
});

test('P4 money of several tenders goes back over them in their order, or to the one that is named, tip besides', async () => {
  const sale = await sell(ann, [['steak', 1]]);
  const part = await pay(ann, sale, 'cash', 1000, { tenderedMinor: 1000 });
  const order = await payByCard(ann, part, part.dueMinor, { tipMinor: 250 });
  expect(order.state).toBe('closed');
  const card = order.payments.find(({ kind }) => kind === 'card')!;
  const named = value(await tryRefund(ann, order, { by: 'amount', amountMinor: 300 }, { tipMinor: 250, to: { way: 'tender', operationId: card.id } })).order;
  expect(named.operations.filter(({ kind }) => kind === 'refund')).toMatchObject([{ tenderKind: 'card', amountMinor: 300, tipMinor: 250 }]);
  const rest = value(await tryRefund(ann, named, { by: 'amount', amountMinor: order.totalMinor - 300 })).order;
  expect(rest.operations.filter(({ kind }) => kind === 'refund').map(({ amountMinor }) => amountMinor).sort((a, b) => a - b)).toEqual([300, 1000, card.amountMinor - 300]);
  expect(rest).toMatchObject({ paymentStatus: 'refunded', refundedMinor: order.totalMinor });
  expect([await balanceOf(order.id, 'drawer'), await balanceOf(order.id, 'provider-clearing'), await balanceOf(order.id, 'tips-payable')]).toEqual([0, 0, 0]);
});

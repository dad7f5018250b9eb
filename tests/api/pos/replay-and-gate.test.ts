import type { AnyContract } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import * as contracts from '@nova/pos/contracts';
import { domainFingerprint } from '../../support/domain-fingerprint';
import { rowsOf, startService, type Service } from './service';

let service: Service;
beforeAll(async () => { service = await startService({ openFirst: false }); });
afterAll(() => service?.nova.stop());

interface Case { contract: AnyContract; params?: object; body: Record<string, unknown>; other: Record<string, unknown> }

/** One good request of every command on orders, tables and tickets, in an order in which each is allowed; made lazily, since they build on each other. */
async function* everyCommand(): AsyncGenerator<Case> {
  const { plain, tenders, locationId, menu } = service;
  const tableId = service.table();
  const orderId = newId();
  const version = async () => (await service.get(orderId)).version;
  yield { contract: contracts.openOrder, body: { orderId, locationId, tableId, covers: 2 }, other: { covers: 3 } };
  const lines = service.lines({ itemId: plain[0]!.id }, { itemId: plain[1]!.id }, { itemId: plain[2]!.id });
  yield { contract: contracts.addLines, params: { orderId }, body: { catalogueHash: menu.version, lines }, other: { lines: lines.slice(1) } };
  yield { contract: contracts.changeLine, params: { orderId, lineId: lines[0]!.lineId }, body: { lineVersion: 1, quantity: 2 }, other: { quantity: 4 } };
  yield { contract: contracts.removeLine, params: { orderId, lineId: lines[1]!.lineId }, body: { lineVersion: 1 }, other: { lineVersion: 2 } };
  yield { contract: contracts.fireOrder, params: { orderId }, body: {}, other: { courses: [1] } };
  const [ticket] = await rowsOf<{ id: string }>(service.nova, 'select id from pos.ticket where order_id = $1', [orderId]);
  yield { contract: contracts.bumpTicket, params: { ticketId: ticket!.id }, body: {}, other: {} };
  yield { contract: contracts.recallTicket, params: { ticketId: ticket!.id }, body: {}, other: {} };
  yield { contract: contracts.markServed, params: { orderId }, body: {}, other: {} };
  yield { contract: contracts.renameOrder, params: { orderId }, body: { name: 'Lina' }, other: { name: 'Omar' } };
  yield { contract: contracts.changeCovers, params: { orderId }, body: { covers: 5 }, other: { covers: 6 } };
  const splitId = newId();
  yield { contract: contracts.splitOrder, params: { orderId }, body: { version: await version(), checks: [{ orderId: splitId, lines: [{ lineId: lines[0]!.lineId, quantity: 1 }] }] }, other: { version: 1 } };
  yield { contract: contracts.moveLines, params: { orderId: splitId }, body: { version: (await service.get(splitId)).version, toOrderId: orderId, lines: [{ lineId: (await service.get(splitId)).lines[0]!.id }] }, other: { version: 1 } };
  yield { contract: contracts.mergeOrders, params: { orderId: splitId }, body: { version: (await service.get(splitId)).version, intoOrderId: orderId }, other: { version: 1 } };
  yield { contract: contracts.planShares, params: { orderId }, body: { version: await version(), plan: { mode: 'even', count: 2 } }, other: { plan: { mode: 'none' } } };
  const partyId = newId();
  yield { contract: contracts.joinTables, body: { partyId, locationId, tableIds: [tableId, service.nova.venue.tables.at(-1)!.id] }, other: { partyId: newId() } };
  yield { contract: contracts.splitTables, params: { partyId }, body: { locationId }, other: { locationId: 'elsewhere' } };
  yield { contract: contracts.clearTable, params: { tableId: service.nova.venue.tables.at(-1)!.id }, body: { locationId }, other: { locationId: 'elsewhere' } };
  yield { contract: contracts.printBill, params: { orderId }, body: { version: await version() }, other: { version: 1 } };
  const { dueMinor } = await service.get(orderId);
  yield { contract: contracts.takePayment, params: { orderId }, body: { operationId: newId(), version: await version(), tenderTypeId: tenders.cash, amountMinor: dueMinor, tenderedMinor: dueMinor }, other: { amountMinor: 1 } };
  yield { contract: contracts.printReceipt, params: { orderId }, body: {}, other: {} };
  yield { contract: contracts.clearTable, params: { tableId }, body: { locationId }, other: { locationId: 'elsewhere' } };
  const second = await service.open();
  const reasonId = service.nova.venue.reasons.find((reason) => reason.kind === 'cancel' || reason.kind === 'void')!.id;
  yield { contract: contracts.cancelOrder, params: { orderId: second.id }, body: { version: 1, reasonId }, other: { version: 2 } };
}

test('S1 outside a shift every act is refused with the reason, the refusal is audited, and no domain table changes', async () => {
  // A check, its ticket and a dirty table are made in a shift that is then closed behind the back of the rules.
  await service.openShift(service.a, service.registerIds[0]);
  const made: Case[] = [];
  for await (const each of everyCommand()) { made.push(each); await run(each, newId()); }
  const client = await service.nova.sql.connect();
  await client.query('set session_replication_role = replica');
  await client.query(`delete from pos.shift where state = 'open'`);
  await client.query('set session_replication_role = default');
  client.release();
  const before = await domainFingerprint(service.nova.sql);
  for (const each of made) {
    const answer = await run({ ...each, body: each.contract === contracts.openOrder ? { ...each.body, orderId: newId() } : each.body }, newId());
    expect([each.contract.name, answer.status, answer.code]).toEqual([each.contract.name, 409, 'shift_not_open']);
  }
  expect(await domainFingerprint(service.nova.sql)).toEqual(before);
  const audited = await rowsOf<{ act: string }>(service.nova, `select distinct act from platform.audit where outcome = 'refused' and code = 'shift_not_open'`);
  expect(audited.map((row) => row.act).sort()).toEqual([...new Set(made.map((each) => each.contract.name))].sort());
});

test('every command: a replay gets the first answer and changes nothing; the same id with another body is refused', async () => {
  await service.openShift(service.a, service.registerIds[0]);
  for await (const each of everyCommand()) {
    const commandId = newId();
    const first = await run(each, commandId);
    expect([each.contract.name, first.status]).toEqual([each.contract.name, 200]);
    const before = await domainFingerprint(service.nova.sql);
    const again = await run(each, commandId);
    expect([each.contract.name, again.status, again.body]).toEqual([each.contract.name, 200, first.body]);
    if (Object.keys(each.other).length > 0) {
      const other = await run({ ...each, body: { ...each.body, ...each.other } }, commandId);
      expect([each.contract.name, other.status, other.code]).toEqual([each.contract.name, 409, 'command_id_reused']);
    }
    expect(await domainFingerprint(service.nova.sql)).toEqual(before);
  }
});

test('a command sent ten times at once is done once, and all get its answer', async () => {
  const order = await service.open();
  const commandId = newId();
  const lines = service.lines({ itemId: service.plain[0]!.id });
  const answers = await Promise.all(Array.from({ length: 10 }, () => service.a.call(contracts.addLines, { params: { orderId: order.id }, body: { commandId, catalogueHash: service.menu.version, lines } })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  expect(answers[0]!.status).toBe(200);
  expect((await service.get(order.id)).lines).toHaveLength(1);
});

const run = ({ contract, params = {}, body }: Case, commandId: string) => service.a.call(contract, { params: params as never, body: { ...body, commandId } as never });

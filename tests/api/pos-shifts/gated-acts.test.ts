import { declaredRoutes } from '@nova/platform/access';
import type { AnyContract, Menu } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import * as pos from '@nova/pos/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';
import { domainFingerprint } from '../../support/domain-fingerprint';
import { plainDishes } from '../../support/plain-dishes';
import { sampleRequest, urlOf, type World } from '../../support/sample-request';

/** Acts of the house that need no open shift, each for a reason: opening one, papers of the past, the day, availability, kitchen displays of other makers, files of the log. */
const ungated = new Set(['open-shift', 'close-shift', 'print-report', 'print-receipt', 'close-day', 'print-day', 'set-availability', 'restore-availability', 'replay-display-delivery', 'plan-shares', 'export-orders', 'export-order-status', 'export-journal']);

let nova: Nova;
let manager: Client;
let world: World;
let deviceId: string;

/** A check that is still open, left to the next shift, while no shift is open at the place. */
beforeAll(async () => {
  nova = await bootNova();
  const tablet = await nova.enrol();
  ({ deviceId } = tablet);
  manager = await nova.as('manager', tablet.token);
  const locationId = nova.venue.location.id;
  const [shiftId, orderId, otherId, lineId] = [newId(), newId(), newId(), newId()];
  const count = [{ denominationMinor: 1000, pieces: 10 }];
  const params = { shiftId };
  (await manager.post('/api/pos/shifts', { commandId: newId(), shiftId, locationId, registerId: tablet.registerId, count })).ok();
  (await manager.post('/api/pos/orders', { commandId: newId(), orderId, locationId, tableId: nova.venue.tables[0]?.id, covers: 2 })).ok();
  (await manager.post('/api/pos/orders', { commandId: newId(), orderId: otherId, locationId, tableId: nova.venue.tables[1]?.id, covers: 2 })).ok();
  const menu = (await manager.get(`/api/pos/menu?locationId=${locationId}&locale=en`)).ok<Menu>();
  (await manager.post(`/api/pos/orders/${orderId}/lines`, { commandId: newId(), catalogueHash: menu.version, lines: [{ lineId, itemId: plainDishes(menu)[0]?.id, quantity: 1 }] })).ok();
  const { tickets } = (await manager.post(`/api/pos/orders/${orderId}/fire`, { commandId: newId() })).ok<{ tickets: { id: string; stationId: string }[] }>();
  (await manager.call(pos.carryOver, { params, body: { commandId: newId(), toShiftId: null, orderIds: [orderId, otherId], operationIds: [] } })).reply();
  expect((await manager.call(pos.countDrawer, { params, body: { commandId: newId(), countId: newId(), count } })).reply().verdict).toBe('fits');
  (await manager.call(pos.closeShift, { params, body: { commandId: newId(), version: 1 } })).reply();
  world = {
    locationId, shiftId, orderId, lineId, registerId: tablet.registerId, tableId: nova.venue.tables[0]?.id, stationId: tickets[0]?.stationId, ticketId: tickets[0]?.id, version: 2, lineVersion: 1,
    catalogueHash: menu.version, tenderTypeId: nova.venue.tenderTypes[0]?.id, reasonId: nova.venue.reasons[0]?.id,
    toOrderId: otherId, intoOrderId: otherId, tableIds: nova.venue.tables.slice(2, 4).map((table) => table.id),
  };
}, 120_000);
afterAll(() => nova.stop());

const commands = (): AnyContract[] => declaredRoutes().filter(({ plugin, contract }) => plugin === 'pos' && contract.audience !== 'machine' && contract.method !== 'GET' && !ungated.has(contract.name)).map(({ contract }) => contract);

test('S1: every gated act is refused by the service outside a shift, changes nothing, and the refusal is audited with code, actor and device', async () => {
  const before = await domainFingerprint(nova.sql);
  const wrong: string[] = [];
  expect(commands().length).toBeGreaterThan(25);
  for (const contract of commands()) {
    const sample = sampleRequest(contract, world);
    const answer = await manager.send(contract.method, urlOf(contract, sample.params, sample.query), sample.body);
    if (answer.code !== 'shift_not_open') wrong.push(`${contract.name}: ${answer.status} ${answer.code}`);
    const { rows } = await nova.sql.query<{ code: string; actor: string | null; device: string | null }>(
      `select code, actor_id as actor, device_id as device from platform.audit where command_id = $1 and outcome = 'refused'`, [sample.body['commandId']]);
    if (rows.length !== 1 || rows[0]?.code !== answer.code || rows[0].actor === null || rows[0].device !== deviceId) wrong.push(`${contract.name}: audited ${JSON.stringify(rows)}`);
  }
  expect(wrong).toEqual([]);
  expect(await domainFingerprint(nova.sql)).toEqual(before);
});

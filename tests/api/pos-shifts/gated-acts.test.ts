import type { Menu } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import * as pos from '@nova/pos/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';
import { domainFingerprint } from '../../support/domain-fingerprint';
import { gatedRequests } from '../../support/gated-acts';
import { plainDishes } from '../../support/plain-dishes';
import type { World } from '../../support/sample-request';

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

test('S1: every gated act is refused by the service outside a shift, changes nothing, and the refusal is audited with code, actor and device', async () => {
  const before = await domainFingerprint(nova.sql);
  const wrong: string[] = [];
  const requests = gatedRequests(world);
  expect(requests.length).toBeGreaterThan(45);
  for (const { name, method, url, body } of requests) {
    const answer = await manager.send(method, url, body);
    if (answer.code !== 'shift_not_open') wrong.push(`${name}: ${answer.status} ${answer.code}`);
    const { rows } = await nova.sql.query<{ code: string; actor: string | null; device: string | null }>(
      `select code, actor_id as actor, device_id as device from platform.audit where command_id = $1 and outcome = 'refused'`, [body['commandId']]);
    if (rows.length !== 1 || rows[0]?.code !== answer.code || rows[0].actor === null || rows[0].device !== deviceId) wrong.push(`${name}: audited ${JSON.stringify(rows)}`);
  }
  expect(wrong).toEqual([]);
  expect(await domainFingerprint(nova.sql)).toEqual(before);
});

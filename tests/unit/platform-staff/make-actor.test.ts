import type { HttpContext } from '../../../plugins/platform/server/src/http/context';
import type { DeviceRow } from '../../../plugins/platform/server/src/repo/device';
import { makeActor } from '../../../plugins/platform/server/src/staff/make-actor';

const ctx = { state: { correlationId: 'corr-12345678' } } as HttpContext;
const device = { id: 'd1', location_id: 'here', register_id: 'r1', station_ids: ['s1'] } as DeviceRow;
const actor = makeActor({ kind: 'staff', id: 'p1', name: 'Maya', role: 'server', locationIds: ['here'], device, can: (capability) => capability === 'pos.order.open' }, ctx);

test('an actor carries where it stands and the id that follows the request', () => {
  expect(actor).toMatchObject({ deviceId: 'd1', deviceLocationId: 'here', registerId: 'r1', stationIds: ['s1'], correlationId: 'corr-12345678' });
});

test('what it may not do is refused by name', () => {
  expect(() => actor.require('pos.order.open')).not.toThrow();
  expect(() => actor.require('pos.order.void')).toThrow(expect.objectContaining({ code: 'missing_capability', details: { capability: 'pos.order.void' } }));
});

test('where it does not work is refused by name', () => {
  expect(() => actor.requireLocation('here')).not.toThrow();
  expect(() => actor.requireLocation('there')).toThrow(expect.objectContaining({ code: 'foreign_location', details: { locationId: 'there' } }));
});

test('a copy of an actor may do no more', () => {
  expect(() => ({ ...actor, id: 'p2' }).require('pos.order.void')).toThrow();
});

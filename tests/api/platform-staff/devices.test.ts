import { enrolDevice, listAudit, listDevices, listStaff, revokeDevice, setMembership, setPin, signInWithPin } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { bootNova, type Nova } from '../../support/boot-nova';
import { Client } from '../../support/client';
import { byPin, castOf, everyoneOf, until, type CastMember } from './cast';

let nova: Nova;
let manager: Client;
let locationId: string;

beforeAll(async () => {
  nova = await bootNova();
  manager = await nova.as('manager');
  locationId = nova.venue.location.id;
});
afterAll(() => nova.stop());

const tabletBody = () => ({ commandId: newId(), deviceId: newId(), name: 'Bar tablet', locationId, registerId: nova.venue.registers[0]?.id ?? null, stationIds: nova.venue.stations.map(({ id }) => id) });

test('an enrolled device carries its place into the session', async () => {
  const body = tabletBody();
  const { device, deviceToken } = (await manager.call(enrolDevice, { body })).reply();
  expect(device).toMatchObject({ id: body.deviceId, locationId, registerId: body.registerId, stationIds: body.stationIds, revokedAt: null, enrolledBy: manager.login?.name });
  expect(deviceToken).toMatch(new RegExp(`^${body.deviceId}\\.[A-Za-z0-9_-]{43}$`));
  const staff = (await new Client(nova.url, undefined, deviceToken).get('/api/platform/device/staff')).ok<{ staff: { hasPin: boolean }[] }>().staff;
  expect(staff.length).toBeGreaterThan(3);
  expect(staff.every(({ hasPin }) => hasPin)).toBe(true);
  await until(async () => ((await manager.call(listDevices, { query: { locationId } })).reply().devices.find(({ id }) => id === device.id)?.lastSeenAt ?? null) !== null);
});

test('a lost answer is given again, secret and all, though the database never held it', async () => {
  const body = tabletBody();
  const first = (await manager.call(enrolDevice, { body })).reply();
  expect((await manager.call(enrolDevice, { body })).reply()).toEqual(first);
  expect((await manager.call(enrolDevice, { body: { ...body, name: 'Another name' } })).code).toBe('command_id_reused');
  expect((await manager.call(enrolDevice, { body: { ...body, commandId: newId() } })).code).toBe('already_exists');
  const secret = first.deviceToken.split('.')[1] as string;
  const { rows } = await nova.sql.query(`select count(*)::int as n from (select outcome as t from platform.command union all select row_to_json(d)::text from platform.device d) all_rows where t like '%' || $1 || '%'`, [secret]);
  expect(rows).toEqual([{ n: 0 }]);
});

test('a device stands where its location, register and stations are', async () => {
  const enrol = (change: object) => manager.call(enrolDevice, { body: { ...tabletBody(), ...change } });
  expect((await enrol({ registerId: 'nowhere' })).code).toBe('not_found');
  expect((await enrol({ stationIds: ['nowhere'] })).code).toBe('not_found');
  expect((await enrol({ locationId: 'nowhere' })).code).toBe('foreign_location');
});

test('a wrong secret is no device; a revoked one is told so at once, and its PIN sessions end', async () => {
  const { deviceId, token } = await nova.enrol();
  const forged = `${deviceId}.${'A'.repeat(43)}`;
  expect((await new Client(nova.url, manager.token, forged).get('/api/platform/session')).code).toBe('device_required');
  expect((await new Client(nova.url, manager.token, 'rubbish').get('/api/platform/session')).code).toBe('device_required');
  const server = await byPin(nova, token, everyoneOf(await castOf(nova, token), 'server')[0] as CastMember);
  expect((await server.get('/api/platform/session')).status).toBe(200);

  const revoke = (commandId: string) => manager.call(revokeDevice, { params: { deviceId }, body: { commandId } });
  expect((await revoke(newId())).reply().device.revokedAt).not.toBeNull();
  const refused = await server.get('/api/platform/session');
  expect([refused.status, refused.code]).toEqual([403, 'device_revoked']);
  expect((await new Client(nova.url, undefined, token).get('/api/platform/device/staff')).code).toBe('device_revoked');
  expect((await revoke(newId())).code).toBe('wrong_state');
  expect((await manager.call(revokeDevice, { params: { deviceId: newId() }, body: { commandId: newId() } })).code).toBe('not_found');
});

test('a device revoked in another process is refused within the time of a notification', async () => {
  const { deviceId, token } = await nova.enrol();
  const device = new Client(nova.url, undefined, token);
  await device.get('/api/platform/device/staff');
  await nova.sql.query(`update platform.device set revoked_at = platform.now(), revoked_by = 'test' where id = $1`, [deviceId]);
  expect(await until(async () => (await device.get('/api/platform/device/staff')).code === 'device_revoked')).toBeLessThan(500);
});

test('a manager sets PINs and places, only where the manager works', async () => {
  const { token } = await nova.enrol();
  const kitchen = everyoneOf(await castOf(nova, token), 'kitchen')[0] as CastMember;
  const pinCommand = newId();
  const change = (pin: string) => manager.call(setPin, { params: { staffId: kitchen.id }, body: { commandId: pinCommand, pin } });
  expect((await change('86420')).reply().staff).toMatchObject({ id: kitchen.id, hasPin: true });
  expect((await change('86420')).status).toBe(200);
  expect((await change('11111')).code).toBe('command_id_reused');
  await byPin(nova, token, { ...kitchen, pin: '86420' });
  expect((await new Client(nova.url, undefined, token).call(signInWithPin, { body: { staffId: kitchen.id, pin: kitchen.pin } })).code).toBe('wrong_credentials');

  const place = (locationIds: string[]) => manager.call(setMembership, { params: { staffId: kitchen.id }, body: { commandId: newId(), locationIds } });
  expect((await place(['nowhere'])).code).toBe('not_found');
  expect((await place([])).reply().staff.locationIds).toEqual([]);
  expect((await manager.call(listStaff, {})).reply().staff.some(({ id }) => id === kitchen.id)).toBe(true);
  expect((await place([locationId])).reply().staff.locationIds).toEqual([locationId]);

  await nova.sql.query(`insert into platform.staff_location values ($1, 'elsewhere')`, [kitchen.id]);
  expect((await manager.call(setPin, { params: { staffId: kitchen.id }, body: { commandId: newId(), pin: '97531' } })).code).toBe('foreign_location');
  expect((await place([locationId])).code).toBe('foreign_location');
  expect((await place(['elsewhere'])).reply().staff.locationIds).toEqual(['elsewhere']);
});

test('the audit of a place can be read page by page, newest first, and only there', async () => {
  const read = (query: { after?: string; limit?: number; subjectId?: string }) => manager.call(listAudit, { query: { locationId, ...query } });
  const body = tabletBody();
  await manager.call(enrolDevice, { body });
  const newest = (await read({ limit: 1 })).reply();
  expect(newest.entries[0]).toMatchObject({ act: 'enrol-device', outcome: 'done', subjectId: body.deviceId, commandId: body.commandId, actorName: manager.login?.name, locationId });
  const second = (await read({ limit: 1, after: newest.next as string })).reply();
  expect(second.entries[0]?.id).not.toBe(newest.entries[0]?.id);
  expect((await read({ subjectId: body.deviceId })).reply().entries).toHaveLength(1);
  expect((await read({ after: 'rubbish' })).code).toBe('invalid_input');
  expect((await manager.get('/api/platform/audit?locationId=elsewhere')).code).toBe('foreign_location');
});

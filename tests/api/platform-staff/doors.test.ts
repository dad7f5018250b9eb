import pg from 'pg';
import { errorReply, getSession, listStaff } from '@nova/platform/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import { Client } from '../../support/client';
import { until } from './cast';

let nova: Nova;
let manager: Client;
let server: Client;
const query = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;

beforeAll(async () => {
  nova = await bootNova();
  manager = await nova.as('manager');
  server = await nova.as('server');
});
afterAll(() => nova.stop());

const grant = (role: string, action: string) => nova.sql.query(
  `with p as (insert into up_permissions (document_id, action) values ('test' || floor(random() * 1e12), $2) returning id)
   insert into up_permissions_role_lnk (permission_id, role_id) select p.id, r.id from p, up_roles r where r.type = $1`, [role, action]);
const withdraw = (role: string, action: string) => nova.sql.query(
  `delete from up_permissions where action = $2 and id in (select l.permission_id from up_permissions_role_lnk l join up_roles r on r.id = l.role_id where r.type = $1)`, [role, action]);

test('every refusal has Strapi’s shape and a code: 401 without a token, 401 with a bad one, 403 without the capability, 404', async () => {
  const answers = {
    not_signed_in: [401, await nova.nobody().get('/api/platform/session')],
    session_expired: [401, await new Client(nova.url, 'not.a.token').get('/api/platform/session')],
    missing_capability: [403, await server.get('/api/platform/staff')],
    not_found: [404, await manager.get('/api/platform/nowhere')],
    device_required: [403, await nova.nobody().get('/api/platform/device/staff')],
    invalid_input: [400, await manager.get('/api/platform/audit')],
  } as const;
  for (const [code, [status, answer]] of Object.entries(answers)) {
    expect([code, answer.status, answer.code]).toEqual([code, status, code]);
    expect(errorReply.parse(answer.body).error.status).toBe(status);
  }
  expect(answers.missing_capability[1].details).toMatchObject({ capability: 'platform.staff.list' });
});

test('a forged signature and an API-like header are no token', async () => {
  const [head, body] = (manager.token as string).split('.');
  expect((await new Client(nova.url, `${head}.${body}.AAAA`).get('/api/platform/session')).code).toBe('session_expired');
  expect((await nova.nobody().send('GET', '/api/platform/session', undefined, { authorization: 'Basic bWU6bWU=' })).code).toBe('session_expired');
});

test('a session says who, what and where', async () => {
  const session = (await server.call(getSession, {})).reply();
  expect(session.staff).toMatchObject({ name: server.login?.name, role: 'server' });
  expect(session.capabilities).toContain('platform.session.get');
  expect(session.capabilities).not.toContain('platform.staff.list');
  expect(session.locations.map(({ id }) => id)).toContain(nova.venue.location.id);
  expect(session.device).toBeNull();
});

test('a capability edited in the role takes effect at once, both ways', async () => {
  expect((await server.get('/api/platform/staff')).status).toBe(403);
  await grant('server', 'plugin::platform.staff.list');
  const grantedMs = await until(async () => (await server.get('/api/platform/staff')).status === 200);
  await withdraw('server', 'plugin::platform.staff.list');
  const withdrawnMs = await until(async () => (await server.get('/api/platform/staff')).status === 403);
  expect(Math.max(grantedMs, withdrawnMs)).toBeLessThan(500);
});

test('a blocked person is refused with a token that is still good, and comes back when unblocked', async () => {
  const block = (blocked: boolean) => nova.sql.query('update up_users set blocked = $2 where username = $1', [server.login?.username, blocked]);
  await block(true);
  await until(async () => (await server.get('/api/platform/session')).code === 'session_expired');
  await block(false);
  await until(async () => (await server.get('/api/platform/session')).status === 200);
});

test('places come from the membership table, for managers too', async () => {
  const { staff } = (await manager.call(listStaff, {})).reply();
  const me = staff.find(({ name }) => name === manager.login?.name);
  await nova.sql.query('delete from platform.staff_location where staff_id = $1', [me?.id]);
  await until(async () => (await manager.get(`/api/platform/devices?locationId=${nova.venue.location.id}`)).code === 'foreign_location');
  await nova.sql.query('insert into platform.staff_location (staff_id, location_id) select $1, unnest($2::text[])', [me?.id, me?.locationIds]);
  await until(async () => (await manager.get(`/api/platform/devices?locationId=${nova.venue.location.id}`)).status === 200);
});

test('a refused capability is audited with its correlation id', async () => {
  await server.send('GET', '/api/platform/staff', undefined, { 'x-correlation-id': 'doors-test-0001' });
  await until(async () => (await nova.sql.query(`select 1 from platform.audit where correlation_id = 'doors-test-0001' and act = 'platform.staff.list' and outcome = 'refused' and code = 'missing_capability'`)).rowCount === 1);
});

test('a known person costs no query', async () => {
  await server.get('/api/platform/session');
  const asked: string[] = [];
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string }).text ?? '';
    if (/up_|strapi_sessions|"(device|staff_location)"/.test(text)) asked.push(text);
    return query.apply(this, args) as never;
  } as never);
  try {
    for (let i = 0; i < 50; i += 1) expect((await server.get('/api/platform/session')).status).toBe(200);
    expect(asked).toEqual([]);
    await nova.sql.query('update up_users set blocked = false where username = $1', [server.login?.username]);
    asked.length = 0;
    await until(async () => (await server.get('/api/platform/session')).status === 200 && asked.length > 1);
  } finally {
    spy.mockRestore();
  }
});

test('while changes cannot be heard, a right that was taken is gone all the same', async () => {
  await server.get('/api/platform/session');
  await nova.sql.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nova listen' and datname = current_database()`);
  await withdraw('server', 'plugin::platform.session.get');
  expect((await server.get('/api/platform/session')).code).toBe('missing_capability');
  await grant('server', 'plugin::platform.session.get');
  await until(async () => (await server.get('/api/platform/session')).status === 200, 5000);
});

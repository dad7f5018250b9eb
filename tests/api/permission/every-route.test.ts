import { declaredRoutes, platform, type Actor } from '@nova/platform/access';
import { capabilityOf, type AnyContract, type Menu } from '@nova/platform/contracts';
import { AppError, newId } from '@nova/platform/pure';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';
import { domainFingerprint } from '../../support/domain-fingerprint';
import { plainDishes } from '../../support/plain-dishes';
import { sampleRequest, urlOf, type World } from '../../support/sample-request';

const roles = ['manager', 'cashier', 'server', 'kitchen', 'stock-clerk'] as const;
const ourPlugins = ['platform', 'pos', 'payments', 'printing'];
/** Answered as a stream that stays open, so it is asked for its headers only. */
const streams = new Set(['stream-events']);
/** About the person or the process itself: no location to be foreign to. */
const withoutLocation = new Set(['get-session', 'list-staff', 'poll-events', 'stream-events', 'set-pin', 'set-membership', 'grant-approval', 'list-approvers']);

let nova: Nova;
let world: World;
const clients = new Map<string, Client>();

beforeAll(async () => {
  nova = await bootNova();
  const tablet = await nova.enrol();
  for (const role of roles) clients.set(role, await nova.as(role, tablet.token));
  world = await livedIn(nova, clients.get('manager') as Client, tablet);
});
afterAll(() => nova.stop());

/** Opens a shift and fires an order, so that every id in a path can be one that exists. */
async function livedIn(server: Nova, manager: Client, tablet: { deviceId: string; registerId: string }): Promise<World> {
  const { venue } = server;
  const locationId = venue.location.id;
  const shiftId = newId();
  const orderId = newId();
  const lineId = newId();
  (await manager.post('/api/pos/shifts', { commandId: newId(), shiftId, locationId, registerId: tablet.registerId, count: [{ denominationMinor: 1000, pieces: 10 }] })).ok();
  (await manager.post('/api/pos/orders', { commandId: newId(), orderId, locationId, tableId: venue.tables[0]?.id, covers: 2 })).ok();
  const menu = (await manager.get(`/api/pos/menu?locationId=${locationId}&locale=en`)).ok<Menu>();
  const [item] = plainDishes(menu);
  (await manager.post(`/api/pos/orders/${orderId}/lines`, { commandId: newId(), catalogueHash: menu.version, lines: [{ lineId, itemId: item?.id, quantity: 1 }] })).ok();
  const fired = (await manager.post(`/api/pos/orders/${orderId}/fire`, { commandId: newId() })).ok<{ tickets: { id: string; stationId: string }[] }>();
  const { jobs } = (await manager.get(`/api/printing/jobs?locationId=${locationId}`)).ok<{ jobs: { id: string }[] }>();
  return {
    locationId, shiftId, orderId, lineId, registerId: tablet.registerId, deviceId: tablet.deviceId, tableId: venue.tables[0]?.id, stationId: fired.tickets[0]?.stationId, ticketId: fired.tickets[0]?.id,
    jobId: jobs[0]?.id, printerId: venue.printers[0]?.id, tenderTypeId: venue.tenderTypes[0]?.id, reasonId: venue.reasons[0]?.id, version: 1, lineVersion: 1,
  };
}

const staffContracts = () => declaredRoutes().filter(({ contract }) => contract.audience === 'staff');
const ask = (client: Client, route: { contract: AnyContract }, sample: ReturnType<typeof sampleRequest>) =>
  client.send(route.contract.method, urlOf(route.contract, sample.params, sample.query), route.contract.method === 'GET' ? undefined : sample.body);

test('every route of our plugins comes from a contract, and every staff contract has a rule', () => {
  const routes = (nova.strapi as unknown as { server: { listRoutes(): { path: string; methods: string[] }[] } }).server.listRoutes()
    .filter(({ path }) => ourPlugins.some((plugin) => path.startsWith(`/api/${plugin}/`)))
    .flatMap(({ path, methods }) => methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`));
  const contracts = declaredRoutes().map(({ contract }) => `${contract.method} ${contract.path}`);
  expect([...new Set(routes)].sort()).toEqual([...new Set(contracts)].sort());
  const withoutRule = staffContracts().filter(({ plugin, contract }) => !platform().permissionTable.has(`${plugin}.${contract.action}`)).map(({ contract }) => contract.name);
  expect(withoutRule).toEqual([]);
  expect(contracts.length).toBeGreaterThan(45);
});

test('nobody gets past the door of a staff or machine route', async () => {
  const wrong: string[] = [];
  for (const route of declaredRoutes().filter(({ contract }) => contract.audience === 'staff' || contract.audience === 'machine')) {
    const answer = await ask(nova.nobody(), route, sampleRequest(route.contract, world));
    if (![401, 403].includes(answer.status) || !['not_signed_in', 'missing_capability'].includes(answer.code)) wrong.push(`${route.contract.name}: ${answer.status} ${answer.code}`);
  }
  expect(wrong).toEqual([]);
});

test('nobody gets past the door of a device route without an enrolled device', async () => {
  for (const route of declaredRoutes().filter(({ contract }) => contract.audience === 'device')) {
    const answer = await ask(nova.nobody(), route, sampleRequest(route.contract, world));
    expect(`${route.contract.name}: ${answer.status} ${answer.code}`).toBe(`${route.contract.name}: 403 device_required`);
  }
});

test.each(roles)('%s passes just the doors that the permission table opens', async (role) => {
  const wrong: string[] = [];
  for (const { plugin, contract } of staffContracts()) {
    const holds = platform().permissionTable.get(`${plugin}.${contract.action}`)?.includes(role) ?? false;
    if (holds && streams.has(contract.name)) continue;
    // Ids that nobody knows: what passes the door must not change the world of the next role.
    const strangers = { ...world, orderId: newId(), shiftId: newId(), lineId: newId(), ticketId: newId(), jobId: newId(), deviceId: newId(), registerId: 'nosuchregister', tableId: 'nosuchtable', printerId: 'nosuchprinter', staffId: 'nosuchstaff' };
    const answer = await ask(clients.get(role) as Client, { contract }, sampleRequest(contract, strangers));
    if ((answer.code === 'missing_capability') === holds || answer.status === 401 || answer.status >= 500) wrong.push(`${contract.name}: ${holds ? 'may' : 'may not'}, but got ${answer.status} ${answer.code}`);
  }
  expect(wrong).toEqual([]);
});

interface Reached { status?: number; body: { error?: { details?: { code?: string; capability?: string } } } | undefined }

/** Runs a controller and what is behind it as a second door would: with an actor, and past the route that asks for the capability. */
async function pastTheDoor(plugin: string, contract: AnyContract, actor: Actor, { params, query, body }: ReturnType<typeof sampleRequest>): Promise<Reached> {
  const { controller } = nova.strapi as unknown as { controller(uid: string): Record<string, (ctx: unknown) => Promise<void>> };
  const [name = '', act = ''] = contract.action.split('.');
  const ctx = { method: contract.method, params, query, request: { body, headers: {} }, state: { actor, correlationId: actor.correlationId }, set: () => undefined, get: () => '', body: undefined };
  await controller.call(nova.strapi, `plugin::${plugin}.${name}`)[act]!(ctx);
  return ctx;
}

/** Somebody at the tablet of the world who may do everything, except one thing. */
function without(missing: string): Actor {
  const can = (capability: string): boolean => capability !== missing;
  const require = (capability: string): void => { if (!can(capability)) throw new AppError('missing_capability', 'Ann may not.', { capability }); };
  const place = String(world['locationId']);
  return { ...platform().systemActor(newId()), kind: 'staff', id: 'ann', name: 'Ann', deviceId: String(world['deviceId']), deviceLocationId: place, registerId: String(world['registerId']), locationIds: [place], can, require };
}

test('design 7: services check again: each command is refused behind the door to whoever lacks just its capability, which is audited, and nothing changes', async () => {
  const before = await domainFingerprint(nova.sql);
  const commands = staffContracts().filter(({ contract }) => contract.method !== 'GET');
  const wrong: string[] = [];
  for (const { plugin, contract } of commands) {
    const capability = `${plugin}.${contract.action}`;
    const sample = sampleRequest(contract, world);
    const { error } = (await pastTheDoor(plugin, contract, without(capability), sample)).body ?? {};
    if (capabilityOf(contract) !== capability || error?.details?.code !== 'missing_capability' || error.details.capability !== capability) wrong.push(`${contract.name}: ${JSON.stringify(error?.details)}`);
    const { rows } = await nova.sql.query<{ act: string; code: string; actor: string }>(`select act, code, actor_id as actor from platform.audit where command_id = $1 and outcome = 'refused'`, [sample.body['commandId']]);
    if (JSON.stringify(rows) !== JSON.stringify([{ act: contract.name, code: 'missing_capability', actor: 'ann' }])) wrong.push(`${contract.name}: audited ${JSON.stringify(rows)}`);
  }
  expect(wrong).toEqual([]);
  expect(commands.length).toBeGreaterThan(75);
  expect(await domainFingerprint(nova.sql)).toEqual(before);
});

test('design 7: services check again: each read is refused behind the door to whoever lacks just its capability', async () => {
  const reads = staffContracts().filter(({ contract }) => contract.method === 'GET');
  const wrong: string[] = [];
  for (const { plugin, contract } of reads) {
    const capability = `${plugin}.${contract.action}`;
    const { error } = (await pastTheDoor(plugin, contract, without(capability), sampleRequest(contract, world))).body ?? {};
    if (error?.details?.code !== 'missing_capability' || error.details.capability !== capability) wrong.push(`${contract.name}: ${JSON.stringify(error?.details)}`);
  }
  expect(wrong).toEqual([]);
  expect(reads.length).toBeGreaterThan(35);
});

test('a manager of another location is refused everywhere, and nothing changes', async () => {
  const other = nova.logins.filter((login) => login.role.toLowerCase() === 'manager')[0];
  const { rows } = await nova.sql.query<{ document_id: string }>('select document_id from up_users where username = $1', [other?.username]);
  await platform().staff.setLocations((rows[0] as { document_id: string }).document_id, []);
  const client = await nova.as('manager');
  const wrong: string[] = [];
  for (const route of staffContracts().filter(({ contract }) => !withoutLocation.has(contract.name))) {
    const answer = await ask(client, route, sampleRequest(route.contract, world));
    if (!['foreign_location', 'not_found', 'device_required'].includes(answer.code)) wrong.push(`${route.contract.name}: ${answer.status} ${answer.code}`);
  }
  await platform().staff.setLocations((rows[0] as { document_id: string }).document_id, [String(world['locationId'])]);
  expect(wrong).toEqual([]);
});

test('a revoked device opens no door, not even for a manager', async () => {
  const tablet = await nova.enrol();
  const manager = await nova.as('manager', tablet.token);
  (await manager.get('/api/platform/session')).ok();
  (await manager.post(`/api/platform/devices/${tablet.deviceId}/revoke`, { commandId: newId() })).ok();
  const wrong: string[] = [];
  for (const route of staffContracts()) {
    const answer = await ask(manager, route, sampleRequest(route.contract, world));
    if (answer.code !== 'device_revoked') wrong.push(`${route.contract.name}: ${answer.status} ${answer.code}`);
  }
  expect(wrong).toEqual([]);
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { platform } from '@nova/platform/access';
import { runSeeds } from '../../../cms/src/seeds/run-seeds';
import { readSeedSettings } from '../../../cms/src/settings/seed-settings';
import { bootNova, type Nova } from '../../support/boot-nova';
import { stateDir } from '../../support/test-environment';

let nova: Nova;
let strapi: Core.Strapi;
beforeAll(async () => {
  nova = await bootNova();
  strapi = nova.strapi as unknown as Core.Strapi;
});
afterAll(() => nova.stop());

const again = (env: Record<string, string> = {}) => runSeeds(strapi, readSeedSettings({ ...process.env, ...env }, strapi.dirs.app.root));
const counts = async (): Promise<Record<string, string>> => {
  const { rows } = await nova.sql.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`);
  const counted: Record<string, string> = {};
  for (const { name } of rows) counted[name] = (await nova.sql.query(`select count(*) as n from "${name}"`)).rows[0].n;
  return counted;
};

describe('the demo restaurant', () => {
  it('has the size and the shape that was promised', () => {
    const catalogue = platform().content.catalogue(nova.venue.location.id)!;
    expect(catalogue.items.length).toBeGreaterThanOrEqual(60);
    expect(catalogue.categories.length).toBeGreaterThanOrEqual(8);
    expect(catalogue.items.every((item) => item.stationId !== null && item.kitchenName.length <= 24 && item.kitchenName === item.kitchenName.toUpperCase())).toBe(true);
    expect(catalogue.items.filter((item) => item.allergens.length > 0).length).toBeGreaterThan(30);
    expect(catalogue.groups.some((group) => group.options.some((option) => option.groupIds.length > 0))).toBe(true);
    expect(catalogue.groups.every((group) => group.options.length >= group.min)).toBe(true);
    expect(catalogue.dayParts.some((part) => part.endsAt < part.startsAt)).toBe(true);
    expect(nova.venue).toMatchObject({ areas: { length: 3 }, tables: { length: 20 }, registers: { length: 2 }, printers: { length: 3 }, tenderTypes: { length: 5 } });
    expect(new Set(nova.venue.reasons.map((reason) => reason.kind)).size).toBe(14);
  });

  it('O9: taxes cold food by the way it is sold', () => {
    const cold = platform().content.catalogue(nova.venue.location.id)!.taxClasses.find((each) => each.code === 'COLD-FOOD')!;
    expect([cold.rates['dine-in'], cold.rates.takeaway, cold.rates.delivery].map((rates) => rates?.map((rate) => rate.ratePpm))).toEqual([[200_000], [0], [0]]);
  });

  it('draws tables that do not stand in each other', () => {
    for (const area of nova.venue.areas) {
      const tables = nova.venue.tables.filter((table) => table.areaId === area.id);
      for (const [index, a] of tables.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 100 && a.y + a.height <= 60).toBe(true);
        for (const b of tables.slice(index + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
      }
    }
  });

  it('lets all eight in with their passwords, and keeps the logins to their owner', async () => {
    expect(statSync(join(stateDir, 'demo-logins.json')).mode & 0o777).toBe(0o600);
    const logins = JSON.parse(readFileSync(join(stateDir, 'demo-logins.json'), 'utf8')) as { role: string; username: string; password: string; pin: string }[];
    const staff = logins.filter((login) => login.pin !== '');
    expect(staff.map((login) => login.role).sort()).toEqual(['Cashier', 'Kitchen', 'Manager', 'Manager', 'Server', 'Server', 'Server', 'Stock clerk']);
    for (const { username, password } of staff) expect((await nova.nobody().post('/api/platform/sessions', { username, password })).status).toBe(200);
    for (const { username, password } of logins.filter((login) => login.pin === '')) expect((await nova.nobody().post('/admin/login', { email: username, password })).status).toBe(200);
  });
});

describe('a second start', () => {
  it('writes nothing', async () => {
    const before = await counts();
    await again();
    expect(await counts()).toEqual(before);
  });

  it('does not bring back what was deleted, nor a right that was taken away, nor a view that was arranged', async () => {
    const pickles = platform().content.catalogue(nova.venue.location.id)!.items.find((item) => item.kitchenName === 'PICKLES')!.id;
    await strapi.documents('api::menu-item.menu-item').delete({ documentId: pickles, locale: '*' });
    const server = (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'server' } })) as { id: number };
    await strapi.db.query('plugin::users-permissions.permission').deleteMany({ where: { action: 'plugin::pos.order.open', role: server.id } });
    await again();
    expect(await strapi.db.query('api::menu-item.menu-item').count({ where: { documentId: pickles } })).toBe(0);
    expect(await strapi.db.query('plugin::users-permissions.permission').count({ where: { action: 'plugin::pos.order.open', role: server.id } })).toBe(0);
  });

  it('goes on where an earlier one was cut off', async () => {
    const before = await counts();
    await strapi.store({ type: 'core', name: 'nova' }).delete({ key: 'seeded' });
    await nova.sql.query('delete from platform.staff_pin');
    const gone = platform().content.catalogue(nova.venue.location.id)!.items.find((item) => item.kitchenName === 'BAKLAVA')!.id;
    await strapi.db.query('api::menu-item.menu-item').deleteMany({ where: { documentId: gone } });
    await again();
    expect((await nova.sql.query('select count(*) as n from platform.staff_pin')).rows[0].n).toBe('8');
    expect((await counts())['menu_items']).toBe(String(Number(before['menu_items']) + 4));
    expect(await strapi.db.query('api::menu-item.menu-item').count({ where: { documentId: gone } })).toBe(4);
  });

  it('takes a new agent key and forgets the old one', async () => {
    const heartbeat = (token: string) => nova.nobody().post('/api/printing/agent/heartbeat', { agentId: 'agent-1', version: '1', printers: [] }, { authorization: `Bearer ${token}` });
    const old = process.env['NOVA_AGENT_TOKEN']!;
    expect((await heartbeat(old)).status).toBe(200);
    await again({ NOVA_AGENT_TOKEN: 'another-agent-token-0123456789' });
    expect((await heartbeat(old)).status).toBe(401);
    expect((await heartbeat('another-agent-token-0123456789')).status).toBe(200);
    expect((await nova.nobody().get('/api/platform/staff', { authorization: 'Bearer another-agent-token-0123456789' })).status).toBeGreaterThanOrEqual(401);
  });
});

describe('the doors that Strapi opens by itself', () => {
  it('are shut: registration, its own sign-in, its default tokens', async () => {
    const login = nova.logins.find((each) => each.role === 'Server')!;
    expect((await nova.nobody().post('/api/auth/local/register', { username: 'x', email: 'x@x.example', password: 'longenough1A' })).status).toBe(401);
    expect((await nova.nobody().post('/api/auth/local', { identifier: login.username, password: login.password })).status).toBe(401);
    expect((await nova.nobody().get('/api/users')).status).toBe(401);
    expect(await strapi.db.query('admin::api-token').count()).toBe(1);
    expect((await nova.nobody().get('/api/menu-items')).status).toBe(404);
  });
});

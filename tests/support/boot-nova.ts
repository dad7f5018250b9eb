import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { AnyContract } from '@nova/platform/contracts';
import type { Venue } from '@nova/platform/contracts';
import { Client, type Answer } from './client';
import { adminUrl, cmsDir, databaseUrl, serverEnv, stateDir, templateDatabase } from './test-environment';

export interface DemoLogin { name: string; role: string; username: string; password: string; pin: string }

interface StrapiLike {
  load(): Promise<StrapiLike>;
  destroy(): Promise<void>;
  server: { mount(): void; httpServer: import('node:http').Server };
}

/** A real server on a database of its own, with the demo restaurant in it. */
export interface Nova {
  readonly url: string;
  readonly strapi: StrapiLike;
  /** Straight SQL for looking, and for what only tests may do. */
  readonly sql: pg.Pool;
  readonly databaseUrl: string;
  readonly logins: readonly DemoLogin[];
  readonly venue: Venue;
  /** Signs in by password; the first person of the role. */
  as(role: string, device?: string): Promise<Client>;
  nobody(): Client;
  /** Enrols a tablet and returns its token. */
  enrol(place?: { registerCode?: string }): Promise<{ deviceId: string; token: string; registerId: string }>;
  stop(): Promise<void>;
}

/** Boots the server of this test file. One Strapi per process: call it once per file. */
export async function bootNova(env: Record<string, string> = {}): Promise<Nova> {
  const database = `test_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`create database ${database} template ${templateDatabase}`);
  Object.assign(process.env, serverEnv(database), env);
  const { createStrapi } = (await import('@strapi/strapi')) as unknown as { createStrapi(options: object): StrapiLike };
  const strapi = await createStrapi({ appDir: cmsDir, distDir: join(cmsDir, 'dist'), autoReload: false, serveAdminPanel: false }).load();
  strapi.server.mount();
  const http = strapi.server.httpServer;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const sql = new pg.Pool({ connectionString: databaseUrl(database), max: 4 });
  // A socket that is still closing when its database is dropped must not take the test run down.
  sql.on('error', () => undefined);
  const logins = JSON.parse(readFileSync(join(stateDir, 'demo-logins.json'), 'utf8')) as DemoLogin[];
  const nobody = () => new Client(url);
  const as = (role: string, device?: string) => signIn(url, logins, role, device);
  const venue = await readVenue(await as('manager'));
  return {
    url, strapi, sql, databaseUrl: databaseUrl(database), logins, venue, as, nobody,
    enrol: ({ registerCode } = {}) => enrolTablet(as, venue, registerCode),
    async stop() {
      http.closeAllConnections();
      await strapi.destroy();
      await sql.end();
      await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
}

async function signIn(url: string, logins: readonly DemoLogin[], role: string, device?: string): Promise<Client> {
  const login = logins.find((candidate) => candidate.role.toLowerCase().replace(' ', '-') === role);
  if (login === undefined) throw new Error(`the demo has nobody of role ${role}`);
  const client = new Client(url, undefined, device);
  const { accessToken } = (await client.post('/api/platform/sessions', { username: login.username, password: login.password })).ok<{ accessToken: string }>();
  return new Client(url, accessToken, device, login);
}

async function readVenue(manager: Client): Promise<Venue> {
  const { locations } = (await manager.get('/api/platform/session')).ok<{ locations: { id: string }[] }>();
  return (await manager.get(`/api/pos/venue?locationId=${locations[0]!.id}`)).ok<{ venue: Venue }>().venue;
}

async function enrolTablet(as: Nova['as'], venue: Venue, registerCode?: string): Promise<{ deviceId: string; token: string; registerId: string }> {
  const manager = await as('manager');
  const register = venue.registers.find((candidate) => registerCode === undefined || candidate.code === registerCode)!;
  const { newId } = await import('@nova/platform/pure');
  const deviceId = newId();
  const answer = await manager.post('/api/platform/devices', { commandId: newId(), deviceId, name: `Tablet ${deviceId.slice(-4)}`, locationId: venue.location.id, registerId: register.id, stationIds: venue.stations.map((station) => station.id) });
  return { deviceId, token: answer.ok<{ deviceToken: string }>().deviceToken, registerId: register.id };
}

export type { AnyContract, Answer };

import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { platform } from '@nova/platform/access';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';
import { sleep, until } from './event-database';

let nova: Nova;
let manager: Client;
beforeAll(async () => { nova = await bootNova(); manager = await nova.as('manager'); platform().eventReaders({ 'thing.happened.v1': ['platform.event.poll'] }); }, 60_000);
afterAll(() => nova.stop());

const append = (location: string | null, subject: string) => nova.sql.query(`select platform.outbox_append('thing.happened.v1', $1, $2, 1, '{}')`, [location, subject]);

/** Opens the stream over a real connection and keeps what it says. */
async function listenTo(headers: Record<string, string>, query = ''): Promise<{ response: IncomingMessage; text(): string; ended(): boolean; cut(): void }> {
  let text = '', ended = false;
  const outgoing = request(`${nova.url}/api/platform/events${query}`, { headers });
  outgoing.on('error', () => undefined);
  const response = await new Promise<IncomingMessage>((resolve) => { outgoing.on('response', resolve).end(); });
  response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('close', () => { ended = true; }).on('error', () => undefined);
  return { response, text: () => text, ended: () => ended, cut: () => outgoing.destroy() };
}
const authorization = () => ({ authorization: `Bearer ${manager.token}` });

test('streams over HTTP with the headers that keep proxies and compressors away', async () => {
  const stream = await listenTo({ ...authorization(), 'accept-encoding': 'gzip, br' });
  expect(stream.response.statusCode).toBe(200);
  expect(stream.response.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', 'cache-control': 'no-cache, no-transform' });
  expect(stream.response.headers['content-encoding']).toBeUndefined();
  await until(() => stream.text().includes('event: hello'), 'hello');
  await append(nova.venue.location.id, 'subject-of-mine');
  await until(() => stream.text().includes('subject-of-mine'), 'the event');
  stream.cut();
  await until(async () => (await metric('nova_event_streams')) === 0, 'the server forgets it');
});

test('resumes by Last-Event-ID, which wins over after, and by after', async () => {
  const first = await listenTo(authorization());
  await until(() => first.text().includes('event: hello'), 'hello');
  const latest = /"latest":(\d+)/.exec(first.text())![1]!;
  first.cut();
  await append(null, 'while-away');
  for (const [headers, query] of [[{ 'last-event-id': latest }, '?after=999999999'], [{}, `?after=${latest}`]] as const) {
    const again = await listenTo({ ...authorization(), ...headers }, query);
    await until(() => again.text().includes('while-away'), 'what was missed');
    expect(again.text()).not.toContain('event: reset');
    again.cut();
  }
});

test('polls the same numbers', async () => {
  const { latest } = (await manager.get('/api/platform/events/poll')).ok<{ latest: number }>();
  await append(nova.venue.location.id, 'polled');
  await append('somewhere-else', 'not mine');
  await until(async () => (await manager.get('/api/platform/events/poll')).ok<{ latest: number }>().latest === latest + 2, 'numbered');
  const page = (await manager.get(`/api/platform/events/poll?after=${latest}`)).ok<{ reset: boolean; latest: number; events: { aggregateId: string; seq: number }[] }>();
  expect(page).toMatchObject({ reset: false, latest: latest + 2 });
  expect(page.events.map((event) => event.aggregateId)).toEqual(['polled']);
  expect((await manager.get(`/api/platform/events/poll?after=${page.latest}`)).ok()).toEqual({ reset: false, latest: page.latest, events: [] });
  expect((await manager.get(`/api/platform/events/poll?after=${page.latest + 500}`)).ok()).toMatchObject({ reset: true, events: [] });
});

test('nobody hears without signing in, and garbage is refused', async () => {
  const stream = await listenTo({});
  expect(stream.response.statusCode).toBe(401);
  expect((await listenTo({ ...authorization() }, '?after=-1')).response.statusCode).toBe(400);
  expect((await nova.nobody().get('/api/platform/events/poll')).status).toBe(401);
});

test('a blocked person loses the stream at the next heartbeat', async () => {
  const stream = await listenTo({ authorization: `Bearer ${(await nova.as('kitchen')).token}` });
  await until(() => stream.text().includes('event: hello'), 'hello');
  await nova.sql.query(`update up_users set blocked = true where username = $1`, [nova.logins.find((login) => login.role.toLowerCase() === 'kitchen')!.username]);
  await until(() => stream.ended(), 'the end', 17_000);
}, 25_000);

test('metrics are told to this machine, by route template, and not through a proxy', async () => {
  const text = await (await fetch(`${nova.url}/metrics`)).text();
  expect(text).toContain('nova_http_request_seconds_bucket{le="0.001",method="GET",route="/api/platform/events/poll",status="200"}');
  expect(text).not.toContain('?after');
  for (const name of ['nova_outbox_lag_seconds', 'nova_outbox_unnumbered 0', 'nova_pool_connections{pool="commands",state="waiting"}', 'process_cpu_seconds_total']) expect(text).toContain(name);
  expect((await fetch(`${nova.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403);
});

test('the recurring jobs of the kernel have run', async () => {
  await until(async () => (await nova.sql.query(`select name from platform.job_lease where finished_at is not null and last_error is null and name like 'platform.%'`)).rowCount! >= 2, 'both');
});

test('a stop with open streams takes less than a second', async () => {
  const stream = await listenTo(authorization());
  await until(() => stream.text().includes('event: hello'), 'hello');
  const started = Date.now();
  await nova.strapi.destroy();
  expect(Date.now() - started).toBeLessThan(1500);
  await until(() => stream.ended(), 'ended');
  await sleep(10);
  nova.strapi.destroy = () => Promise.resolve();
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${nova.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

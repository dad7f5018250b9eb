import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { platform } from '@nova/platform/access';
import type { Venue } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { bumpTicket, fireOrder, kdsWebhook, listDisplayDeliveries, replayDisplayDelivery, rushOrder, type KdsWebhook, type Ticket } from '@nova/pos/contracts';
import { pruneDeliveries } from '../../../plugins/pos/server/src/repo/prune-deliveries';
import { verifyWebhook } from '../../../plugins/pos/server/src/services/sign-webhook';
import { rowsOf, startService, type Service } from './service';

interface Received { readonly headers: IncomingHttpHeaders; readonly body: string; readonly message: KdsWebhook }
interface Documents { create(params: object): Promise<{ documentId: string }>; update(params: object): Promise<unknown> }

let service: Service;
let receiver: Server;
let url: string;
let displayId: string;
const received: Received[] = [];
/** What the receiver does with the next messages; 200 when the list is empty. */
let answers: ((response: ServerResponse) => void)[] = [];
const status = (code: number) => (response: ServerResponse): void => { response.writeHead(code).end(); };
const secret = 'first-secret-of-the-pass', nextSecret = 'second-secret-of-the-pass';

const displays = (): Documents => (service.nova.strapi as unknown as { documents(uid: string): Documents }).documents('api::kitchen-display.kitchen-display');
const venue = async () => (await service.a.get(`/api/pos/venue?locationId=${service.locationId}`)).ok<{ venue: Venue }>();

async function until(what: string, holds: () => Promise<boolean> | boolean, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
/** Backoff is a second and more; a test does not wait for it. */
const hurry = () => service.nova.sql.query(`update pos.display_delivery set next_at = clock_timestamp() where state = 'waiting' and next_at > clock_timestamp() and attempts > 0`);
const rows = (ticketId: string) => rowsOf<{ id: string; state: string; attempts: number; last_status: number | null; last_error: string | null }>(service.nova, 'select id, state, attempts, last_status, last_error from pos.display_delivery where ticket_id = $1 order by created_at', [ticketId]);
const of = (ticketId: string) => received.filter((each) => each.message.ticket.id === ticketId);

async function fire(index = 0): Promise<Ticket> {
  const order = await service.open();
  await service.add(order.id, service.lines({ itemId: service.plain[index]!.id }));
  return (await service.a.call(fireOrder, { params: { orderId: order.id }, body: { commandId: newId() } })).reply().tickets[0]!;
}

beforeAll(async () => {
  process.env['NOVA_DISPLAY_SECRET'] = secret;
  process.env['NOVA_DISPLAY_SECRET_NEXT'] = nextSecret;
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({ headers: request.headers, body, message: kdsWebhook.parse(JSON.parse(body)) });
      (answers.shift() ?? status(200))(response);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  service = await startService();
  const [location] = await rowsOf<{ id: number }>(service.nova, 'select id from public.locations limit 1');
  ({ documentId: displayId } = await displays().create({ data: { code: 'PASS-KDS', name: 'Display at the pass', url, secretEnv: 'NOVA_DISPLAY_SECRET', active: true, location: location!.id } }));
  await until('the display is compiled', async () => (await venue()).venue.displays.length === 1);
});
afterEach(() => { answers = []; });
afterAll(async () => { receiver?.closeAllConnections(); receiver?.close(); await service?.nova.stop(); });

test('each thing that happens to a ticket is posted once, in its shape, with a signature that fits', async () => {
  const ticket = await fire();
  await until('the fire arrives', () => of(ticket.id).length === 1);
  await service.b.call(bumpTicket, { params: { ticketId: ticket.id }, body: { commandId: newId() } });
  await until('the bump arrives', () => of(ticket.id).length === 2);
  const [fired, bumped] = of(ticket.id) as [Received, Received];
  expect(fired.message.ticket).toEqual(ticket);
  expect([fired, bumped].map(({ message }) => [message.event, message.ticket.version, message.ticket.state])).toEqual([['ticket.fired.v1', 1, 'new'], ['ticket.bumped.v1', 2, 'bumped']]);
  for (const { headers, body, message } of [fired, bumped]) {
    expect(headers['nova-delivery']).toBe(message.id);
    expect(headers['nova-event']).toBe(message.event);
    const signedAt = Number(/t=(\d+)/.exec(String(headers['nova-signature']))?.[1]);
    expect(verifyWebhook(String(headers['nova-signature']), secret, body, Date.now() / 1000)).toBe(true);
    expect(verifyWebhook(String(headers['nova-signature']), nextSecret, body, Date.now() / 1000)).toBe(false);
    expect(verifyWebhook(String(headers['nova-signature']), secret, `${body} `, Date.now() / 1000)).toBe(false);
    expect(verifyWebhook(String(headers['nova-signature']), secret, body, signedAt + 301)).toBe(false);
    expect(verifyWebhook(String(headers['nova-signature']), secret, body, signedAt - 301)).toBe(false);
  }
  await until('both are marked sent', async () => (await rows(ticket.id)).every((row) => row.state === 'sent' && row.attempts === 1));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(of(ticket.id)).toHaveLength(2);
});

test('a rush is told, with the priority', async () => {
  const ticket = await fire();
  (await service.a.call(rushOrder, { params: { orderId: ticket.orderId }, body: { commandId: newId(), rushed: true } })).reply();
  await until('the rush arrives', () => of(ticket.id).some(({ message }) => message.event === 'ticket.changed.v1' && message.ticket.priority === 'rush' && message.ticket.version === 2));
});

test('what is answered with 500 or not at all is sent again: same id, same bytes, fresh signature time', async () => {
  answers = [status(500), (response) => { response.socket?.destroy(); }, status(302)];
  const ticket = await fire();
  for (const attempts of [1, 2, 3]) {
    await until(`attempt ${attempts} failed`, async () => (await rows(ticket.id))[0]?.attempts === attempts);
    await hurry();
  }
  await until('it is sent', async () => (await rows(ticket.id))[0]?.state === 'sent');
  const all = of(ticket.id);
  expect(all).toHaveLength(4);
  expect(new Set(all.map((each) => each.headers['nova-delivery'])).size).toBe(1);
  expect(new Set(all.map((each) => each.body)).size).toBe(1);
  expect(await rows(ticket.id)).toMatchObject([{ attempts: 4, last_status: 200, last_error: null }]);
  // The receiver took it twice or more and knows it by the id: what it keeps is one ticket.
  expect(new Map(all.map((each) => [each.message.id, each.message.ticket])).size).toBe(1);
});

test('after eight attempts it is given up, shown, and sent when somebody asks for it', async () => {
  answers = Array.from({ length: 8 }, () => status(503));
  const ticket = await fire();
  await until('it is given up', async () => { await hurry(); return (await rows(ticket.id))[0]?.state === 'dead'; }, 30_000);
  const { displays: [display], deliveries } = (await service.a.call(listDisplayDeliveries, { query: { locationId: service.locationId } })).reply();
  expect(display).toMatchObject({ displayId, dead: 1 });
  const delivery = deliveries.find((each) => each.ticketId === ticket.id)!;
  expect(delivery).toMatchObject({ state: 'dead', attempts: 8, lastStatus: 503, ticketNumber: ticket.number });
  const replay = () => service.a.call(replayDisplayDelivery, { params: { deliveryId: delivery.id }, body: { commandId: newId() } });
  expect((await replay()).reply().delivery.state).toBe('waiting');
  await until('it is sent', async () => (await rows(ticket.id))[0]?.state === 'sent');
  expect(await replay()).toMatchObject({ status: 409, code: 'wrong_state' });
  expect(new Set(of(ticket.id).map(({ message }) => message.id))).toEqual(new Set([delivery.id]));
  expect(of(ticket.id)).toHaveLength(9);
}, 60_000);

test('a display that answers 410 Gone is not asked eight times: it is given up at once, and a replay starts anew', async () => {
  answers = [status(503), status(410)];
  const ticket = await fire();
  await until('the first attempt failed', async () => (await rows(ticket.id))[0]?.attempts === 1);
  expect(await rows(ticket.id)).toMatchObject([{ state: 'waiting', last_status: 503 }]);
  await hurry();
  await until('it is given up', async () => (await rows(ticket.id))[0]?.state === 'dead');
  const [dead] = await rows(ticket.id);
  expect(dead).toMatchObject({ attempts: 2, last_status: 410, last_error: 'answered 410' });
  (await service.a.call(replayDisplayDelivery, { params: { deliveryId: dead?.id ?? '' }, body: { commandId: newId() } })).reply();
  await until('it is sent', async () => (await rows(ticket.id))[0]?.state === 'sent');
  expect(await rows(ticket.id)).toMatchObject([{ attempts: 1 }]);
});

test('what displays took goes after some days, in batches, and what was given up much later; what waits stays however old it is, and so does what was replayed', async () => {
  const ticket = await fire();
  await until('it is sent', async () => (await rows(ticket.id))[0]?.state === 'sent');
  const old = async (state: 'sent' | 'dead' | 'waiting', days: number, version: number): Promise<string> => (await rowsOf<{ id: string }>(service.nova, `
    insert into pos.display_delivery (id, display_id, location_id, event_type, ticket_id, ticket_version, body, state, next_at, created_at, sent_at, dead_at)
    select (left(platform.uuid7_floor(at)::text, 24) || right(gen_random_uuid()::text, 12))::uuid, 'gone', $2, 'ticket.fired.v1', $1, $5, '{}', $3, 'infinity', at, case when $3 = 'sent' then at end, case when $3 = 'dead' then at end
    from (select platform.now() - $4 * interval '1 day' as at) clock returning id`, [ticket.id, service.locationId, state, days, version]))[0]!.id;
  const gone = [await old('sent', 300, 1001), await old('sent', 8, 1002), await old('dead', 91, 1003)];
  const kept = [await old('sent', 6, 1004), await old('dead', 89, 1005), await old('waiting', 300, 1006)];
  const replayed = await old('dead', 300, 1007);
  await service.nova.sql.query(`update pos.display_delivery set state = 'waiting', dead_at = null where id = $1`, [replayed]);
  const prune = (limit: number) => pruneDeliveries(platform().db(), { sentDays: 7, deadDays: 90 }, limit);
  expect([await prune(2), await prune(2), await prune(2)]).toEqual([2, 1, 0]);
  const left = (await rowsOf<{ id: string }>(service.nova, 'select id from pos.display_delivery where id = any($1::uuid[])', [[...gone, ...kept, replayed]])).map(({ id }) => id);
  expect(left.sort()).toEqual([...kept, replayed].sort());
  expect(await rows(ticket.id)).toContainEqual(expect.objectContaining({ state: 'sent', attempts: 1 }));
});

test('while the secret is changed messages carry both signatures, afterwards only the new one', async () => {
  await displays().update({ documentId: displayId, data: { nextSecretEnv: 'NOVA_DISPLAY_SECRET_NEXT' } });
  await until('both secrets are used', async () => { const ticket = await fire(); await until('it arrives', () => of(ticket.id).length === 1); return String(of(ticket.id)[0]!.headers['nova-signature']).split('v1=').length === 3; });
  const both = received.at(-1)!;
  for (const each of [secret, nextSecret]) expect(verifyWebhook(String(both.headers['nova-signature']), each, both.body, Date.now() / 1000)).toBe(true);
  await displays().update({ documentId: displayId, data: { secretEnv: 'NOVA_DISPLAY_SECRET_NEXT', nextSecretEnv: null } });
  await until('the old secret is gone', async () => { const ticket = await fire(); await until('it arrives', () => of(ticket.id).length === 1); return !verifyWebhook(String(received.at(-1)!.headers['nova-signature']), secret, received.at(-1)!.body, Date.now() / 1000); });
  expect(verifyWebhook(String(received.at(-1)!.headers['nova-signature']), nextSecret, received.at(-1)!.body, Date.now() / 1000)).toBe(true);
});

test('no client is told where a display is or what signs its messages, and a secret can only come from settings made for it', async () => {
  const told = JSON.stringify([await venue(), (await service.a.call(listDisplayDeliveries, { query: { locationId: service.locationId } })).reply()]);
  for (const word of [url, 'NOVA_DISPLAY_SECRET', secret, nextSecret]) expect(told).not.toContain(word);
  await expect(displays().create({ data: { code: 'SPY', name: 'Spy', url, secretEnv: 'JWT_SECRET' } })).rejects.toThrow(/secretEnv/);
});

test('a display that is switched off is told nothing', async () => {
  await displays().update({ documentId: displayId, data: { active: false } });
  await until('it is off', async () => (await venue()).venue.displays[0]?.active === false);
  const ticket = await fire();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await rows(ticket.id)).toEqual([]);
  expect(of(ticket.id)).toEqual([]);
});

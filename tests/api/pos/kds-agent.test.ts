import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@nova/platform/pure';
import { bumpTicket, claimKdsBoard, fireOrder, kdsBoard, type Ticket } from '@nova/pos/contracts';
import pino from 'pino';
import { Agent } from '../../../printer-agent/src/agent';
import { healthApp } from '../../../printer-agent/src/health/app';
import type { ShownBoard } from '../../../printer-agent/src/kds/board';
import { startService, type Service } from './service';

const token = 'test-agent-token-0123456789abcdef';
let service: Service;
let agent: Agent;
let folder: string;
let page: Server, wire: Server;
/** The line between agent and server: a proxy that can be cut. */
let cut = false;

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
let agentUrl: string;
const board = async (query = ''): Promise<ShownBoard> => (await (await fetch(`${agentUrl}/kds/board${query}`)).json()) as ShownBoard;
async function until(what: string, holds: () => Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
async function fire(): Promise<Ticket> {
  const order = await service.open();
  await service.add(order.id, service.lines({ itemId: service.plain[0]!.id, note: 'no onion' }));
  return (await service.a.call(fireOrder, { params: { orderId: order.id }, body: { commandId: newId() } })).reply().tickets[0]!;
}
const ticketsOf = (shown: ShownBoard, stationId: string) => shown.board?.stations.find((station) => station.stationId === stationId)?.tickets ?? [];

beforeAll(async () => {
  service = await startService();
  wire = createServer((request, response) => {
    if (cut) return void request.socket.destroy();
    const onward = httpRequest(service.nova.url + (request.url ?? ''), { method: request.method, headers: request.headers }, (answer) => { response.writeHead(answer.statusCode ?? 502, answer.headers); answer.pipe(response); });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  folder = await mkdtemp(join(tmpdir(), 'nova-kds-'));
  agent = await Agent.start({ serverUrl: await listening(wire), token, agentId: 'agent-1', stateDir: folder, log: pino({ level: 'silent' }), timing: { claimWaitMs: 2000 } });
  page = createServer(healthApp(agent).callback());
  agentUrl = await listening(page);
});
afterAll(async () => {
  page?.closeAllConnections(); page?.close();
  await agent?.close();
  wire?.closeAllConnections(); wire?.close();
  await rm(folder, { recursive: true, force: true });
  await service?.nova.stop();
});

test('a fired ticket is on the displays of the agent within a second, in its one shape, and gone when it is bumped', async () => {
  const ticket = await fire();
  await until('the ticket is on the board', async () => ticketsOf(await board(), ticket.stationId).some((each) => each.id === ticket.id), 3000);
  const shown = await board();
  expect(kdsBoard.parse(shown.board)).toMatchObject({ schema: 'kds.board.v1', kind: 'kds', locationId: service.locationId });
  expect(ticketsOf(shown, ticket.stationId).find((each) => each.id === ticket.id)).toEqual(ticket);
  expect(shown.trouble).toBeNull();
  const other = service.nova.venue.stations.find((station) => station.id !== ticket.stationId)!.id;
  expect((await board(`?station=${other}`)).board?.stations.map((station) => station.stationId)).toEqual([other]);

  // A claim that met the firing halfway has the ticket under an older mark, and is answered once more.
  let mark = '';
  await until('the board stands still', async () => {
    const before = mark;
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    mark = (await board()).board!.mark;
    return mark === before;
  }, 5000);
  const poll = board(`?mark=${mark}`);
  const early = await Promise.race([poll.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('waits'), 700))]);
  expect(early).toBe('waits');
  (await service.b.call(bumpTicket, { params: { ticketId: ticket.id }, body: { commandId: newId() } })).reply();
  expect(ticketsOf(await poll, ticket.stationId).map((each) => each.id)).not.toContain(ticket.id);
});

test('when the server is away the board stays, says since when, and is whole again afterwards', async () => {
  const before = await fire();
  await until('the ticket is on the board', async () => ticketsOf(await board(), before.stationId).some((each) => each.id === before.id));
  cut = true;
  wire.closeAllConnections();
  await until('the agent knows', async () => (await board()).trouble !== null);
  const missed = await fire();
  const stale = await board();
  expect(stale.heardAt).not.toBeNull();
  expect(ticketsOf(stale, before.stationId).map((each) => each.id)).toContain(before.id);
  expect(ticketsOf(stale, before.stationId).map((each) => each.id)).not.toContain(missed.id);
  cut = false;
  await until('the board is whole', async () => { const now = await board(); return now.trouble === null && ticketsOf(now, missed.stationId).some((each) => each.id === missed.id); }, 20_000);
}, 40_000);

test('the board is for agents: not without a token, not for a stranger of the same token, not for staff', async () => {
  const ask = (bearer: string | null, agentId = 'agent-1') => fetch(service.nova.url + claimKdsBoard.path, { method: 'POST', headers: { 'content-type': 'application/json', ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) }, body: JSON.stringify({ agentId }) });
  expect((await ask(null)).status).toBeGreaterThanOrEqual(401);
  expect((await ask('x'.repeat(40))).status).toBe(401);
  expect((await ask(token, 'somebody-else')).status).toBe(403);
  expect(await service.a.call(claimKdsBoard, { body: { agentId: 'agent-1' } })).toMatchObject({ status: 401 });
  expect((await ask(token)).status).toBe(200);
});

test('the page of a display is there, and no ticket text is ever made into markup', async () => {
  const html = await (await fetch(`${agentUrl}/kds`)).text();
  expect(html).toContain('Nova kitchen display');
  expect(html).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
});

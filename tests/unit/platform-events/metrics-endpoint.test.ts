import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { createMetrics } from '../../../plugins/platform/server/src/observe/metrics';
import { metricsEndpoint } from '../../../plugins/platform/server/src/observe/metrics-endpoint';
import { observeCommand } from '../../../plugins/platform/server/src/observe/observe-command';

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))));

async function serve(token: string | null) {
  const metrics = createMetrics();
  observeCommand(metrics, 'open-order', 'done', 0.004);
  observeCommand(metrics, 'open-order', 'table_occupied', 0.002);
  const app = new Koa().use(metricsEndpoint(metrics, token) as unknown as Koa.Middleware).use((ctx: Koa.Context) => { ctx.body = 'the rest'; });
  const server = createServer(app.callback());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (headers: IncomingHttpHeaders = {}, path = '/metrics') => {
    const response = await fetch(url + path, { headers: headers as Record<string, string> });
    return { status: response.status, text: await response.text() };
  };
}

test('this machine may read without a token, a proxy on it may not', async () => {
  const get = await serve(null);
  const open = await get();
  expect(open.status).toBe(200);
  expect(open.text).toContain('nova_command_total{name="open-order",outcome="table_occupied"} 1');
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) expect((await get({ [header]: 'somebody' })).status).toBe(403);
  expect((await get({}, '/metrics/more')).text).toBe('the rest');
});

test('with a token only its bearer may read, from wherever', async () => {
  const get = await serve('a-token-of-sixteen');
  expect((await get()).status).toBe(403);
  expect((await get({ authorization: 'Bearer a-token-of-sixteeN' })).status).toBe(403);
  expect((await get({ authorization: 'Bearer a-token-of-sixteen', 'x-forwarded-for': 'x' })).status).toBe(200);
});

import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openListener, type Listener } from '../../../plugins/platform/server/src/database/open-listener';
import { createEventDatabase, silent, sleep, until, type EventDatabase } from './event-database';

let database: EventDatabase;
let listener: Listener | null = null;
beforeAll(async () => { database = await createEventDatabase(); });
afterEach(async () => { await listener?.close(); listener = null; });
afterAll(() => database.drop());

const notify = (payload: string) => database.pool.query(`select pg_notify('news', $1)`, [payload]);
const listenerPids = async (): Promise<number[]> =>
  (await database.pool.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and application_name = 'nova listen'`)).rows.map((row) => row.pid);

async function open(url = database.url) {
  const heard: string[] = [];
  let reconnects = 0;
  listener = await openListener(url, silent, { news: (payload) => { heard.push(payload); } }, () => { reconnects += 1; });
  return { heard, listener, reconnects: () => reconnects };
}

test('hears what is notified, and nothing of other channels', async () => {
  const { heard, listener: opened } = await open();
  expect(opened.alive()).toBe(true);
  await database.pool.query(`select pg_notify('other', 'x')`);
  await notify('one');
  await until(() => heard.length > 0, 'the notification');
  expect(heard).toEqual(['one']);
});

test('comes back after its backend is terminated, says so, and hears again', async () => {
  const { heard, listener: opened, reconnects } = await open();
  for (const round of [1, 2, 3]) {
    for (const pid of await listenerPids()) await database.pool.query('select pg_terminate_backend($1)', [pid]);
    await until(() => !opened.alive() || reconnects() === round, 'it notices');
    await until(() => opened.alive() && reconnects() === round, 'it is back');
    await notify(`after ${round}`);
    await until(() => heard.includes(`after ${round}`), 'it hears');
  }
});

test('a channel whose handler throws does not silence the others', async () => {
  const heard: string[] = [];
  listener = await openListener(database.url, silent, { bad: () => { throw new Error('no'); }, news: (payload) => { heard.push(payload); } }, () => undefined);
  await database.pool.query(`select pg_notify('bad', '')`);
  await notify('still here');
  await until(() => heard.length === 1, 'the second');
});

test('a connection that goes silent without closing is found, and replaced', async () => {
  const wire = await silentableProxy();
  const { heard, listener: opened, reconnects } = await open(wire.url);
  wire.silence();
  await until(() => !opened.alive(), 'the silence is noticed', 12_000);
  wire.speak();
  await until(() => reconnects() === 1, 'a new connection', 12_000);
  await notify('through the new one');
  await until(() => heard.length === 1, 'it hears');
  await listener!.close();
  await wire.close();
}, 40_000);

test('rejects when there is no database, and ends no process when it is closed while it tries again', async () => {
  await expect(openListener('postgres://nobody@127.0.0.1:1/none', silent, {}, () => undefined)).rejects.toThrow();
  const { listener: opened } = await open();
  for (const pid of await listenerPids()) await database.pool.query('select pg_terminate_backend($1)', [pid]);
  await opened.close();
  await sleep(300);
  expect(opened.alive()).toBe(false);
  expect(await listenerPids()).toEqual([]);
});

/** A wire that can be cut so that neither side is told, as a dying switch does. */
async function silentableProxy() {
  const target = new URL(database.url);
  const sockets = new Set<Socket>();
  let silenced = false;
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (bytes) => { if (!silenced) to.write(bytes); });
      from.on('close', () => { if (!silenced) to.destroy(); });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.url);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    silence: () => { silenced = true; },
    speak: () => { for (const socket of sockets) socket.destroy(); sockets.clear(); silenced = false; },
    close: () => new Promise((resolve) => { for (const socket of sockets) socket.destroy(); server.close(resolve); }),
  };
}

import type { PassThrough } from 'node:stream';
import type { StreamClient } from '../../../plugins/platform/server/src/events/event-stream';
import { startEvents, type EventsRuntime } from '../../../plugins/platform/server/src/events/start-events';
import { createMetrics, type Metrics } from '../../../plugins/platform/server/src/observe/metrics';
import { createEventDatabase, silent, sleep, until, writeEvents, type EventDatabase } from './event-database';

let database: EventDatabase;
let metrics: Metrics;
let events: EventsRuntime;
const start = (log = silent) => startEvents({ settings: { databaseUrl: database.url, databaseDirectUrl: database.url, runsWorker: true }, log, metrics });
beforeAll(async () => { database = await createEventDatabase(); metrics = createMetrics(); events = await start(); });
afterAll(async () => { await events.close(); await database.drop(); });

interface Frame { event: string; id: number | null; data: { latest?: number; seq?: number; aggregateId?: string; locationId?: string | null } | null }
const client = (overrides: Partial<StreamClient> = {}): StreamClient => ({ ownerId: 'tester', sees: () => true, buffered: () => 0, expiresAt: Date.now() + 60_000, mayStay: () => Promise.resolve(true), ...overrides });

function parse(block: string): Frame {
  const field = (name: string) => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const data = field('data');
  return { event: field('event') ?? 'message', id: field('id') === undefined ? null : Number(field('id')), data: data === undefined ? null : JSON.parse(data) as Frame['data'] };
}

/** Reads a stream as a browser does. `last` is what it would send as Last-Event-ID. */
function watch(after: number | null, overrides: Partial<StreamClient> = {}, runtime = events) {
  const opened = runtime.streams.open(client(overrides), after);
  if (!opened.ok) throw new Error(opened.code);
  const body: PassThrough = opened.value.body;
  const frames: Frame[] = [];
  let text = '', ended = false;
  body.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) { frames.push(parse(text.slice(0, at))); text = text.slice(at + 2); }
  });
  body.on('close', () => { ended = true; });
  const messages = () => frames.filter((frame) => frame.event === 'message' && frame.data !== null).map((frame) => frame.data!);
  return { stream: opened.value, body, frames, messages, ended: () => ended, last: () => frames.reduce<number | null>((id, frame) => frame.id ?? id, after) };
}
const write = async (count = 1, locationId: string | null = null): Promise<string[]> => {
  const ids = await writeEvents(database.pool, count, undefined, 'thing.happened.v1', locationId);
  events.committed(1);
  return ids;
};

test('a newcomer is greeted with the latest number and hears only what follows', async () => {
  await write(3);
  await until(() => events.tail.position >= 3, 'numbered');
  const seen = watch(null);
  const [id] = await write();
  await until(() => seen.messages().length === 1, 'the event');
  const hello = seen.frames.find((frame) => frame.event === 'hello')!;
  expect(hello.data!.latest).toBe(hello.id);
  expect(seen.messages()[0]).toMatchObject({ aggregateId: id, seq: hello.id! + 1, type: 'thing.happened.v1', locationId: null, payload: {} });
  expect(seen.messages()[0]).not.toHaveProperty('payload.amountMinor');
  seen.stream.end('client');
});

test('events of other locations are kept from a client, and its number moves past them', async () => {
  const seen = watch(null, { sees: ({ locationId }) => locationId === null || locationId === 'here' });
  await write(1, 'there');
  const [mine] = await write(1, 'here');
  const [everyones] = await write(1, null);
  await until(() => seen.messages().length === 2, 'two events');
  expect(seen.messages().map((event) => event.aggregateId)).toEqual([mine, everyones]);
  await write(2, 'there');
  await until(() => seen.stream.position === events.tail.position && events.tail.position > seen.last()!, 'spared');
  seen.stream.beat();
  await until(() => seen.last() === events.tail.position, 'the heartbeat carries the number');
  expect(seen.messages()).toHaveLength(2);
  seen.stream.end('client');
});

test('design 8: a client that is cut off again and again while many write misses nothing and sees nothing twice', async () => {
  const from = events.tail.position;
  const ids = new Set<string>();
  let writing = true;
  const writers = Promise.all(Array.from({ length: 6 }, async () => {
    for (let round = 0; round < 25; round += 1) {
      for (const id of await writeEvents(database.pool, 1 + (round % 3), () => sleep(Math.random() * 8))) ids.add(id);
      events.committed(1);
    }
  })).then(() => { writing = false; });
  const heard: { seq?: number; aggregateId?: string }[] = [];
  let after = from, cuts = 0;
  while (writing || after < from + ids.size) {
    const seen = watch(after);
    await sleep(3 + Math.random() * 30);
    const before = seen.messages().length;
    seen.stream.end('client');
    heard.push(...seen.messages().slice(0, before));
    after = heard.at(-1)?.seq ?? after;
    cuts += 1;
  }
  await writers;
  expect(cuts).toBeGreaterThan(5);
  expect(heard.map((event) => event.seq)).toEqual([...ids].map((_, index) => from + 1 + index));
  expect(new Set(heard.map((event) => event.aggregateId))).toEqual(ids);
}, 30_000);

test.each([
  ['a number that was never given', () => events.tail.position + 1000],
  ['a number too far back', async () => {
    await database.pool.query(`with made as (insert into platform.outbox (id, type, aggregate_id, aggregate_version, payload) select gen_random_uuid(), 'thing.happened.v1', 'many', 1, '{}' from generate_series(1, 10001) returning 1) select count(*) from made`);
    const before = events.tail.position;
    events.committed(1);
    await until(() => events.tail.position >= before + 10_001, 'numbered', 10_000);
    return before;
  }],
])('a client that resumes at %s is told to start over, and goes on from now', async (_, point) => {
  const seen = watch(await point());
  await until(() => seen.frames.some((frame) => frame.event === 'reset'), 'reset');
  const [id] = await write();
  await until(() => seen.messages().length === 1, 'the next event');
  expect(seen.messages()[0]!.aggregateId).toBe(id);
  seen.stream.end('client');
}, 20_000);

test('a client whose past was pruned is told to start over', async () => {
  const old = events.tail.position - 1;
  await database.pool.query(`set session_replication_role = replica; delete from platform.outbox where seq <= ${events.tail.position}; reset session_replication_role`);
  const seen = watch(old);
  await until(() => seen.frames.some((frame) => frame.event === 'reset'), 'reset');
  seen.stream.end('client');
  const level = watch(events.tail.position);
  const [id] = await write();
  await until(() => level.messages().length === 1, 'who is level resumes without a reset');
  expect(level.frames.map((frame) => frame.event)).not.toContain('reset');
  expect(level.messages()[0]!.aggregateId).toBe(id);
  level.stream.end('client');
});

test('a stream ends with its token', async () => {
  const seen = watch(null, { expiresAt: Date.now() + 150 });
  await sleep(80);
  expect(seen.ended()).toBe(false);
  await until(() => seen.ended(), 'the end', 500);
});

test('whoever loses the right to watch is shown out at the next heartbeat', async () => {
  let may = true;
  const seen = watch(null, { mayStay: () => Promise.resolve(may) });
  events.streams.beat();
  await sleep(20);
  expect(seen.ended()).toBe(false);
  may = false;
  events.streams.beat();
  await until(() => seen.ended(), 'the end', 500);
});

test('a client that does not read is dropped at a megabyte, and the others hear on', async () => {
  const opened = events.streams.open(client({ ownerId: 'slow' }), null);
  if (!opened.ok) throw new Error(opened.code);
  const good = watch(null);
  for (let round = 0; round < 30 && opened.value.open; round += 1) {
    await writeEvents(database.pool, 200);
    events.committed(1);
    await until(() => good.stream.position === events.tail.position, 'the good one follows');
  }
  expect(opened.value.open).toBe(false);
  expect(opened.value.body.destroyed).toBe(true);
  expect(good.stream.open).toBe(true);
  expect(await metrics.registry.getSingleMetricAsString('nova_event_streams_ended_total')).toContain('reason="slow"} 1');
  good.stream.end('client');
}, 20_000);

test('one person may have thirty streams, and a closed one makes room', async () => {
  const open = Array.from({ length: 30 }, () => watch(null, { ownerId: 'greedy' }));
  expect(events.streams.open(client({ ownerId: 'greedy' }), null)).toMatchObject({ ok: false, code: 'too_many_attempts' });
  open[0]!.body.destroy();
  await sleep(20);
  watch(null, { ownerId: 'greedy' }).stream.end('client');
  for (const seen of open) seen.stream.end('client');
});

test('the news goes on after every connection of the events was cut', async () => {
  const seen = watch(null);
  await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
  const ids: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    ids.push(...await write().catch(async () => { await sleep(50); return write(); }));
    await sleep(20);
  }
  await until(() => seen.messages().length === 10, 'all are heard');
  expect(seen.messages().map((event) => event.aggregateId)).toEqual(ids);
  seen.stream.end('client');
}, 20_000);

test('an event committed by a process that was killed before it could wake anybody is heard within the sweep', async () => {
  const seen = watch(null);
  await writeEvents(database.pool, 1);
  await until(() => seen.messages().length === 1, 'the sweep found it', 1500);
  seen.stream.end('client');
});

test('from the commit to the client takes less than 20 ms (p95, idle)', async () => {
  const seen = watch(null);
  const delays: number[] = [];
  for (let round = 1; round <= 110; round += 1) {
    const ids = await writeEvents(database.pool, 1);
    const committed = performance.now();
    events.committed(1);
    const heard = new Promise<void>((resolve) => { seen.body.once('data', () => resolve()); });
    await heard;
    if (round > 10) delays.push(performance.now() - committed);
    expect(seen.messages().at(-1)!.aggregateId).toBe(ids[0]);
  }
  delays.sort((a, b) => a - b);
  console.info(`commit to client: median ${delays[50]!.toFixed(1)} ms, p95 ${delays[94]!.toFixed(1)} ms`);
  expect(delays[94]).toBeLessThan(20);
  seen.stream.end('client');
}, 20_000);

test('waiting for a topic ends with a poke from another process, with an event of that type, and with time', async () => {
  const other = await start();
  const timed = async (wait: Promise<void>) => { const started = performance.now(); await wait; return performance.now() - started; };
  const poked = timed(events.events.wait('print:here', 5000));
  other.events.poke('print:here');
  expect(await poked).toBeLessThan(500);
  const typed = timed(events.events.wait('thing.happened.v1', 5000));
  await writeEvents(database.pool, 1);
  other.committed(1);
  expect(await typed).toBeLessThan(500);
  const own = timed(events.events.wait('mine', 5000));
  events.committed(0, new Set(['mine']));
  expect(await own).toBeLessThan(50);
  expect(await timed(events.events.wait('nothing', 100))).toBeGreaterThan(90);
  await other.close();
});

test('a stop ends every stream first', async () => {
  const stopping = await start();
  const seen = watch(null, {}, stopping);
  stopping.closeStreams();
  await until(() => seen.ended(), 'ended', 500);
  expect(stopping.streams.open(client(), null)).toMatchObject({ ok: false, code: 'unavailable' });
  const started = Date.now();
  await stopping.close();
  expect(Date.now() - started).toBeLessThan(500);
});

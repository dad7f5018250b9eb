import { sql } from 'kysely';
import { claimDue } from '../../../plugins/platform/server/src/jobs/delivery-repo';
import { deliver } from '../../../plugins/platform/server/src/jobs/deliver';
import { replayDelivery } from '../../../plugins/platform/server/src/jobs/replay-delivery';
import type { Consumer } from '../../../plugins/platform/server/src/platform';
import { createEventDatabase, silent, sleep, until, writeEvents, type EventDatabase } from './event-database';
import { startWorker, type WorkerProcess } from './worker-process';

let database: EventDatabase;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  database = await createEventDatabase();
  await database.pool.query('create table effect (consumer text, event_id text, primary key (consumer, event_id))');
});
afterEach(async () => { await Promise.all(workers.splice(0).map((worker) => worker.stop())); });
afterAll(() => database.drop());

const recording = (name: string, before: (id: string) => Promise<void> | void = () => undefined, after: () => void = () => undefined, attempts = 5): Consumer<unknown> => ({
  name, types: [`${name}.happened.v1`], attempts,
  async handle({ trx }, event) {
    await before(event.aggregateId);
    await sql`insert into effect values (${name}, ${event.aggregateId})`.execute(trx);
    after();
  },
});
const start = async (consumers: readonly Consumer<unknown>[]): Promise<WorkerProcess> => {
  const worker = await startWorker(database, { consumers });
  workers.push(worker);
  return worker;
};
const write = (consumer: string, count = 1): Promise<string[]> => writeEvents(database.pool, count, undefined, `${consumer}.happened.v1`);
const effects = async (consumer: string): Promise<number> => (await database.pool.query<{ n: number }>('select count(*)::int as n from effect where consumer = $1', [consumer])).rows[0]!.n;
const row = async (consumer: string) => (await database.pool.query('select state, attempts, last_error, outbox_position from platform.delivery where consumer = $1', [consumer])).rows[0];
/** Backoff is a second and more; a test does not wait for it. */
const hurry = (consumer: string) => database.pool.query(`
  update platform.delivery set next_at = clock_timestamp() where (outbox_position, consumer) in (
    select outbox_position, consumer from platform.delivery where consumer = $1 and state = 'waiting' for update skip locked)`, [consumer]);

test('each event has its effect once, with two workers and every delivery handed twice', async () => {
  const consumer = recording('twice');
  const first = await start([consumer]);
  await start([consumer]);
  const ids = await write('twice', 100);
  first.events.committed(1);
  await until(async () => { await hurry('twice'); return (await effects('twice')) === ids.length; }, 'all effects', 15_000);
  const { rows } = await database.pool.query(`select state, attempts, count(*)::int as n from platform.delivery where consumer = 'twice' group by 1, 2`);
  expect(rows).toEqual([{ state: 'done', attempts: 0, n: 100 }]);
}, 30_000);

test('the same delivery run by two processes at once is one effect, and the second waits instead of failing', async () => {
  let entered = 0;
  const consumer = recording('race', async () => { entered += 1; await sleep(50); });
  const { transact, metrics } = await start([{ ...consumer, types: [] }]);
  await database.pool.query(`insert into platform.consumer values ('race', '{race.happened.v1}') on conflict (name) do update set types = excluded.types`);
  await write('race');
  const { outbox_position: position } = await row('race');
  const parts = { db: database.pool, transact, metrics, log: silent };
  await Promise.all([1, 2, 3].map(() => deliver(parts, consumer, { position, consumer: 'race', attempts: 0 })));
  expect(await effects('race')).toBe(1);
  expect(entered).toBe(1);
  expect(await row('race')).toMatchObject({ state: 'done', attempts: 0, last_error: null });
});

test('a consumer that fails twice succeeds the third time', async () => {
  let tries = 0;
  const worker = await start([recording('shaky', () => { tries += 1; if (tries < 3) throw new Error(`no ${tries}`); })]);
  await write('shaky');
  worker.events.committed(1);
  for (const failed of [1, 2]) {
    await until(async () => (await row('shaky'))?.attempts === failed, `${failed} failures counted`);
    await hurry('shaky');
  }
  await until(async () => (await row('shaky'))?.state === 'done', 'done');
  expect(tries).toBe(3);
  expect(await effects('shaky')).toBe(1);
  expect((await row('shaky')).last_error).toContain('no 2');
});

test('a failed attempt waits: doubling from a second, with chance in it', async () => {
  const worker = await start([recording('waits', () => { throw new Error('no'); })]);
  await write('waits');
  worker.events.committed(1);
  await until(async () => (await row('waits'))?.attempts === 1, 'the first failure');
  const { rows } = await database.pool.query(`select extract(epoch from next_at - clock_timestamp())::float8 as seconds from platform.delivery where consumer = 'waits'`);
  expect(rows[0].seconds).toBeGreaterThan(0.2);
  expect(rows[0].seconds).toBeLessThanOrEqual(1);
});

test('after its attempts a delivery is dead, counted, and works again when it is replayed', async () => {
  let broken = true;
  const worker = await start([recording('dead', () => { if (broken) throw new Error('broken\u0000badly'); }, undefined, 2)]);
  await write('dead');
  worker.events.committed(1);
  await until(async () => (await row('dead'))?.attempts === 1, 'the first failure');
  await hurry('dead');
  await until(async () => (await row('dead'))?.state === 'dead', 'dead');
  await hurry('dead');
  await sleep(300);
  const dead = await row('dead');
  expect(dead).toMatchObject({ state: 'dead', attempts: 2 });
  expect(dead.last_error).toContain('brokenbadly');
  expect(await worker.metrics.registry.getSingleMetricAsString('nova_delivery_total')).toContain('nova_delivery_total{consumer="dead",outcome="dead"} 1');
  broken = false;
  expect(await replayDelivery(database.pool, dead.outbox_position, 'dead')).toBe(true);
  expect(await replayDelivery(database.pool, dead.outbox_position, 'dead')).toBe(false);
  await until(async () => (await row('dead')).state === 'done', 'done after the replay');
  expect(await effects('dead')).toBe(1);
});

test('a crash between the effect and the mark takes the effect back, and the next attempt makes it once', async () => {
  let crashes = 1;
  const worker = await start([recording('crash', undefined, () => { if (crashes > 0) { crashes -= 1; throw new Error('killed after the effect'); } })]);
  await write('crash');
  worker.events.committed(1);
  await until(async () => (await row('crash'))?.attempts === 1, 'the failure is counted');
  expect(await effects('crash')).toBe(0);
  await hurry('crash');
  await until(async () => (await row('crash')).state === 'done', 'done');
  expect(await effects('crash')).toBe(1);
});

test('a connection cut off in the middle of the effect is an attempt like any other', async () => {
  let cut = true;
  const consumer: Consumer<unknown> = { name: 'cut', types: ['cut.happened.v1'], attempts: 5, async handle({ trx }, event) {
    await sql`insert into effect values ('cut', ${event.aggregateId})`.execute(trx);
    if (!cut) return;
    cut = false;
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
  } };
  const worker = await start([consumer]);
  await write('cut');
  worker.events.committed(1);
  await until(async () => (await row('cut'))?.attempts === 1, 'the failure is counted');
  await hurry('cut');
  await until(async () => (await row('cut')).state === 'done', 'done');
  expect(await effects('cut')).toBe(1);
});

test('a lost queue costs only time: what was handed and never heard of is handed again after its lease', async () => {
  await database.pool.query(`insert into platform.consumer values ('lost', '{lost.happened.v1}')`);
  await write('lost');
  expect(await claimDue(database.pool, ['lost'], 30_000, 10)).toHaveLength(1);
  expect(await claimDue(database.pool, ['lost'], 30_000, 10)).toHaveLength(0);
  const worker = await start([recording('lost')]);
  await sleep(300);
  expect(await effects('lost')).toBe(0);
  await hurry('lost');
  await until(async () => (await effects('lost')) === 1, 'the effect');
  expect(worker.events.tail.position).toBeGreaterThan(0);
});

test('from the commit to the effect takes less than a tenth of a second', async () => {
  const worker = await start([recording('quick')]);
  await write('quick');
  worker.events.committed(1);
  await until(async () => (await effects('quick')) === 1, 'warm');
  const delays: number[] = [];
  for (let round = 2; round <= 21; round += 1) {
    const started = performance.now();
    await write('quick');
    worker.events.committed(1);
    await until(async () => (await effects('quick')) === round, 'the effect');
    delays.push(performance.now() - started);
  }
  delays.sort((a, b) => a - b);
  console.info(`commit to effect: median ${delays[10]!.toFixed(1)} ms, p95 ${delays[18]!.toFixed(1)} ms`);
  expect(delays[10]).toBeLessThan(100);
}, 30_000);

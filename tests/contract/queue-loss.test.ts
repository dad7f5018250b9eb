import { sql } from 'kysely';
import type { Consumer } from '../../plugins/platform/server/src/platform';
import { createEventDatabase, sleep, until, writeEvents, type EventDatabase } from '../api/platform-events/event-database';
import { startWorker, type WorkerProcess } from '../api/platform-events/worker-process';
import { RedisServer } from '../support/redis-server';

/** `NOVA_F8=2000 npm test -- contract queue-loss` runs it at full size. */
const size = Number(process.env['NOVA_F8'] ?? 200);
const perWrite = 10;
/** What was handed and then lost is handed again after the dispatcher's lease of 30 s. */
const drainMs = 90_000;

interface Engine {
  readonly name: string;
  start(database: EventDatabase): Promise<string | null>;
  /** Cuts the engine off in the middle of its work, and lets it come back. */
  kill(database: EventDatabase): Promise<void>;
  /** Empties it of every job. */
  flush(database: EventDatabase): Promise<void>;
  stop(): Promise<void>;
}

let redis: RedisServer;
const onRedis: Engine = {
  name: 'Redis, killed with SIGKILL and then flushed',
  start: async () => { redis = await RedisServer.start(); return redis.url; },
  kill: async () => { await redis.kill(); await sleep(1000); await redis.restart(); },
  flush: () => redis.flush(),
  stop: () => redis.stop(),
};
const onPostgres: Engine = {
  name: 'PostgreSQL, its connections cut and then its jobs deleted',
  start: () => Promise.resolve(null),
  kill: async ({ pool }) => { await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'nova queue%' and datname = current_database()`); },
  flush: async ({ pool }) => { await pool.query('truncate bullmq.job cascade'); },
  stop: () => Promise.resolve(),
};

/** Closed for a moment, so that the flush meets jobs that wait and jobs under way, however quick the machine is. */
let gate: Promise<void> = Promise.resolve();

/** No unique key on purpose: a second effect must show, not be refused. */
const counting: Consumer<unknown> = {
  name: 'counting', types: ['sale.happened.v1'], attempts: 8,
  async handle({ trx }, event) {
    await sleep(5);
    await gate;
    await sql`insert into effect values (${event.aggregateId})`.execute(trx);
  },
};

describe.each([onRedis, onPostgres])('a queue on $name', (engine) => {
  let database: EventDatabase;
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    database = await createEventDatabase();
    await database.pool.query('create table effect (event_id text not null)');
    const redisUrl = await engine.start(database);
    for (let process = 0; process < 2; process += 1) workers.push(await startWorker(database, { consumers: [counting], redisUrl }));
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await database.drop();
    await engine.stop();
  });
  const done = async (): Promise<number> => (await database.pool.query<{ n: number }>('select count(*)::int as n from effect')).rows[0]?.n ?? 0;

  test(`F8: ${size} events are each worked on once: none lost, none doubled`, async () => {
    const began = performance.now();
    const written: string[] = [];
    const write = async (until: number): Promise<void> => {
      while (written.length < until) {
        written.push(...await writeEvents(database.pool, perWrite, undefined, 'sale.happened.v1'));
        workers[0]?.events.committed(perWrite);
      }
    };
    await write(size / 2);
    await until(async () => (await done()) > 0, 'work has begun');
    const beforeKill = await done();
    await engine.kill(database);
    await until(async () => (await done()) > beforeKill, 'work goes on after the kill', drainMs);
    let openGate = (): void => undefined;
    gate = new Promise((resolve) => { openGate = resolve; });
    await write(size);
    const beforeFlush = await done();
    await engine.flush(database);
    openGate();
    await until(async () => (await done()) >= size, 'all have had their effect', drainMs);
    await sleep(500);
    const { rows } = await database.pool.query<{ event_id: string; n: number }>('select event_id, count(*)::int as n from effect group by 1');
    const lost = written.filter((id) => !rows.some((row) => row.event_id === id)).length;
    const doubled = rows.filter((row) => row.n > 1).length;
    const { rows: states } = await database.pool.query(`select state, count(*)::int as n from platform.delivery group by 1`);
    process.stderr.write(`F8 ${engine.name}: ${size} events, ${beforeKill} done at the kill, ${beforeFlush} at the flush, ${((performance.now() - began) / 1000).toFixed(1)} s, lost ${lost}, doubled ${doubled}\n`);
    // Else nothing was there to lose.
    expect(beforeFlush).toBeLessThan(size * 0.75);
    expect(beforeKill).toBeLessThan(size / 2);
    expect({ lost, doubled, states }).toEqual({ lost: 0, doubled: 0, states: [{ state: 'done', n: size }] });
  }, 2 * drainMs + 60_000);
});

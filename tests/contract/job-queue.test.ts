import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { JobQueue, QueuedJob, QueueOptions } from '../../plugins/platform/server/src/jobs/job-queue';
import { openPostgresQueue } from '../../plugins/platform/server/src/jobs/open-postgres-queue';
import { openRedisQueue } from '../../plugins/platform/server/src/jobs/open-redis-queue';
import { createEventDatabase, sleep, until, type EventDatabase } from '../api/platform-events/event-database';
import { RedisServer } from '../support/redis-server';

const built = join(__dirname, '..', '..', 'plugins', 'platform', 'dist', 'server', 'src', 'jobs');

interface Engine {
  name: string;
  /** For a worker in a process of its own: the compiled module, the function in it, and its first argument. */
  module: string;
  opener: string;
  url(): string;
  open(options: QueueOptions): Promise<JobQueue>;
  openNowhere(options: QueueOptions): Promise<JobQueue>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

let database: EventDatabase;
const onPostgres: Engine = {
  name: 'PostgreSQL', module: 'open-postgres-queue.js', opener: 'openPostgresQueue',
  url: () => database.url,
  start: async () => { database = await createEventDatabase(); },
  open: (options) => openPostgresQueue(database.url, options),
  openNowhere: (options) => openPostgresQueue('postgres://nobody@127.0.0.1:1/none', options),
  stop: () => database.drop(),
};

let redis: RedisServer;
const onRedis: Engine = {
  name: 'Redis', module: 'open-redis-queue.js', opener: 'openRedisQueue',
  url: () => redis.url,
  start: async () => { redis = await RedisServer.start(); },
  open: (options) => openRedisQueue(redis.url, options),
  openNowhere: (options) => openRedisQueue('redis://127.0.0.1:1', options),
  stop: () => redis.stop(),
};

// Strapi does this to every process that it runs in; an engine must not notice.
pg.types.setTypeParser(3802, (text) => text);
pg.types.setTypeParser(114, (text) => text);
pg.types.setTypeParser(1700, parseFloat);
pg.types.setTypeParser(1082, (text) => text);

describe.each([onPostgres, onRedis])('a job queue on $name', (engine) => {
  const open: JobQueue[] = [];
  const openQueue = async (overrides: Partial<QueueOptions> = {}): Promise<JobQueue> => {
    const queue = await engine.open({ name: 'suite', concurrency: 4, attempts: 4, backoffMs: 10, lockMs: 1000, onError: () => undefined, ...overrides });
    open.push(queue);
    return queue;
  };
  const named = (name = randomUUID()): Partial<QueueOptions> => ({ name });

  beforeAll(() => engine.start());
  afterAll(async () => {
    await Promise.all(open.map((queue) => queue.close(100)));
    await engine.stop();
  });

  test('hands each job to one worker, with its data as it was', async () => {
    const options = named();
    const [first, second] = [await openQueue(options), await openQueue(options)];
    const heard: QueuedJob[] = [];
    await first.work(async (job) => { heard.push(job); });
    await second.work(async (job) => { heard.push(job); });
    const jobs = Array.from({ length: 200 }, (_, index) => ({ id: `job-${index}`, data: { index, nested: { list: [1, 'zwei', null, true], text: 'ผัดไทย “½” \\ "' } } }));
    await first.add(jobs);
    await until(() => heard.length >= 200, 'all are heard');
    await sleep(100);
    expect(heard.sort((a, b) => Number(a.data['index']) - Number(b.data['index']))).toEqual(jobs);
  });

  test('a job that throws is tried again, as often as was said', async () => {
    const queue = await openQueue(named());
    let tries = 0;
    await queue.work(() => { tries += 1; return tries < 3 ? Promise.reject(new Error(`try ${tries}`)) : Promise.resolve(); });
    await queue.add([{ id: 'twice-bad', data: {} }]);
    await until(() => tries === 3, 'the third try');
    await sleep(150);
    expect(tries).toBe(3);
  });

  test('a job that always throws is given up after its attempts, and its id may be used again', async () => {
    const queue = await openQueue(named());
    let tries = 0;
    await queue.work(() => { tries += 1; return Promise.reject(new Error('never')); });
    await queue.add([{ id: 'hopeless', data: {} }]);
    await until(() => tries === 4, 'the fourth try');
    await sleep(150);
    expect(tries).toBe(4);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    await queue.add([{ id: 'hopeless', data: {} }]);
    await until(() => tries > 4, 'the id works again');
  });

  test('an id that the queue still holds is ignored; one that is finished is not', async () => {
    const queue = await openQueue(named());
    const heard: string[] = [];
    await queue.add([{ id: 'same', data: { n: 1 } }, { id: 'same', data: { n: 2 } }]);
    await queue.add([{ id: 'same', data: { n: 3 } }]);
    expect((await queue.counts()).waiting).toBe(1);
    await queue.work(async (job) => { heard.push(String(job.data['n'])); });
    await until(() => heard.length === 1, 'the first is heard');
    await until(async () => (await queue.counts()).active === 0, 'it is finished');
    await queue.add([{ id: 'same', data: { n: 4 } }]);
    await until(() => heard.length === 2, 'the id is free again');
    expect(heard).toEqual(['1', '4']);
  });

  test('no more than the agreed number run at a time', async () => {
    const queue = await openQueue({ ...named(), concurrency: 3 });
    let running = 0, most = 0, finished = 0;
    await queue.work(async () => { running += 1; most = Math.max(most, running); await sleep(50); running -= 1; finished += 1; });
    await queue.add(Array.from({ length: 40 }, (_, index) => ({ id: `c-${index}`, data: {} })));
    await until(() => finished === 40, 'all are finished');
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThan(1);
  });

  test('closing waits for what runs, but not for ever', async () => {
    const quick = await openQueue(named());
    let finished = false;
    await quick.work(async () => { await sleep(100); finished = true; });
    await quick.add([{ id: 'short', data: {} }]);
    await until(async () => (await quick.counts()).active === 1, 'it runs');
    await quick.close(2000);
    expect(finished).toBe(true);

    let letGo = (): void => undefined;
    const slow = await openQueue(named());
    await slow.work(() => new Promise<void>((resolve) => { letGo = resolve; }));
    await slow.add([{ id: 'long', data: {} }]);
    await until(async () => (await slow.counts()).active === 1, 'it runs');
    const started = Date.now();
    await slow.close(200);
    expect(Date.now() - started).toBeLessThan(1000);
    letGo();
  });

  test('a job whose worker is killed runs again elsewhere, after the second and the third kill too', async () => {
    const options = { ...named(), lockMs: 1000 };
    const queue = await openQueue(options);
    await queue.add([{ id: 'survivor', data: { n: 7 } }]);
    for (let kill = 0; kill < 3; kill += 1) await takeAndDie(engine, options.name as string);
    const heard: unknown[] = [];
    await queue.work(async (job) => { heard.push(job.data['n']); });
    await until(() => heard.length > 0, 'the job runs at last', 10_000);
    expect(heard).toEqual([7]);
  }, 60_000);

  test('a queue whose server is away says so instead of waiting in silence', async () => {
    await expect(engine.openNowhere({ name: 'away', concurrency: 1, attempts: 1, backoffMs: 1, lockMs: 1000, onError: () => undefined })).rejects.toThrow();
  }, 15_000);
});

test('a Redis without an append-only file is refused in words, before any job is handed to it', async () => {
  const forgetful = await RedisServer.start({ appendOnly: false });
  try {
    await expect(openRedisQueue(forgetful.url, { name: 'refused', concurrency: 1, attempts: 1, backoffMs: 1, lockMs: 1000, onError: () => undefined })).rejects.toThrow(/keeps no append-only file.*appendonly yes.*unset REDIS_URL/s);
  } finally {
    await forgetful.stop();
  }
});

/** A process of its own takes the job, works on it for ever, and is killed. */
async function takeAndDie(engine: Engine, name: string): Promise<void> {
  const script = `
    const { ${engine.opener} } = require(${JSON.stringify(join(built, engine.module))});
    const options = { name: ${JSON.stringify(name)}, concurrency: 1, attempts: 4, backoffMs: 10, lockMs: 1000, onError() {} };
    ${engine.opener}(${JSON.stringify(engine.url())}, options).then((queue) => queue.work(() => { process.send('taken'); return new Promise(() => undefined); }));`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the worker took no job')), 15_000);
    child.once('message', () => { clearTimeout(timer); resolve(); });
    child.once('exit', () => reject(new Error('the worker ended by itself')));
  }).finally(() => child.kill('SIGKILL'));
}

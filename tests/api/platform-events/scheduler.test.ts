import { Scheduler } from '../../../plugins/platform/server/src/jobs/scheduler';
import { pruneOutbox } from '../../../plugins/platform/server/src/jobs/prune-outbox';
import { createMetrics } from '../../../plugins/platform/server/src/observe/metrics';
import { createEventDatabase, silent, sleep, until, writeEvents, type EventDatabase } from './event-database';

let database: EventDatabase;
const schedulers: Scheduler[] = [];
beforeAll(async () => { database = await createEventDatabase(); });
afterEach(async () => { await Promise.all(schedulers.splice(0).map((scheduler) => scheduler.close())); });
afterAll(() => database.drop());

async function startScheduler(name: string, everyMs: number, run: () => Promise<void>) {
  const metrics = createMetrics();
  const scheduler = new Scheduler({ db: database.pool, jobs: [{ name, everyMs, run }], metrics, log: silent });
  schedulers.push(scheduler);
  await scheduler.start();
  return { scheduler, metrics };
}

test('five processes run a job as often as one would, and never two at a time', async () => {
  let running = 0, most = 0, runs = 0;
  const run = async () => { running += 1; runs += 1; most = Math.max(most, running); await sleep(30); running -= 1; };
  for (let index = 0; index < 5; index += 1) await startScheduler('one-of-five', 200, run);
  await sleep(1500);
  expect(most).toBe(1);
  expect(runs).toBeGreaterThanOrEqual(5);
  expect(runs).toBeLessThanOrEqual(8);
});

test('a run that is longer than its period does not overlap with the next, here or in another process', async () => {
  let running = 0, most = 0, runs = 0;
  const run = async () => { running += 1; runs += 1; most = Math.max(most, running); await sleep(300); running -= 1; };
  for (let index = 0; index < 3; index += 1) await startScheduler('long', 50, run);
  await sleep(1000);
  expect(most).toBe(1);
  expect(runs).toBeGreaterThan(1);
});

test('a failure is counted and kept, and the next run comes all the same', async () => {
  let runs = 0;
  const { metrics } = await startScheduler('failing', 100, () => { runs += 1; return Promise.reject(new Error(`no ${runs}`)); });
  await until(() => runs >= 2, 'the second run');
  await until(async () => (await database.pool.query(`select last_error from platform.job_lease where name = 'failing'`)).rows[0].last_error?.startsWith('no') === true, 'the error is kept');
  expect(await metrics.registry.getSingleMetricAsString('nova_job_runs_total')).toMatch(/job="failing",outcome="failed"\} [1-9]/);
});

test('a job whose holder died is taken over when the lease has lapsed', async () => {
  await database.pool.query(`insert into platform.job_lease (name, holder, held_until) values ('orphan', gen_random_uuid(), clock_timestamp() + interval '700 milliseconds')`);
  const started = Date.now();
  let ranAfterMs = 0;
  await startScheduler('orphan', 100, async () => { ranAfterMs ||= Date.now() - started; });
  await until(() => ranAfterMs > 0, 'the job runs');
  expect(ranAfterMs).toBeGreaterThan(600);
});

test('a shorter period holds from the next start on, not after the old one', async () => {
  await database.pool.query(`insert into platform.job_lease (name, due_at) values ('shortened', clock_timestamp() + interval '6 hours')`);
  let runs = 0;
  await startScheduler('shortened', 100, async () => { runs += 1; });
  await until(() => runs > 1, 'it runs');
});

test('moving the clock of the business moves no lease', async () => {
  await database.pool.query(`create or replace function platform.now() returns timestamptz language sql volatile as $$ select clock_timestamp() + interval '1 year' $$`);
  let runs = 0;
  await startScheduler('clock', 60_000, async () => { runs += 1; });
  await until(() => runs === 1, 'the first run');
  await sleep(300);
  expect(runs).toBe(1);
  await database.pool.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp()'`);
});

test('two jobs of one name are refused, since one would never run', async () => {
  const job = { name: 'same', everyMs: 1000, run: () => Promise.resolve() };
  await expect(new Scheduler({ db: database.pool, jobs: [job, job], metrics: createMetrics(), log: silent }).start()).rejects.toThrow('share a name');
});

test('pruning takes what is old and handled, keeps dead letters, and no number ever comes back', async () => {
  await database.pool.query(`insert into platform.consumer values ('keeper', '{kept.happened.v1}')`);
  await writeEvents(database.pool, 3);
  await writeEvents(database.pool, 1, undefined, 'kept.happened.v1');
  await database.pool.query('select platform.number_outbox(100)');
  const { rows: [before] } = await database.pool.query('select last_seq from platform.outbox_counter');
  expect(await pruneOutbox(database.pool)).toBe(0);
  await database.pool.query(`create or replace function platform.now() returns timestamptz language sql volatile as $$ select clock_timestamp() + interval '8 days' $$`);
  expect(await pruneOutbox(database.pool)).toBe(3);
  await database.pool.query(`update platform.delivery set state = 'done'`);
  expect(await pruneOutbox(database.pool)).toBe(1);
  await database.pool.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp()'`);
  await writeEvents(database.pool, 1);
  await database.pool.query('select platform.number_outbox(100)');
  const { rows: [after] } = await database.pool.query('select max(seq) as seq from platform.outbox');
  expect(after.seq).toBe(before.last_seq + 1);
});

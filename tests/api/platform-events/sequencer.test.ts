import fc from 'fast-check';
import type { EventEnvelope } from '@nova/platform/contracts';
import { EventHub } from '../../../plugins/platform/server/src/events/hub';
import { Sequencer } from '../../../plugins/platform/server/src/events/sequencer';
import { EventTail } from '../../../plugins/platform/server/src/events/tail';
import { createEventDatabase, silent, sleep, until, writeEvents, type EventDatabase } from './event-database';

let database: EventDatabase;
beforeAll(async () => { database = await createEventDatabase(); });
afterAll(() => database.drop());

interface Write { events: number; holdMs: number; startMs: number; fails: boolean }
const write: fc.Arbitrary<Write> = fc.record({ events: fc.integer({ min: 1, max: 3 }), holdMs: fc.integer({ min: 0, max: 40 }), startMs: fc.integer({ min: 0, max: 60 }), fails: fc.boolean() });

/** A process: it numbers, and it reads along as fast as it can, to catch any number that appears behind its back. */
async function startProcess() {
  const pool = database.anotherPool(2);
  const hub = new EventHub(silent);
  const heard: EventEnvelope[] = [];
  hub.onEvent((batch) => heard.push(...batch));
  const tail = new EventTail(pool, hub, silent);
  await tail.start();
  const sequencer = new Sequencer(pool, silent);
  const eager = setInterval(() => tail.hint(), 1);
  return { heard, tail, sequencer, async stop() { clearInterval(eager); await sequencer.close(); await tail.close(); await pool.end(); } };
}

async function committedIds(writes: readonly Write[], wake: (index: number) => void): Promise<string[]> {
  const results = await Promise.all(writes.map(async (each, index) => {
    await sleep(each.startMs);
    try {
      const ids = await writeEvents(database.pool, each.events, async () => { await sleep(each.holdMs); if (each.fails) throw new Error('rolled back'); });
      wake(index);
      return ids;
    } catch {
      return [];
    }
  }));
  return results.flat();
}

test('design 8: transactions that commit out of order are numbered without a gap, a repeat, or a number behind a reader', async () => {
  await fc.assert(fc.asyncProperty(fc.array(write, { minLength: 20, maxLength: 120 }), async (writes) => {
    const first = await startProcess();
    const second = await startProcess();
    const from = first.tail.position;
    const ids = await committedIds(writes, (index) => (index % 2 === 0 ? first : second).sequencer.wake());
    await until(() => first.tail.position === from + ids.length && second.tail.position === from + ids.length, `${ids.length} events heard by both`);
    await Promise.all([first.stop(), second.stop()]);
    for (const { heard } of [first, second]) {
      expect(heard.map((event) => event.seq)).toEqual(ids.map((_, index) => from + index + 1));
      expect(new Set(heard.map((event) => event.aggregateId))).toEqual(new Set(ids));
    }
  }), { numRuns: 12 });
}, 120_000);

test('a transaction that commits late gets a later number than one that began after it', async () => {
  const process = await startProcess();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  const late = writeEvents(database.pool, 1, () => held);
  const [early] = await writeEvents(database.pool, 1);
  process.sequencer.wake();
  await until(() => process.heard.length === 1, 'the early one is heard');
  letGo();
  const [lateId] = await late;
  process.sequencer.wake();
  await until(() => process.heard.length === 2, 'the late one is heard');
  expect(process.heard.map((event) => event.aggregateId)).toEqual([early, lateId]);
  await process.stop();
});

test('a thousand wakes are few runs', async () => {
  const pool = database.anotherPool(1);
  let queries = 0;
  const sequencer = new Sequencer({ query: ((...args: unknown[]) => { queries += 1; return (pool.query as (...rest: unknown[]) => unknown)(...args); }) as typeof pool.query }, silent);
  for (let index = 0; index < 1000; index += 1) sequencer.wake();
  await sleep(100);
  await sequencer.close();
  expect(queries).toBeLessThanOrEqual(2);
});

test('the outbox refuses a second number, other changes, and the removal of what is young', async () => {
  await writeEvents(database.pool, 1);
  await database.pool.query('select platform.number_outbox(1000)');
  await expect(database.pool.query('update platform.outbox set seq = seq + 1000000')).rejects.toMatchObject({ code: '2F002' });
  await expect(database.pool.query(`update platform.outbox set payload = '{}'`)).rejects.toMatchObject({ code: '2F002' });
  await expect(database.pool.query(`update platform.outbox set seq = null`)).rejects.toMatchObject({ code: '2F002' });
  await expect(database.pool.query('delete from platform.outbox')).rejects.toMatchObject({ code: '2F002' });
  await expect(database.pool.query('truncate platform.outbox cascade')).rejects.toMatchObject({ code: '2F002' });
  await writeEvents(database.pool, 1);
  await expect(database.pool.query(`update platform.outbox set seq = 1000000, payload = '{}' where seq is null`)).rejects.toMatchObject({ code: '2F002' });
});

import { sql } from 'kysely';
import { openShift } from '../../../plugins/pos/contracts/open-shift';
import { newId, done, refuse, AppError } from '../../../plugins/platform/server/src/pure';
import { freshKernel, type FreshKernel } from '../../support/fresh-kernel';

let kernel: FreshKernel;
beforeAll(async () => { kernel = await freshKernel(); });
afterAll(() => kernel.drop());

const actor = () => kernel.platform.systemActor();
const count = async (table: string): Promise<number> => Number((await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(kernel.db)).rows[0]?.n);

/** A command that writes one thing and says one event. */
function addThing(commandId: string, thingId: string, amount: number, before?: () => Promise<void>) {
  return kernel.platform.command<unknown, { thingId: string; amount: number }>({
    contract: { name: 'add-thing', withoutCapability: 'of this test' }, actor: actor(), input: { params: {}, body: { commandId, thingId, amount } as { commandId: string } },
    async work({ trx, publish, audit }) {
      await before?.();
      await sql`insert into toy.thing (id, amount) values (${thingId}, ${amount})`.execute(trx);
      await publish({ type: 'thing.added.v1', locationId: null, aggregateId: thingId, aggregateVersion: 1, payload: { amount } });
      audit({ subjectId: thingId });
      return done({ thingId, amount });
    },
  });
}

test('a command commits its work, its event, its audit row and its answer together', async () => {
  const before = { things: await count('toy.thing'), events: await count('platform.outbox'), audit: await count('platform.audit'), commands: await count('platform.command') };
  const thingId = newId();
  expect(await addThing(newId(), thingId, 3)).toEqual(done({ thingId, amount: 3 }));
  expect({ things: await count('toy.thing'), events: await count('platform.outbox'), audit: await count('platform.audit'), commands: await count('platform.command') })
    .toEqual({ things: before.things + 1, events: before.events + 1, audit: before.audit + 1, commands: before.commands + 1 });
  expect(kernel.committed.at(-1)).toBe(1);
});

test('a replay with the same body gives the first answer and does nothing', async () => {
  const [commandId, thingId] = [newId(), newId()];
  const first = await addThing(commandId, thingId, 5);
  const events = await count('platform.outbox');
  expect(await addThing(commandId, thingId, 5)).toEqual(first);
  expect(await count('platform.outbox')).toBe(events);
});

test('the same id with another body is refused', async () => {
  const [commandId, thingId] = [newId(), newId()];
  await addThing(commandId, thingId, 5);
  expect(await addThing(commandId, thingId, 6)).toMatchObject({ ok: false, code: 'command_id_reused' });
});

test('sixteen runs of one command at once: one effect, one answer', async () => {
  const [commandId, thingId] = [newId(), newId()];
  const things = await count('toy.thing');
  const answers = await Promise.all(Array.from({ length: 16 }, () => addThing(commandId, thingId, 7)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await count('toy.thing')).toBe(things + 1);
});

test('a refusal changes nothing, is audited with its code, and may be tried again under the same id', async () => {
  const commandId = newId();
  const things = await count('toy.thing');
  let open = false;
  const run = () => kernel.platform.command<unknown, string>({
    contract: { name: 'gated', withoutCapability: 'of this test' }, actor: actor(), input: { params: {}, body: { commandId } },
    async work({ trx, publish }) {
      await sql`insert into toy.thing (id, amount) values (${newId()}, 1)`.execute(trx);
      await publish({ type: 'thing.added.v1', locationId: null, aggregateId: 'x', aggregateVersion: 1, payload: {} });
      return open ? done('in') : refuse('shift_not_open', 'No shift is open.');
    },
  });
  const events = await count('platform.outbox');
  expect(await run()).toMatchObject({ code: 'shift_not_open' });
  expect(await count('toy.thing')).toBe(things);
  expect(await count('platform.outbox')).toBe(events);
  const { rows } = await sql<{ outcome: string; code: string }>`select outcome, code from platform.audit where command_id = ${commandId}`.execute(kernel.db);
  expect(rows).toEqual([{ outcome: 'refused', code: 'shift_not_open' }]);
  open = true;
  expect(await run()).toEqual(done('in'));
});

test('an AppError inside the work is a refusal; a collision that the command explains is told in its words', async () => {
  const thrown = await kernel.platform.command<unknown, never>({ contract: { name: 'foreign', withoutCapability: 'of this test' }, actor: actor(), input: { params: {}, body: { commandId: newId() } }, work: () => { throw new AppError('foreign_location', 'Not here.'); } });
  expect(thrown).toMatchObject({ ok: false, code: 'foreign_location', message: 'Not here.' });
  const thingId = newId();
  await addThing(newId(), thingId, 1);
  const collided = await kernel.platform.command<unknown, never>({
    contract: { name: 'collide', withoutCapability: 'of this test' }, actor: actor(), input: { params: {}, body: { commandId: newId() } }, collisions: { thing_pkey: refuse('table_occupied', 'Taken.') },
    async work({ trx }) { await sql`insert into toy.thing (id, amount) values (${thingId}, 1)`.execute(trx); return refuse('internal'); },
  });
  expect(collided).toMatchObject({ code: 'table_occupied' });
});

test('design 7: whoever lacks the capability of the contract is refused before any work, also what was done already under this id; one without a capability says so', async () => {
  const contract = { ...openShift, name: 'open-toy', action: 'toy.open' };
  const commandId = newId();
  let worked = 0;
  const run = (may: boolean) => kernel.platform.command<unknown, string>({
    contract, actor: { ...actor(), name: 'Ann', can: (capability) => may && capability === 'pos.toy.open' }, input: { params: {}, body: { commandId } },
    work() { worked += 1; return Promise.resolve(done('in')); },
  });
  const denied = { ok: false, code: 'missing_capability', details: { capability: 'pos.toy.open' } };
  expect(await run(false)).toMatchObject(denied);
  expect(worked).toBe(0);
  expect(await run(true)).toEqual(done('in'));
  expect(await run(false)).toMatchObject(denied);
  const { rows } = await sql<{ act: string; outcome: string; code: string | null }>`select act, outcome, code from platform.audit where command_id = ${commandId} order by recorded_at`.execute(kernel.db);
  const refused = { act: 'open-toy', outcome: 'refused', code: 'missing_capability' };
  expect(rows).toEqual([refused, { act: 'open-toy', outcome: 'done', code: null }, refused]);
  const free = { contract: { name: 'wave', withoutCapability: 'anybody may' }, actor: { ...actor(), can: () => false }, input: { params: {}, body: { commandId: newId() } } };
  expect(await kernel.platform.command<unknown, string>({ ...free, work: () => Promise.resolve(done('waved')) })).toEqual(done('waved'));
});

test('a deadlock runs again and both commands succeed', async () => {
  const [a, b] = [newId(), newId()];
  await sql`insert into toy.thing (id, amount) values (${a}, 0), (${b}, 0)`.execute(kernel.db);
  const both = (first: string, second: string) => kernel.platform.command<unknown, string>({
    contract: { name: 'cross', withoutCapability: 'of this test' }, actor: actor(), input: { params: {}, body: { commandId: newId() } },
    async work({ trx }) {
      await sql`update toy.thing set amount = amount + 1 where id = ${first}`.execute(trx);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql`update toy.thing set amount = amount + 1 where id = ${second}`.execute(trx);
      return done('crossed');
    },
  });
  expect(await Promise.all([both(a, b), both(b, a)])).toEqual([done('crossed'), done('crossed')]);
  const { rows } = await sql<{ amount: number }>`select amount from toy.thing where id in (${a}, ${b})`.execute(kernel.db);
  expect(rows).toEqual([{ amount: 2 }, { amount: 2 }]);
});

test('the audit refuses UPDATE, DELETE and TRUNCATE', async () => {
  for (const statement of ['update platform.audit set act = act', 'delete from platform.audit', 'truncate platform.audit']) {
    await expect(sql.raw(statement).execute(kernel.db)).rejects.toThrow('append-only');
  }
});

test('command rows land in the partition of their id, and old partitions go', async () => {
  await addThing(newId(), newId(), 1);
  const { rows } = await sql<{ part: string }>`select distinct tableoid::regclass::text as part from platform.command`.execute(kernel.db);
  expect(rows.every(({ part }) => /^platform\.command_\d{8}$/.test(part))).toBe(true);
  await sql`create table platform.command_20200101 (like platform.command including defaults)`.execute(kernel.db);
  await sql`select platform.ensure_command_partitions(21)`.execute(kernel.db);
  const { rows: old } = await sql<{ gone: boolean }>`select to_regclass('platform.command_20200101') is null as gone`.execute(kernel.db);
  expect(old).toEqual([{ gone: true }]);
});

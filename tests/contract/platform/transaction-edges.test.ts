import { sql } from 'kysely';
import { commits } from '../../../plugins/platform/server/src/database/nova-client';
import { freshKernel, type FreshKernel } from '../../support/fresh-kernel';

let kernel: FreshKernel;
beforeAll(async () => {
  kernel = await freshKernel();
  await sql`create table toy.parent (id int primary key)`.execute(kernel.db);
  await sql`create table toy.child (id int primary key, parent int not null references toy.parent deferrable initially deferred)`.execute(kernel.db);
});
afterAll(() => kernel.drop());

const children = async (): Promise<number[]> => (await sql<{ id: number }>`select id from toy.child order by id`.execute(kernel.db)).rows.map((row) => row.id);

test('a COMMIT that rides on the last statement really commits', async () => {
  await kernel.db.transaction().execute(async (trx) => {
    await sql`insert into toy.parent (id) values (${1})`.execute(trx);
    const { rows } = await sql<{ id: number }>`${sql.raw(commits)} insert into toy.child (id, parent) values (${1}, ${1}) returning id`.execute(trx);
    expect(rows).toEqual([{ id: 1 }]);
  });
  expect(await children()).toEqual([1]);
});

test('a constraint that is checked only at COMMIT still fails the transaction', async () => {
  const orphan = kernel.db.transaction().execute((trx) => sql`${sql.raw(commits)} insert into toy.child (id, parent) values (${2}, ${99})`.execute(trx));
  await expect(orphan).rejects.toMatchObject({ code: '23503' });
  expect(await children()).toEqual([1]);
});

test('an error in the first or the last statement leaves nothing, and the connection works on', async () => {
  for (const bad of [1, 2]) {
    await expect(kernel.db.transaction().execute(async (trx) => {
      await sql`insert into toy.child (id, parent) values (${10 + bad}, ${bad === 1 ? 'x' : 1})`.execute(trx);
      await sql`${sql.raw(commits)} insert into toy.child (id, parent) values (${1}, ${1})`.execute(trx);
    })).rejects.toThrow();
  }
  expect(await children()).toEqual([1]);
});

test('a transaction without statements, and one whose first statement has no parameters, behave', async () => {
  await kernel.db.transaction().execute(() => Promise.resolve());
  await expect(kernel.db.transaction().execute(async (trx) => {
    await sql`insert into toy.parent (id) values (50)`.execute(trx);
    throw new Error('changed my mind');
  })).rejects.toThrow('changed my mind');
  const { rows } = await sql`select from toy.parent where id = 50`.execute(kernel.db);
  expect(rows).toHaveLength(0);
});

test('many transactions at once keep apart', async () => {
  await Promise.all(Array.from({ length: 200 }, (_, index) => kernel.db.transaction().execute(async (trx) => {
    await sql`insert into toy.parent (id) values (${1000 + index})`.execute(trx);
    if (index % 3 === 0) throw new Error('no');
    await sql`${sql.raw(commits)} insert into toy.child (id, parent) values (${1000 + index}, ${1000 + index})`.execute(trx);
  }).catch(() => undefined)));
  const { rows } = await sql<{ parents: number; children: number }>`select (select count(*)::int from toy.parent where id >= 1000) as parents, (select count(*)::int from toy.child where id >= 1000) as children`.execute(kernel.db);
  expect(rows).toEqual([{ parents: 133, children: 133 }]);
});

import { close, carry, newId, open, openTill, sell, sql, at, value, type Till } from './till';

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.drop());

const ann = at('reg1');

test('design 4, F10: money that is written down on a check twice in one transaction does not wait for the shift that the check is in by now', async () => {
  const first = await open('reg1', 1_000);
  const sale = await sell(ann, [['soup', 1]]);
  value(await carry(first, null, [sale.id]));
  await close(first, 1_000);
  const second = await open('reg1', 1_000);
  expect(await till.rows(sql`select shift_id as id from pos."order" where id = ${sale.id}`)).toEqual([{ id: second.id }]);

  let closing: Promise<void> | undefined;
  await till.db.transaction().execute(async (money) => {
    await sql`set local lock_timeout = '2s'`.execute(money);
    await sql`select from pos.shift where id = ${first.id} for key share`.execute(money);
    await sql`select from pos."order" where id = ${sale.id} for no key update`.execute(money);
    await new Promise<void>((locked) => {
      // As a close or a carry-over does it: the shift against everybody, then its checks.
      closing = till.db.transaction().execute(async (other) => {
        await sql`select from pos.shift where id = ${second.id} for update`.execute(other);
        locked();
        await sql`select from pos."order" where id = ${sale.id} for no key update`.execute(other);
      });
    });
    for (let time = 0; time < 2; time += 1) await sql`update pos."order" set version = version + 1 where id = ${sale.id}`.execute(money);
  });
  await closing;
});

test('S4: an opening waits for the close of the shift before it, and not for late money of it', async () => {
  const [{ id } = { id: '' }] = await till.rows(sql<{ id: string }>`select id from pos.shift where register_id = 'reg1' and state = 'closed'`);
  await till.db.transaction().execute(async (money) => {
    await sql`select from pos.shift where id = ${id} for key share`.execute(money);
    await till.db.transaction().execute(async (opening) => {
      await sql`set local lock_timeout = '1s'`.execute(opening);
      await sql`select id from pos.shift where id = ${id} for no key update`.execute(opening);
    });
  });
});

test('an order names shifts that are there, though no foreign key locks them, and a shift stays', async () => {
  const insert = sql`insert into pos."order" (id, location_id, shift_id, business_date, number, order_type, covers, server_id, server_name, currency)
    values (${newId()}, 'loc', ${newId()}, '2026-01-01', 1, 'takeaway', 1, 'ann', 'Ann', 'GBP')`;
  await expect(insert.execute(till.db)).rejects.toMatchObject({ code: '23503' });
  await expect(sql`update pos."order" set shift_id = ${newId()}`.execute(till.db)).rejects.toMatchObject({ code: '23503' });
  await expect(sql`update pos.shift set id = ${newId()} where state = 'open'`.execute(till.db)).rejects.toMatchObject({ code: '2F002' });
  await expect(sql`delete from pos.shift`.execute(till.db)).rejects.toThrow(/append-only/);
});

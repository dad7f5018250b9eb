import { newId } from '@nova/platform/pure';
import { findOperation } from '../../../plugins/payments/server/src/repo/find-operation';
import { findOperations } from '../../../plugins/payments/server/src/repo/list-operations';
import { openBill, openCardDesk, sell, type CardDesk } from './card-desk';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());

test('operations are found by each filter alone and together; one tells all its steps and who learnt of them (P10)', async () => {
  const bill = await openBill(desk);
  const { hold, capture } = await sell(desk, bill, 'sandbox', { amountMinor: 2000, tipMinor: 300 });
  await sell(desk, await openBill(desk), 'stripe', { amountMinor: 1500, tipMinor: 0 });
  const ids = async (filter: object): Promise<string[]> => (await findOperations(desk.kernel.db, { locationId: 'loc', limit: 50, ...filter })).map(({ id }) => id);
  const all = await ids({});
  expect(all).toHaveLength(4);
  expect(await ids({ reference: bill.reference })).toEqual([capture?.id, hold.id]);
  expect(await ids({ kind: 'capture', provider: 'sandbox' })).toEqual([capture?.id]);
  expect(await ids({ state: 'declined' })).toEqual([]);
  for (const amountMinor of [2000, 2300]) expect((await ids({ amountMinor })).sort()).toEqual([hold.id, capture?.id].sort());
  expect(await ids({ providerReference: capture?.providerReference ?? 'none', kind: 'capture' })).toEqual([capture?.id]);
  expect(await ids({ from: new Date(Date.now() - 60_000).toISOString(), to: new Date(Date.now() + 60_000).toISOString() })).toEqual(all);
  expect(await ids({ to: new Date(Date.now() - 60_000).toISOString() })).toEqual([]);
  expect(await ids({ locationId: 'elsewhere' })).toEqual([]);

  const story = await findOperation(desk.kernel.db, hold.id);
  expect(story?.events.map(({ from, to }) => [from, to])).toEqual([[null, 'planned'], ['planned', 'sending'], ['sending', 'succeeded']]);
  expect(story?.events.at(-1)?.source).toBe('answer');
  expect(story?.correlationId).not.toBe('');
  expect(await findOperation(desk.kernel.db, newId())).toBeNull();
});

test('the page after one goes on where it ended, under the same filter', async () => {
  for (const amountMinor of [700, 800, 900]) await sell(desk, await openBill(desk), 'sandbox', { amountMinor, tipMinor: 0 });
  const first = await findOperations(desk.kernel.db, { locationId: 'loc', kind: 'capture', limit: 2 });
  const second = await findOperations(desk.kernel.db, { locationId: 'loc', kind: 'capture', limit: 2, after: first.at(-1)?.id });
  expect([...first, ...second].map(({ amountMinor }) => amountMinor)).toEqual([900, 800, 700, 1500]);
});


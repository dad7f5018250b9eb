import { pruneWebhooks } from '../../../plugins/payments/server/src/repo/prune-webhooks';
import { platform } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { events, openInbox, type Inbox } from './inbox';

let inbox: Inbox;
beforeAll(async () => { inbox = await openInbox(); });
afterAll(() => inbox.stop());

/** A message of so many days ago, as its work left it. */
async function message(state: 'received' | 'done' | 'dead', days: number): Promise<string> {
  const id = newId();
  await inbox.nova.sql.query(
    `insert into payments.webhook_event (id, provider, event_id, object_kind, object_reference, payload_sha256, correlation_id, received_at, state, reason, finished_at, next_attempt_at)
     select $1::uuid, 'sandbox', $1::text, 'payment', 'auth_1', repeat('0', 64), 'c', clock.at, $2, 'r', case when $2 <> 'received' then clock.at end, 'infinity' from (select platform.now() - $3 * interval '1 day' as at) clock`, [id, state, days]);
  return id;
}
const left = async (...ids: string[]): Promise<string[]> => (await events(inbox, 'id = any($1::uuid[])', [ids])).map(({ id }) => id);
const prune = (limit = 5000): Promise<number> => pruneWebhooks(platform().db(), 90, limit);

test('P5 what was worked on goes after 90 days, in batches; what waits or is dead stays however old it is', async () => {
  const old = [await message('done', 300), await message('done', 91), await message('done', 91)];
  const kept = [await message('done', 89), await message('dead', 300), await message('received', 300)];
  expect(await prune(2)).toBe(2);
  expect(await prune(2)).toBe(1);
  expect(await prune()).toBe(0);
  expect(await left(...old)).toEqual([]);
  expect((await left(...kept)).sort()).toEqual([...kept].sort());
});

test('P5 the database itself lets nothing go that is younger than a month, dead or not worked on, nor all at once', async () => {
  const remove = (id: string): Promise<unknown> => inbox.nova.sql.query('delete from payments.webhook_event where id = $1', [id]);
  for (const id of [await message('done', 29), await message('dead', 300), await message('received', 300)]) await expect(remove(id)).rejects.toThrow('is still needed');
  await remove(await message('done', 31));
  await expect(inbox.nova.sql.query('truncate payments.webhook_event')).rejects.toThrow();
});

test('P5 a dead letter that was handled goes in its turn', async () => {
  const id = await message('dead', 300);
  await inbox.nova.sql.query(`update payments.webhook_event set state = 'received', attempts = 0, finished_at = null where id = $1`, [id]);
  await inbox.nova.sql.query(`update payments.webhook_event set state = 'done', finished_at = platform.now() where id = $1`, [id]);
  await prune();
  expect(await left(id)).toEqual([id]);
});

import { listWebhooks, replayWebhook, replayWebhooks, type WebhookView } from '@nova/payments/contracts';
import { newId } from '@nova/platform/pure';
import type { Client } from '../../support/client';
import { advance, events, hurry, metric, openInbox, plan, settled, stateOf, until, type Inbox, type Provider } from './inbox';

let inbox: Inbox;
let manager: Client;
let locationId: string;
beforeAll(async () => {
  inbox = await openInbox();
  manager = await inbox.nova.as('manager');
  locationId = inbox.nova.venue.location.id;
});
afterAll(() => inbox.stop());

/** An operation whose answer was lost and whose webhook was tried in vain until it was given up on. */
async function deadLetter(provider: Provider): Promise<{ operationId: string; webhookId: string }> {
  await inbox.world[provider].control('POST', 'faults', { kind: 'drop-after', match: provider === 'sandbox' ? '^PUT' : '^POST', times: null });
  await inbox.world[provider].control('POST', 'faults', { kind: 'refuse-503', match: '^GET', times: null });
  const { id } = await plan(inbox, provider);
  expect((await advance(id))[0]?.state).toBe('unknown');
  await until('the webhook is dead', async () => {
    await hurry(inbox);
    return (await events(inbox, `operation_id = $1 and state = 'dead'`, [id])).length > 0;
  }, 30_000);
  const [event] = await events(inbox, `operation_id = $1 and state = 'dead'`, [id]);
  return { operationId: id, webhookId: event!.id };
}
const mend = async (provider: Provider): Promise<void> => { await inbox.world[provider].control('DELETE', 'faults'); };
const dead = async (query: Record<string, unknown> = {}): Promise<WebhookView[]> => (await manager.call(listWebhooks, { query: { locationId, state: 'dead', ...query } })).reply().webhooks;

test('P5 P10 after ten attempts in vain a webhook is dead, says why, is counted, and one replay brings it home', async () => {
  const { operationId, webhookId } = await deadLetter('sandbox');
  const [letter] = await dead();
  expect(letter).toMatchObject({ id: webhookId, operationId, state: 'dead', attempts: 10, provider: 'sandbox' });
  expect(letter?.reason).toContain(operationId);
  expect(await metric(inbox, 'nova_payments_webhooks', 'provider="sandbox",state="dead"')).toBeGreaterThan(0);
  expect(await metric(inbox, 'nova_payments_webhooks_handled_total', 'provider="sandbox",outcome="dead"')).toBeGreaterThan(0);

  await mend('sandbox');
  const command = { params: { webhookId }, body: { commandId: newId() } };
  const first = (await manager.call(replayWebhook, command)).reply();
  expect(first.webhook).toMatchObject({ id: webhookId, state: 'received', attempts: 0 });
  await until('settled', async () => (await stateOf(inbox, operationId)) === 'succeeded');
  await settled(inbox);
  // The same command again is the same answer; another one finds nothing dead.
  expect((await manager.call(replayWebhook, command)).reply()).toEqual(first);
  const refused = await manager.call(replayWebhook, { params: { webhookId }, body: { commandId: newId() } });
  expect([refused.status, refused.code]).toEqual([409, 'wrong_state']);
  const { rows } = await inbox.nova.sql.query<{ outcome: string; code: string | null }>(`select outcome, code from platform.audit where act = 'replay-webhook' and subject_id = $1 order by id`, [webhookId]);
  expect(rows).toEqual([{ outcome: 'done', code: null }, { outcome: 'refused', code: 'wrong_state' }]);
});

test('P5 dead letters are replayed by filter, then all, and each time it is said how many', async () => {
  const letters = [await deadLetter('sandbox'), await deadLetter('sandbox'), await deadLetter('stripe')];
  await Promise.all([mend('sandbox'), mend('stripe')]);
  // What was still being tried comes home by itself; only what is dead waits.
  await settled(inbox);
  const all = (await dead()).length;
  const replay = async (filter: Record<string, unknown>): Promise<number> => (await manager.call(replayWebhooks, { body: { commandId: newId(), locationId, ...filter } })).reply().replayed;
  expect(await replay({ provider: 'nobody' })).toBe(0);
  expect(await replay({ to: '2020-01-01T00:00:00Z' })).toBe(0);
  const ofStripe = (await dead({ provider: 'stripe' })).length;
  // Told before anybody asks for it: how many a replay by this filter takes up.
  const toldDead = async (query: Record<string, unknown>): Promise<number> => (await manager.call(listWebhooks, { query: { locationId, limit: 1, ...query } })).reply().dead;
  expect([await toldDead({}), await toldDead({ provider: 'stripe', state: 'done' }), await toldDead({ to: '2020-01-01T00:00:00Z' })]).toEqual([all, ofStripe, 0]);
  expect(ofStripe).toBeGreaterThan(0);
  expect(await replay({ provider: 'stripe', from: '2020-01-01T00:00:00Z' })).toBe(ofStripe);
  await settled(inbox);
  expect((await dead()).length).toBe(all - ofStripe);
  const command = { commandId: newId(), locationId };
  expect((await manager.call(replayWebhooks, { body: command })).reply()).toEqual({ replayed: all - ofStripe });
  expect((await manager.call(replayWebhooks, { body: command })).reply()).toEqual({ replayed: all - ofStripe });
  await settled(inbox);
  expect(await dead()).toEqual([]);
  for (const { operationId } of letters) expect(await stateOf(inbox, operationId)).toBe('succeeded');
});

test('the inbox is read in pages of any size, by state, provider and time', async () => {
  const whole = await events(inbox, '(location_id = $1 or location_id is null)', [locationId]);
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { webhooks, next } = (await manager.call(listWebhooks, { query: { locationId, limit: 2, ...(after === undefined ? {} : { after }) } })).reply();
    ids.push(...webhooks.map(({ id }) => id));
    after = next ?? undefined;
  } while (after !== undefined);
  expect(ids).toEqual(whole.map(({ id }) => id).sort().reverse());
  const of = async (query: Record<string, unknown>): Promise<number> => (await manager.call(listWebhooks, { query: { locationId, limit: 100, ...query } })).reply().webhooks.length;
  expect(await of({ provider: 'stripe' })).toBe(whole.filter(({ provider }) => provider === 'stripe').length);
  expect(await of({ state: 'done' })).toBe(whole.filter(({ state }) => state === 'done').length);
  expect(await of({ from: '2100-01-01T00:00:00Z' })).toBe(0);
  expect((await manager.call(listWebhooks, { query: { locationId, after: 'nonsense' } })).code).toBe('invalid_input');
});

test('who is no manager sees no inbox and replays nothing', async () => {
  for (const role of ['cashier', 'server', 'kitchen']) {
    const client = await inbox.nova.as(role);
    expect((await client.call(listWebhooks, { query: { locationId } })).code).toBe('missing_capability');
    expect((await client.call(replayWebhooks, { body: { commandId: newId(), locationId } })).code).toBe('missing_capability');
    expect((await client.call(replayWebhook, { params: { webhookId: newId() }, body: { commandId: newId() } })).code).toBe('missing_capability');
  }
});

import { newId } from '@nova/platform/pure';
import { advance, events, hurry, invariants, knock, message, metric, openInbox, pathOf, plan, providers, settled, stateOf, until, type Inbox } from './inbox';

let inbox: Inbox;
beforeAll(async () => { inbox = await openInbox(); });
afterAll(() => inbox.stop());
beforeEach(async () => { for (const provider of providers) { await inbox.world[provider].control('DELETE', 'faults'); await inbox.tell(provider); } });

/** A hold whose answer the till lost, and which nobody here can read meanwhile. */
async function lost(provider: 'sandbox' | 'stripe', correlationId?: string): Promise<string> {
  await inbox.world[provider].control('POST', 'faults', { kind: 'drop-after', match: provider === 'sandbox' ? '^PUT' : '^POST', times: null });
  await inbox.world[provider].control('POST', 'faults', { kind: 'refuse-503', match: '^GET', times: null });
  const { id } = await plan(inbox, provider, correlationId === undefined ? {} : { correlationId });
  const [operation] = await advance(id);
  expect(operation?.state).toBe('unknown');
  return id;
}

test.each(providers)('P5 a webhook of %s settles what was unknown, and its correlation id goes from the browser to the provider and back', async (provider) => {
  const correlationId = `browser-${newId()}`;
  const id = await lost(provider, correlationId);
  await inbox.world[provider].control('DELETE', 'faults');
  await hurry(inbox);
  await until('settled', async () => (await stateOf(inbox, id)) === 'succeeded');
  await settled(inbox);
  expect(await pathOf(inbox, id)).toEqual(['planned by command', 'sending by command', 'unknown by answer', 'succeeded by webhook']);
  const [event] = await events(inbox, 'operation_id = $1', [id]);
  expect(event).toMatchObject({ state: 'done', correlation_id: correlationId, location_id: inbox.nova.venue.location.id });
});

test('P5 a webhook reads: that Stripe keeps a 500 under the key and repeats it to each attempt does not keep it from settling at once', async () => {
  await inbox.tell('stripe', { lost: 1 });
  await inbox.world.stripe.control('POST', 'faults', { kind: 'fail-500', match: '^POST', times: 1 });
  const { id } = await plan(inbox, 'stripe');
  expect((await advance(id))[0]?.state).toBe('unknown');
  expect((await knock(inbox, 'stripe', message('stripe', `pi_${newId()}`, id))).status).toBe(200);
  await settled(inbox);
  expect(await pathOf(inbox, id)).toEqual(['planned by command', 'sending by command', 'unknown by answer', 'succeeded by webhook']);
  expect(await events(inbox, 'operation_id = $1', [id])).toMatchObject([{ state: 'done', attempts: 1 }]);
});

test('P5 P6 what the bank decides later comes by webhook: accepted, then succeeded or failed', async () => {
  await inbox.world.sandbox.control('POST', 'next', { ending: 'accept' });
  await inbox.world.sandbox.control('POST', 'next', { ending: 'accept-then-fail' });
  const [good, bad] = [await plan(inbox, 'sandbox'), await plan(inbox, 'sandbox')];
  expect((await advance(good.id))[0]?.state).toBe('accepted');
  expect((await advance(bad.id))[0]?.state).toBe('accepted');
  await inbox.world.sandbox.control('POST', 'settle', {});
  await until('both settled', async () => (await stateOf(inbox, good.id)) === 'succeeded' && (await stateOf(inbox, bad.id)) === 'failed');
  expect((await pathOf(inbox, bad.id)).at(-1)).toBe('failed by webhook');
});

test('P6 what had succeeded and comes to nothing later is corrected, also when the provider cannot be read at first', async () => {
  const captureId = newId();
  const { id } = await plan(inbox, 'sandbox', { captureId, amountMinor: 4200 });
  await advance(id);
  expect(await stateOf(inbox, captureId)).toBe('succeeded');
  await settled(inbox);
  await inbox.world.sandbox.control('POST', 'faults', { kind: 'refuse-503', match: '^GET', times: null });
  await inbox.world.sandbox.control('POST', 'fail', { operationId: captureId });
  await until('tried in vain', async () => (await events(inbox, `operation_id = $1 and state = 'received' and attempts > 0`, [captureId])).length === 1);
  expect((await events(inbox, `operation_id = $1 and state = 'received'`, [captureId]))[0]?.reason).toContain('could not say what became of');
  await inbox.world.sandbox.control('DELETE', 'faults');
  await hurry(inbox);
  const corrections = () => inbox.nova.sql.query<{ state: string }>(`select state from payments.operation where kind = 'correction' and parent_id = $1`, [captureId]);
  await until('corrected', async () => (await corrections()).rows.length === 1);
  expect(await invariants(inbox)).toEqual([]);
});

test.each(providers)('P5 %s tells twice, in any order, late and not at all: each operation succeeds once, and the ledger holds each sum once', async (provider) => {
  await inbox.tell(provider, { duplicated: 0.7, lost: 0.15, shuffleMs: 400, delayMs: 50, seed: 20261123 });
  const seen = await events(inbox);
  const captures = Array.from({ length: 12 }, () => newId());
  const sales = await Promise.all(captures.map((captureId, index) => plan(inbox, provider, { captureId, amountMinor: 1000 + index })));
  // The till advances at the same time as the webhooks do.
  await Promise.all(sales.map(({ id }) => advance(id)));
  await settled(inbox);
  await until('all captured', async () => (await Promise.all(captures.map((id) => stateOf(inbox, id)))).every((state) => state === 'succeeded'));
  // What was captured by a webhook is told by further ones.
  await settled(inbox);
  const { rows } = await inbox.nova.sql.query<{ successes: number; booked: number }>(
    `select (select count(*)::int from payments.operation_event where operation_id = any($1::uuid[]) and to_state = 'succeeded') as successes,
       (select sum(e.amount_minor)::int from payments.ledger_entry e join payments.ledger_transaction t on t.id = e.transaction_id where t.operation_id = any($1::uuid[]) and e.account = 'provider-clearing') as booked`, [captures]);
  expect(rows[0]).toEqual({ successes: 12, booked: 12 * 1000 + 66 });
  const fresh = (await events(inbox)).slice(seen.length);
  expect(new Set(fresh.map(({ event_id }) => event_id)).size).toBe(fresh.length);
  expect(fresh.every(({ state }) => state === 'done')).toBe(true);
  expect(await metric(inbox, 'nova_payments_webhooks_taken_total', `provider="${provider}",outcome="repeated"`)).toBeGreaterThan(0);
  expect(await invariants(inbox)).toEqual([]);
});

test.each(providers)('P5 the same message of %s again, when it was done long ago, is 2xx and nothing more', async (provider) => {
  const { id } = await plan(inbox, provider);
  const [held] = await advance(id);
  const body = message(provider, held?.providerReference as string, id);
  expect((await knock(inbox, provider, body)).status).toBe(200);
  await settled(inbox);
  const before = await events(inbox, 'operation_id = $1', [id]);
  const path = await pathOf(inbox, id);
  // Three days later by our clock, signed anew as a provider does that tries again.
  await inbox.nova.sql.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''3 days'''`);
  try {
    expect((await knock(inbox, provider, body, { seconds: Math.floor(Date.now() / 1000) + 3 * 86_400 })).status).toBe(200);
    await settled(inbox);
    expect(await events(inbox, 'operation_id = $1', [id])).toEqual(before);
    expect(await pathOf(inbox, id)).toEqual(path);
  } finally {
    await inbox.nova.sql.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp()'`);
  }
});

test.each(providers)('P5 a genuine message of %s about nothing of ours is done as such, at once', async (provider) => {
  const body = message(provider, `pi_${newId()}`);
  expect((await knock(inbox, provider, body)).status).toBe(200);
  await settled(inbox);
  expect((await events(inbox)).at(-1)).toMatchObject({ provider, state: 'done', reason: 'not-ours', operation_id: null, location_id: null });
});

test('P5 two secrets are in force while one is rotated; a third never is', async () => {
  for (const provider of providers) {
    const ask = async (...names: string[]): Promise<number> => {
      await inbox.tell(provider, { secrets: names, attempts: 1 });
      const before = (await events(inbox)).length;
      await advance((await plan(inbox, provider)).id);
      await inbox.world[provider].control('POST', 'webhooks/idle', {});
      return (await events(inbox)).length - before;
    };
    const [fresh, old] = provider === 'sandbox' ? ['whsec_sandbox_new', 'whsec_sandbox_old'] : ['whsec_stripe_new', 'whsec_stripe_old'];
    expect(await ask(old)).toBeGreaterThan(0);
    expect(await ask(fresh)).toBeGreaterThan(0);
    expect(await ask(old, fresh)).toBeGreaterThan(0);
    expect(await ask('whsec_somebody_else')).toBe(0);
  }
});

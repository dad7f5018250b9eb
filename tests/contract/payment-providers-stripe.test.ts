import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Stripe from 'stripe';
import { stripeDefaults } from '../../plugins/payments/server/src/providers/stripe/settings';
import { createStripeProvider } from '../../plugins/payments/server/src/providers/stripe/stripe-provider';
import { parseForm } from '../support/stripe/form-body';
import { stripeWorld } from './payment-providers/stripe-world';
import { aCapture, anAuthorization, aRefund, aVoid, impatientMs, patientMs } from './payment-providers/world';

const dayMs = 24 * 60 * 60 * 1000;
const adapterAt = (url: string, more: Partial<Parameters<typeof createStripeProvider>[0]> = {}) => {
  const { hostname, port } = new URL(url);
  return createStripeProvider({ ...stripeDefaults, secretKey: 'sk_test_nova', webhookSecrets: ['whsec_x'], timeoutMs: patientMs, address: { host: hostname, port: Number(port), protocol: 'http' }, ...more });
};

describe('what is Stripe\'s own', () => {
  let world: Awaited<ReturnType<typeof stripeWorld>>;
  beforeEach(async () => { world = await stripeWorld(); });
  afterEach(async () => { await world.stop(); });
  const send = (operation: Parameters<typeof world.provider.send>[0]) => world.provider.send(operation, world.now());
  const hold = async (terms: Parameters<typeof anAuthorization>[1] = {}): Promise<string> => {
    const outcome = await send(anAuthorization(world, terms));
    if (outcome.outcome !== 'succeeded') throw new Error(JSON.stringify(outcome));
    return outcome.providerReference;
  };
  const captured = async (paymentMethod: string): Promise<string> => {
    const reference = await hold({ paymentMethod });
    await send(aCapture(world, reference));
    return reference;
  };

  test('P1 every write has a key that follows from the operation\'s id, never one of the library\'s making, also when it tries again by itself', async () => {
    const authorization = anAuthorization(world, { paymentMethod: 'pm_card_chargeDeclined' });
    const declined = await send(authorization);
    const again = anAuthorization(world, { retries: declined.outcome === 'declined' ? declined.providerReference : null });
    await send(again);
    world.stripe.faults.add({ kind: 'drop-after', match: 'POST', times: 1 });
    const capture = aCapture(world, (declined as { providerReference: string }).providerReference);
    expect(await send(capture)).toMatchObject({ outcome: 'succeeded' });
    const keys = world.stripe.seen.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(keys).toEqual([authorization.operationId, `${again.operationId}:name`, again.operationId, capture.operationId, capture.operationId]);
    expect((await world.effects()).capturedMinor).toBe(5000);
  });

  test('P2 after a day the same key does it again at Stripe: which is why the adapter only reads then', async () => {
    const authorization = anAuthorization(world);
    await send(authorization);
    await world.advance(dayMs + 1000);
    const { hostname, port } = new URL(world.stripe.url);
    const raw = new Stripe('sk_test_nova', { host: hostname, port: Number(port), protocol: 'http' });
    await raw.paymentIntents.create({ amount: 5000, currency: 'eur', payment_method: 'pm_card_visa', capture_method: 'manual', confirm: true }, { idempotencyKey: authorization.operationId });
    expect((await world.effects()).authorizations).toBe(2);
    expect(await send(authorization)).toMatchObject({ outcome: 'succeeded' });
    expect((await world.effects()).authorizations).toBe(2);
  });

  test('P2 a 500 is kept under its key: sending again cannot help, reading does', async () => {
    const capture = aCapture(world, await hold());
    world.stripe.faults.add({ kind: 'fail-500', match: 'capture$', times: 1 });
    expect(await send(capture)).toEqual({ outcome: 'unknown', reasonCode: 'server_error' });
    expect(await send(capture)).toEqual({ outcome: 'unknown', reasonCode: 'server_error' });
    expect(await world.provider.fetchState(capture)).toMatchObject({ outcome: 'succeeded', amountMinor: 5000 });
  });

  test.each([
    ['pm_card_chargeDeclined', 'generic_decline'], ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'], ['pm_card_chargeDeclinedExpiredCard', 'expired_card'],
    ['pm_card_visa_chargeDeclinedLostCard', 'lost_card'], ['pm_card_authenticationRequired', 'authentication_required'],
  ])('P3 %s is declined for %s, sent or read', async (paymentMethod, reasonCode) => {
    const authorization = anAuthorization(world, { paymentMethod });
    const outcome = await send(authorization);
    expect(outcome).toMatchObject({ outcome: 'declined', reasonCode, providerReference: expect.stringMatching(/^pi_/) });
    expect(await world.provider.fetchState(authorization)).toEqual(outcome);
  });

  test('P3 another card for another amount is our mistake', async () => {
    const declined = await send(anAuthorization(world, { paymentMethod: 'pm_card_chargeDeclined' }));
    const retries = (declined as { providerReference: string }).providerReference;
    expect(await send(anAuthorization(world, { retries, amountMinor: 1 }))).toMatchObject({ outcome: 'rejected', reasonCode: 'amount_differs' });
  });

  test('P3 a wrong key is rejected, and reading with it says nothing about the operation', async () => {
    const authorization = anAuthorization(world);
    await send(authorization);
    const stranger = adapterAt(world.stripe.url, { secretKey: 'sk_test_of_somebody_else' });
    expect(await stranger.send(anAuthorization(world), world.now())).toMatchObject({ outcome: 'rejected' });
    expect(await stranger.fetchState(authorization)).toEqual({ outcome: 'unknown', reasonCode: 'reading_refused' });
  });

  test('P2 P3 a card tried again whose request never arrived is not taken for the first card, which was refused without a charge', async () => {
    const declined = await send(anAuthorization(world, { paymentMethod: 'pm_card_authenticationRequired' }));
    const again = anAuthorization(world, { retries: (declined as { providerReference: string }).providerReference });
    world.stripe.faults.add({ kind: 'refuse-503', match: 'confirm$', times: 1 });
    expect(await send(again)).toMatchObject({ outcome: 'unknown' });
    expect(await world.provider.fetchState(again)).toEqual({ outcome: 'absent' });
    expect(await send(again)).toMatchObject({ outcome: 'succeeded' });
  });

  test('P1 the correlation id of each command is at Stripe: on the charge the one of the authorisation, on the intent the last, on a refund its own', async () => {
    const reference = await hold({ correlationId: 'browser-hold' });
    await send(aCapture(world, reference, { correlationId: 'browser-capture' }));
    const refund = await send(aRefund(world, reference, { correlationId: 'browser-refund' }));
    const { charges, intents, refunds } = world.stripe.account;
    expect(intents.get(reference)?.metadata).toMatchObject({ nova_correlation: 'browser-capture', nova_operation: expect.any(String), nova_capture: expect.any(String) });
    expect([...charges.values()].map(({ metadata }) => metadata.nova_correlation)).toEqual(['browser-hold']);
    expect(refunds.get((refund as { providerReference: string }).providerReference)?.metadata).toMatchObject({ nova_correlation: 'browser-refund' });
    const released = await hold({ correlationId: 'browser-hold' });
    await send(aVoid(world, released, { correlationId: 'browser-void' }));
    expect(intents.get(released)?.metadata).toMatchObject({ nova_correlation: 'browser-hold' });
  });

  test('P2 the fake has seen what it dropped, refused or acted upon, so that nothing that was sent can be missed', async () => {
    const authorization = anAuthorization(world);
    for (const kind of ['drop-before', 'refuse-503', 'conflict-409', 'drop-after'] as const) {
      world.stripe.faults.add({ kind, match: 'POST', times: kind.startsWith('drop') ? 2 : 1 });
      expect(await send(authorization)).toMatchObject({ outcome: 'unknown' });
    }
    expect(world.stripe.seen.map(({ key, status }) => [key, status])).toEqual([0, 0, 503, 409, 200, 200].map((status) => [authorization.operationId, status]));
  });

  test.each([['EUR', 5000], ['JPY', 5000], ['ISK', 500_000], ['UGX', 500_000], ['HUF', 500_000], ['KWD', 5000]])('P4 5000 minor units of %s are %d of Stripe\'s', async (currency, amount) => {
    const reference = await hold({ currency });
    await send(aCapture(world, reference, { currency }));
    const refund = await send(aRefund(world, reference, { currency }));
    const { intents, refunds } = world.stripe.account;
    expect([intents.get(reference)?.amount, intents.get(reference)?.amount_received, refunds.get((refund as { providerReference: string }).providerReference)?.amount]).toEqual([amount, amount, amount]);
  });

  test('P3 what was rejected comes with Stripe\'s own sentence, the parameter that it means and the id under which its support finds the request', async () => {
    expect(await send(aCapture(world, 'pi_nothing_of_the_kind'))).toEqual({ outcome: 'rejected', reasonCode: 'resource_missing', message: expect.stringContaining('pi_nothing_of_the_kind'), param: 'intent', requestId: expect.stringMatching(/^req_/) });
  });

  test('P2 an authorisation whose answer was lost is looked for where it was sent: a day of later cards stands in nobody\'s way, and one that a later sweep brought is found too', async () => {
    const lose = async (authorization: ReturnType<typeof anAuthorization>): Promise<void> => {
      world.stripe.faults.add({ kind: 'drop-after', match: 'POST', times: 2 });
      expect(await send(authorization)).toMatchObject({ outcome: 'unknown' });
    };
    const listed = async (authorization: ReturnType<typeof anAuthorization>): Promise<number> => {
      const before = world.stripe.seen.length;
      expect(await world.provider.fetchState(authorization)).toMatchObject({ outcome: 'succeeded', amountMinor: 5000 });
      return world.stripe.seen.slice(before).filter(({ path }) => path === '/v1/payment_intents').length;
    };
    const lost = anAuthorization(world);
    await lose(lost);
    await world.advance(20 * 60_000);
    for (let card = 0; card < 250; card += 1) world.stripe.account.create({ amount: 5000, currency: 'eur', captureMethod: 'manual', metadata: {}, overcapture: false });
    expect(await listed(lost)).toBe(1);
    await world.advance(3 * 60 * 60_000);
    const swept = anAuthorization(world, { firstSentAt: lost.firstSentAt });
    await lose(swept);
    expect(await listed(swept)).toBeGreaterThan(1);
  });

  test('P4 overcapture where it was asked for and granted', async () => {
    const generous = adapterAt(world.stripe.url, { requestOvercapture: true });
    const held = await generous.send(anAuthorization(world), world.now());
    expect(held).toMatchObject({ outcome: 'succeeded', amountMinor: 5000, capturableMinor: 6000 });
    const reference = (held as { providerReference: string }).providerReference;
    expect(await generous.send(aCapture(world, reference, { amountMinor: 6001 }), world.now())).toMatchObject({ outcome: 'rejected' });
    expect(await generous.send(aCapture(world, reference, { amountMinor: 6000 }), world.now())).toMatchObject({ outcome: 'succeeded', amountMinor: 6000 });
  });

  test('P8 a hold that ended is gone: the capture is rejected, a void finds it done, the authorisation says so', async () => {
    const authorization = anAuthorization(world);
    const held = await send(authorization);
    expect(held).toMatchObject({ outcome: 'succeeded' });
    const { providerReference, captureBefore } = held as { providerReference: string; captureBefore: Date };
    await world.advance(captureBefore.getTime() - world.now().getTime() + 1000);
    expect(await send(aCapture(world, providerReference))).toMatchObject({ outcome: 'rejected', reasonCode: 'payment_intent_unexpected_state' });
    expect(await send(aVoid(world, providerReference))).toMatchObject({ outcome: 'succeeded' });
    expect(await world.provider.fetchState({ ...authorization, providerReference })).toMatchObject({ outcome: 'failed', reasonCode: 'hold_released' });
  });

  test('P6 a refund may be pending, and succeed or come back later', async () => {
    const refund = aRefund(world, await captured('pm_card_pendingRefund'));
    const accepted = await send(refund);
    expect(accepted).toMatchObject({ outcome: 'accepted' });
    await world.settle();
    expect(await world.provider.fetchState(refund)).toMatchObject({ outcome: 'succeeded', amountMinor: 5000 });
    const second = aRefund(world, await captured('pm_card_refundFail'));
    const done = await send(second);
    await world.failRefund((done as { providerReference: string }).providerReference);
    expect(await world.provider.fetchState(second)).toMatchObject({ outcome: 'failed', reasonCode: 'expired_or_canceled_card' });
  });

  test('what Stripe calls a refund of the released rest is none of ours: not in the settled list, not in the way of a refund', async () => {
    const from = new Date(world.now().getTime() - 2000);
    const reference = await hold();
    await send(aCapture(world, reference, { amountMinor: 3000 }));
    expect(await send(aRefund(world, reference, { amountMinor: 3000 }))).toMatchObject({ outcome: 'succeeded' });
    const { entries } = await world.provider.listSettled({ from, to: new Date(world.now().getTime() + 2000) }, null);
    expect(entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([['refund', 3000], ['capture', 3000]]);
    expect(entries.map(({ page }) => page)).toEqual([`https://dashboard.stripe.com/test/payments/${reference}`, `https://dashboard.stripe.com/test/payments/${reference}`]);
  });

  test('what a webhook did not bring is in the list of events, newest first, over pages', async () => {
    await world.misbehave({ duplicated: 0, lost: 1, shuffleMs: 0, seed: 1 });
    for (let turn = 0; turn < 3; turn += 1) await captured('pm_card_visa');
    const { hostname, port } = new URL(world.stripe.url);
    const raw = new Stripe('sk_test_nova', { host: hostname, port: Number(port), protocol: 'http' });
    const types: string[] = [];
    for await (const event of raw.events.list({ limit: 2 })) types.push(event.type);
    const each = ['payment_intent.succeeded', 'charge.captured', 'payment_intent.amount_capturable_updated', 'charge.succeeded', 'payment_intent.created'];
    expect(types).toEqual([...each, ...each, ...each]);
    const succeeded = await raw.events.list({ type: 'payment_intent.succeeded' });
    expect(succeeded.data.map(({ id }) => id)).toHaveLength(3);
    expect(await raw.events.retrieve(succeeded.data[0]!.id)).toMatchObject({ data: { object: { object: 'payment_intent', status: 'succeeded', amount_received: 5000 } } });
    expect(await world.webhooks()).toEqual([]);
  });

  test('a receiver that is down is tried again', async () => {
    const body = await new Promise<string>((resolve) => {
      let tries = 0;
      const receiver = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          tries += 1;
          response.writeHead(tries < 3 ? 503 : 204).end();
          if (tries === 3) { receiver.close(); resolve(Buffer.concat(chunks).toString()); }
        });
      }).listen(0, '127.0.0.1', () => {
        world.stripe.webhooks.use({ url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`, secrets: ['whsec_x'], attempts: 3 });
        world.stripe.webhooks.send({ id: 'evt_1' });
      });
    });
    expect(JSON.parse(body)).toEqual({ id: 'evt_1' });
  });

  test('P2 by chance, from a seed: 60 payments with lost answers, 503s, 409s and cut JSON end as Stripe says, each once', async () => {
    world.stripe.faults.setRates(20260301, { 'drop-before': 0.04, 'drop-after': 0.08, 'refuse-503': 0.06, 'conflict-409': 0.02, 'cut-json': 0.04, 'fail-500': 0.04 });
    const settle = async (operation: Parameters<typeof world.provider.send>[0]): Promise<string> => {
      for (let attempt = 0; attempt < 30; attempt += 1) {
        const outcome = attempt % 2 === 0 ? await send(operation) : await world.provider.fetchState(operation);
        if (outcome.outcome === 'succeeded') return outcome.providerReference;
        expect(['unknown', 'absent']).toContain(outcome.outcome);
      }
      throw new Error('never settled');
    };
    for (let turn = 0; turn < 60; turn += 1) await settle(aCapture(world, await settle(anAuthorization(world, { amountMinor: 1000 + turn })), { amountMinor: 1000 + turn }));
    expect(await world.effects()).toEqual({ authorizations: 60, capturedMinor: 60_000 + (59 * 60) / 2, releases: 0, refundedMinor: 0 });
  });
});

test('P2 an answer that drips for ever is given up too: the timeout is for the whole call, not for silence', async () => {
  const dripping = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => { response.write(' '); }, 40);
    response.on('close', () => { clearInterval(timer); });
  });
  await new Promise<void>((resolve) => { dripping.listen(0, '127.0.0.1', resolve); });
  const adapter = adapterAt(`http://127.0.0.1:${(dripping.address() as AddressInfo).port}`, { timeoutMs: impatientMs });
  const startedAt = Date.now();
  const outcome = await adapter.send(anAuthorization({ now: () => new Date(), cards: { good: 'pm_card_visa', declined: '' } } as never), new Date());
  expect(outcome).toEqual({ outcome: 'unknown', reasonCode: 'timeout' });
  expect(Date.now() - startedAt).toBeLessThan(patientMs / 2);
  dripping.closeAllConnections();
  await new Promise((resolve) => { dripping.close(resolve); });
});

test('P2 a search that does not end by the deadline is given up, and nothing of it goes on behind', async () => {
  let asked = 0;
  const endless = createServer((request, response) => {
    request.resume();
    asked += 1;
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', url: '/v1/payment_intents', has_more: true, data: [{ id: `pi_${asked}`, object: 'payment_intent', metadata: {} }] }));
    }, 20);
  });
  await new Promise<void>((resolve) => { endless.listen(0, '127.0.0.1', resolve); });
  const adapter = adapterAt(`http://127.0.0.1:${(endless.address() as AddressInfo).port}`, { timeoutMs: impatientMs });
  expect(await adapter.fetchState(anAuthorization({ now: () => new Date(), cards: { good: 'pm_card_visa', declined: '' } } as never))).toEqual({ outcome: 'unknown', reasonCode: 'timeout' });
  expect(asked).toBeGreaterThan(1);
  const byThen = asked;
  await new Promise((resolve) => { setTimeout(resolve, impatientMs); });
  // The one that was out.
  expect(asked).toBeLessThanOrEqual(byThen + 1);
  endless.closeAllConnections();
  await new Promise((resolve) => { endless.close(resolve); });
});

describe('the fake as a process of its own', () => {
  let child: ChildProcess;
  let url: string;
  beforeAll(async () => {
    child = spawn(process.execPath, [path.join(__dirname, '../support/stripe/serve.cjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(child.stdout!, 'data') as [Buffer];
    url = /listening (\S+)/.exec(line.toString())![1]!;
  });
  afterAll(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  const control = async (method: string, what: string, body?: unknown): Promise<unknown> => (await fetch(`${url}/control/${what}`, { method, body: body === undefined ? undefined : JSON.stringify(body) })).json();

  test('is driven over HTTP: faults, clock, what was seen and what was done', async () => {
    const provider = adapterAt(url);
    const now = new Date();
    const authorization = { ...anAuthorization({ now: () => now, cards: { good: 'pm_card_visa', declined: '' } } as never) };
    await control('POST', 'faults', { kind: 'drop-after', match: 'POST' });
    expect(await provider.send(authorization, now)).toEqual({ outcome: 'unknown', reasonCode: 'connection' });
    await control('DELETE', 'faults');
    expect(await provider.fetchState(authorization)).toMatchObject({ outcome: 'succeeded' });
    expect(await control('POST', 'clock', { advanceMs: 8 * dayMs })).toMatchObject({ now: expect.stringMatching(/^2/) });
    expect(await control('GET', 'effects')).toMatchObject({ intents: [{ status: 'canceled', cancellation_reason: 'automatic' }] });
    expect(await control('GET', 'seen')).toEqual(expect.arrayContaining([expect.objectContaining({ method: 'POST', key: authorization.operationId })]));
    expect(await control('POST', 'faults', { kind: 'gremlins' })).toMatchObject({ message: expect.stringContaining('drop-before') });
  });
});

test('form bodies are read as Stripe reads them', () => {
  expect(parseForm('amount=5&metadata[a]=1&metadata[b%20c]=%C3%A9&expand[]=x&expand[]=y&items[0][id]=p&items[1][id]=q&a[b][c]=d')).toEqual({
    amount: '5', metadata: { a: '1', 'b c': 'é' }, expand: ['x', 'y'], items: [{ id: 'p' }, { id: 'q' }], a: { b: { c: 'd' } },
  });
});

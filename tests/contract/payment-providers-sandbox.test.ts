import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandboxProvider } from '../../plugins/payments/server/src/providers/sandbox/sandbox-provider';
import type { PaymentProvider } from '../../plugins/payments/server/src/providers/provider';
import { scriptOfAmount } from '../../plugins/payments/server/src/providers/sandbox/scripts';
import { sandboxWorld } from './payment-providers/sandbox-world';
import { WebhookSink } from './payment-providers/webhook-sink';
import { aCapture, anAuthorization, aRefund, patientMs } from './payment-providers/world';

const scripts = Object.entries(scriptOfAmount).map(([amount, script]) => [Number(amount), script] as const);
const afterwards: Record<string, string> = { 'decline': 'declined', 'decline-insufficient-funds': 'declined', 'reject': 'absent', 'accept': 'accepted', 'accept-then-fail': 'accepted' };
const entry = path.join(__dirname, '../../plugins/payments/dist/server/src/providers/sandbox/serve.js');

describe('outcomes on demand', () => {
  let world: Awaited<ReturnType<typeof sandboxWorld>>;
  beforeEach(async () => { world = await sandboxWorld(); });
  afterEach(async () => { await world.stop(); });

  test.each(scripts)('an amount that ends in %d: %s', async (amountMinor, script) => {
    const authorization = anAuthorization(world, { amountMinor });
    const asking = script === 'hang' ? world.impatient : world.provider;
    const first = await asking.send(authorization, world.now());
    const direct: Record<string, string> = { 'decline': 'declined', 'decline-insufficient-funds': 'declined', 'reject': 'rejected', 'accept': 'accepted', 'accept-then-fail': 'accepted', 'slow': 'succeeded' };
    expect(first.outcome).toBe(direct[script] ?? 'unknown');
    // What happens on the wire happens once: the same operation sent again gets through.
    if (direct[script] === undefined) expect(await world.provider.send(authorization, world.now())).toMatchObject({ outcome: 'succeeded', amountMinor });
    expect(await world.provider.fetchState(authorization)).toMatchObject({ outcome: afterwards[script] ?? 'succeeded' });
    await world.settle();
    if (script === 'accept') expect(await world.provider.fetchState(authorization)).toMatchObject({ outcome: 'succeeded' });
    if (script === 'accept-then-fail') expect(await world.provider.fetchState(authorization)).toMatchObject({ outcome: 'failed', reasonCode: 'bank_refused' });
  });

  test('an ending ordered for the next refund leaves other kinds alone, and is used up', async () => {
    world.sandbox.ordered.push({ ending: 'decline', kind: 'refund', times: 1 });
    const held = await world.provider.send(anAuthorization(world), world.now());
    const taken = await world.provider.send(aCapture(world, (held as { providerReference: string }).providerReference), world.now());
    const reference = (taken as { providerReference: string }).providerReference;
    expect(await world.provider.send(aRefund(world, reference), world.now())).toMatchObject({ outcome: 'declined' });
    expect(await world.provider.send(aRefund(world, reference), world.now())).toMatchObject({ outcome: 'succeeded' });
  });

  test('P8 a hold that nobody captured ends when it said, and the webhook tells', async () => {
    const authorization = anAuthorization(world);
    const held = await world.provider.send(authorization, world.now()) as { providerReference: string; captureBefore: Date };
    await world.advance(held.captureBefore.getTime() - world.now().getTime() + 1000);
    expect(await world.provider.fetchState(authorization)).toMatchObject({ outcome: 'failed', reasonCode: 'hold_released' });
    expect(await world.provider.send(aCapture(world, held.providerReference), world.now())).toMatchObject({ outcome: 'rejected' });
    const last = (await world.webhooks()).at(-1)!;
    expect(world.provider.readWebhook(last.body, last.headers, world.now())).toMatchObject({ ok: true, object: { reference: held.providerReference } });
  });
});

describe('a process of its own', () => {
  let folder: string;
  let child: ChildProcess;
  let url: string;
  let sink: WebhookSink;
  const secretKey = 'sandbox-key-2';
  const start = async (): Promise<PaymentProvider> => {
    const env = { ...process.env, SANDBOX_PORT: '0', SANDBOX_SECRET_KEY: secretKey, SANDBOX_FILE: path.join(folder, 'sandbox.jsonl'), SANDBOX_SETTLE_AFTER_MS: '300', SANDBOX_WEBHOOK_URL: url, SANDBOX_WEBHOOK_SECRET: 'whsec_sandbox' };
    child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(child.stdout!, 'data') as [Buffer];
    return createSandboxProvider({ address: /listening (\S+)/.exec(line.toString())![1]!, secretKey, webhookSecrets: ['whsec_sandbox'], timeoutMs: patientMs, skewMs: 300_000 });
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nova-sandbox-'));
    sink = new WebhookSink();
    url = await sink.start();
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    await sink.stop();
    await rm(folder, { recursive: true });
  });
  const terms = { now: () => new Date(), cards: { good: 'sandbox_card', declined: '' } } as never;

  test('P1 killed with -9 it remembers: keys, ceilings, and what it still has to settle', async () => {
    const before = await start();
    const authorization = anAuthorization(terms);
    const held = await before.send(authorization, new Date());
    expect(held).toMatchObject({ outcome: 'succeeded' });
    const reference = (held as { providerReference: string }).providerReference;
    const capture = aCapture(terms, reference, { amountMinor: 3000 });
    const taken = await before.send(capture, new Date());
    const late = anAuthorization(terms, { paymentMethod: 'sandbox_card_slow_bank' });
    expect(await before.send(late, new Date())).toMatchObject({ outcome: 'accepted' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await before.send(capture, new Date())).toMatchObject({ outcome: 'unknown' });
    const after = await start();
    expect(await after.send(authorization, new Date())).toEqual(held);
    expect(await after.send(capture, new Date())).toEqual(taken);
    expect(await after.send(aCapture(terms, reference, { amountMinor: 1 }), new Date())).toMatchObject({ outcome: 'rejected' });
    const deadline = Date.now() + patientMs;
    while ((await after.fetchState(late)).outcome !== 'succeeded' && Date.now() < deadline) await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(await after.fetchState(late)).toMatchObject({ outcome: 'succeeded' });
    while (sink.received.length < 3 && Date.now() < deadline) await new Promise((resolve) => { setTimeout(resolve, 50); });
    const readings = sink.received.map(({ body, headers }) => after.readWebhook(body, headers, new Date()));
    expect(readings.filter((reading) => reading.ok && reading.object?.operationId === late.operationId)).toHaveLength(1);
  });

  test('settings that are missing are named, in words', async () => {
    child = spawn(process.execPath, [entry], { env: { PATH: process.env.PATH, SANDBOX_PORT: '70000' }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stderr!.on('data', (chunk: Buffer) => said.push(chunk));
    const [code] = await once(child, 'exit') as [number];
    expect(code).toBe(1);
    expect(Buffer.concat(said).toString()).toMatch(/the sandbox cannot start:[\s\S]*SANDBOX_PORT[\s\S]*SANDBOX_SECRET_KEY/);
  });
});


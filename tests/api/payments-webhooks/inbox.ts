import { payments } from '@nova/payments/access';
import type { OperationView } from '@nova/payments/contracts';
import { platform } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { signatureHeader } from '../../../plugins/payments/server/src/providers/outside/webhook-sender';
import { bootNova, type Nova } from '../../support/boot-nova';
import { sandboxKey, startFakeStripe, startSandbox, stripeKey, type ProviderProcess } from '../payments/provider-processes';

export const providers = ['sandbox', 'stripe'] as const;
export type Provider = (typeof providers)[number];
export const secrets = { sandbox: ['whsec_sandbox_new', 'whsec_sandbox_old'], stripe: ['whsec_stripe_new', 'whsec_stripe_old'] } as const;
export const header = { sandbox: 'nova-signature', stripe: 'stripe-signature' } as const;
export const cards = { sandbox: 'sandbox_card', stripe: 'pm_card_visa' } as const;

/** A real server, both providers as processes of their own that tell it by HTTP, and no sweep: what settles here was settled by the answer or by a webhook. */
export interface Inbox {
  readonly nova: Nova;
  readonly world: Readonly<Record<Provider, ProviderProcess>>;
  door(provider: Provider, url?: string): string;
  /** How the provider sends from now on. */
  tell(provider: Provider, manners?: Record<string, unknown>, url?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openInbox(env: Record<string, string> = {}): Promise<Inbox> {
  const [sandbox, stripe] = await Promise.all([startSandbox(), startFakeStripe()]);
  const nova = await bootNova({
    SANDBOX_URL: sandbox.url, SANDBOX_SECRET_KEY: sandboxKey, SANDBOX_WEBHOOK_SECRETS: secrets.sandbox.join(','), SANDBOX_TIMEOUT_MS: '1000',
    STRIPE_API_BASE: stripe.url, STRIPE_SECRET_KEY: stripeKey, STRIPE_WEBHOOK_SECRETS: secrets.stripe.join(','), STRIPE_TIMEOUT_MS: '1000', NOVA_SWEEP_MS: '600000', ...env,
  });
  const world = { sandbox, stripe };
  const door = (provider: Provider, url = nova.url) => `${url}/api/payments/webhooks/${provider}`;
  const tell = async (provider: Provider, manners: Record<string, unknown> = {}, url = nova.url) => { await world[provider].control('POST', 'webhooks', { url: door(provider, url), secrets: [secrets[provider][0]], ...manners }); };
  await Promise.all(providers.map((provider) => tell(provider)));
  return { nova, world, door, tell, async stop() { await Promise.all([sandbox.stop(), stripe.stop()]); await nova.stop(); } };
}

/** Plans money of a card as a till's command does. Nothing is sent. For no check of the house: what checks make of it is theirs to test. */
export async function plan(inbox: Inbox, provider: Provider, { amountMinor = 5000, captureId = null as string | null, correlationId = `browser-${newId()}` } = {}): Promise<OperationView> {
  const { location, registers, tenderTypes } = inbox.nova.venue;
  const outcome = await platform().transact((context) => payments().authorizePayment(context, {
    operationId: newId(), captureId, reference: newId(), locationId: location.id, registerId: registers[0]!.id, shiftId: newId(), tenderTypeId: tenderTypes.find(({ kind }) => kind === 'card')!.id,
    provider, currency: 'GBP', amountMinor, tipMinor: 0, paymentMethod: cards[provider], correlationId,
  }));
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message ?? ''}`);
  return outcome.value;
}
export const advance = (...ids: string[]): Promise<OperationView[]> => payments().advance(ids);

export interface EventRow { id: string; provider: string; event_id: string; operation_id: string | null; location_id: string | null; state: string; attempts: number; reason: string | null; correlation_id: string }
export const events = async ({ nova }: Inbox, where = 'true', values: unknown[] = []): Promise<EventRow[]> => (await nova.sql.query<EventRow>(`select * from payments.webhook_event where ${where} order by id`, values)).rows;
export async function stateOf({ nova }: Inbox, operationId: string): Promise<string> {
  return (await nova.sql.query<{ state: string }>('select state from payments.operation where id = $1', [operationId])).rows[0]?.state ?? 'absent';
}
/** How an operation came to its states: `state by source`. */
export async function pathOf({ nova }: Inbox, operationId: string): Promise<string[]> {
  return (await nova.sql.query<{ step: string }>(`select to_state || ' by ' || source as step from payments.operation_event where operation_id = $1 order by sequence`, [operationId])).rows.map(({ step }) => step);
}
export const invariants = async ({ nova }: Inbox): Promise<unknown[]> => (await nova.sql.query('select name, violations from payments.invariant where violations <> 0')).rows;

/** What was put off is due now. */
export async function hurry({ nova }: Inbox): Promise<void> {
  await nova.sql.query(`update payments.webhook_event set next_attempt_at = clock_timestamp() where state = 'received'`);
  platform().events.poke('payments.webhooks');
}

export async function until(what: string, condition: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`still not so after ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

/** Nothing is on its way any more and the inbox is worked on, what was put off included. */
export async function settled(inbox: Inbox): Promise<void> {
  await Promise.all(providers.map((provider) => inbox.world[provider].control('POST', 'webhooks/idle', {})));
  await until('the inbox is empty', async () => {
    if ((await events(inbox, `state = 'received'`)).length === 0) return true;
    await hurry(inbox);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    return false;
  }, 30_000);
}

/** A message as the provider would send it, about an object of that reference. */
export function message(provider: Provider, reference: string, operationId = newId()): string {
  const eventId = `evt_${newId()}`;
  return provider === 'sandbox'
    ? JSON.stringify({ eventId, object: { kind: 'payment', reference, operationId } })
    : JSON.stringify({ id: eventId, object: 'event', type: 'payment_intent.succeeded', data: { object: { id: reference, object: 'payment_intent', metadata: { nova_operation: operationId } } } });
}
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** Knocks at the door with these bytes. */
export function knock(inbox: Inbox, provider: Provider, body: string, { signedAs = body, secret = secrets[provider][0] as string, seconds = nowSeconds(), headers = {} as Record<string, string>, url = undefined as string | undefined } = {}): Promise<Response> {
  return fetch(inbox.door(provider, url), { method: 'POST', body, headers: { 'content-type': 'application/json', [header[provider]]: signatureHeader(signedAs, [secret], seconds), ...headers } });
}

/** The value of a counter or gauge, all its series that carry these labels summed. */
export async function metric({ nova }: Inbox, name: string, labels = ''): Promise<number> {
  const text = await (await fetch(`${nova.url}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith(`${name}{`) && line.includes(labels)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

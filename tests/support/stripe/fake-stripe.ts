import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa, { type Context, type Next } from 'koa';
import { Account } from './account';
import { answerApi } from './api-routes';
import { controlDoor } from './control-door';
import { FaultPlan, playFaults } from '../../../plugins/payments/server/src/providers/outside/wire-faults';
import { parseForm } from './form-body';
import { IdempotencyStore } from './idempotency-store';
import { readText } from '../../../plugins/payments/server/src/providers/outside/read-text';
import { StripeFailure } from './stripe-failure';
import { VirtualClock } from '../../../plugins/payments/server/src/providers/outside/virtual-clock';
import { WebhookSender } from '../../../plugins/payments/server/src/providers/outside/webhook-sender';

/** `status` is 0 when it was dropped before anybody acted upon it. */
export interface SeenRequest { readonly method: string; readonly path: string; readonly key: string | null; status: number }

/**
 * Our own Stripe: the part of its API that a till uses, over real HTTP, on a clock that can be moved and with every fault a network and a provider can have.
 * What it does is what Stripe's documentation says; where that is silent, the harder of the possible behaviours.
 */
export class FakeStripe {
  readonly clock = new VirtualClock();
  readonly faults = new FaultPlan();
  readonly webhooks = new WebhookSender(this.clock);
  readonly account = new Account(this.clock, '2026-10-28.endive');
  readonly seen: SeenRequest[] = [];
  readonly #keys = new IdempotencyStore(this.clock);
  readonly #server: Server;

  constructor(readonly secretKey = 'sk_test_nova') {
    this.account.onEvent = (event) => { this.webhooks.send(event); };
    const app = new Koa();
    app.silent = true;
    app.use(controlDoor(this));
    app.use((ctx, next) => this.#record(ctx, next));
    app.use(playFaults(this.faults, (kind) => ({ error: { type: 'api_error', message: kind === 'refuse-503' ? 'Stripe is temporarily unavailable.' : 'The request conflicts with another request.' } })));
    app.use((ctx) => this.#api(ctx));
    const handle = app.callback();
    this.#server = createServer((request, response) => { void handle(request, response); });
  }

  /** Resolves to the address. Port 0 takes any free one. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => { this.#server.once('error', reject).listen(port, '127.0.0.1', resolve); });
    return this.url;
  }
  get url(): string { return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`; }

  async stop(): Promise<void> {
    this.webhooks.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  /** Before the faults: what was sent was sent, also when the line breaks before anybody acts upon it. */
  async #record(ctx: Context, next: Next): Promise<void> {
    const seen: SeenRequest = { method: ctx.method, path: ctx.path, key: ctx.get('idempotency-key') || null, status: 0 };
    this.seen.push(seen);
    ctx.state.seen = seen;
    await next();
    if (seen.status === 0 && ctx.respond !== false) seen.status = ctx.status;
  }

  async #api(ctx: Context): Promise<void> {
    const seen = ctx.state.seen as SeenRequest;
    ctx.set('request-id', `req_${randomBytes(7).toString('hex')}`);
    ctx.set('stripe-version', ctx.get('stripe-version') || '2026-10-28.endive');
    try {
      if (ctx.get('authorization') !== `Bearer ${this.secretKey}`) throw new StripeFailure(401, { type: 'invalid_request_error', message: 'Invalid API Key provided.' }, false);
      const form = parseForm(await readText(ctx.req));
      ctx.body = seen.key !== null && ctx.method === 'POST' ? await this.#underKey(ctx, seen.key, form) : answerApi(this.account, { method: ctx.method, path: ctx.path, form, query: parseForm(ctx.querystring) });
    } catch (error) {
      if (!(error instanceof StripeFailure)) throw error;
      ctx.status = error.status;
      ctx.body = { error: error.body };
    }
    seen.status = ctx.status;
  }

  async #underKey(ctx: Context, key: string, form: ReturnType<typeof parseForm>): Promise<unknown> {
    const kept = this.#keys.claim(key, ctx.path, form);
    if (kept !== null) {
      ctx.set('idempotent-replayed', 'true');
      ctx.status = kept.status;
      return kept.body;
    }
    const fault = ctx.state.fault as { kind: string; delayMs: number } | undefined;
    if (fault?.kind === 'slow') await new Promise((resolve) => { setTimeout(resolve, fault.delayMs); });
    try {
      const body = answerApi(this.account, { method: ctx.method, path: ctx.path, form, query: {} });
      if (fault?.kind === 'fail-500') throw new StripeFailure(500, { type: 'api_error', message: 'An unknown error occurred' }, true);
      this.#keys.keep(key, { status: 200, body });
      return body;
    } catch (error) {
      if (error instanceof StripeFailure && error.begun) this.#keys.keep(key, { status: error.status, body: structuredClone({ error: error.body }) });
      else this.#keys.forget(key);
      throw error;
    }
  }
}

import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa, { type Context } from 'koa';
import { readText } from '../../../plugins/payments/server/src/providers/outside/read-text';
import { VirtualClock } from '../../../plugins/payments/server/src/providers/outside/virtual-clock';
import { WebhookSender } from '../../../plugins/payments/server/src/providers/outside/webhook-sender';
import { FaultPlan, playFaults } from '../../../plugins/payments/server/src/providers/outside/wire-faults';

export interface ToyRequest { act: string; reference: string; original: string | null; amount: number; currency: string; card: string | null }
export interface ToyPayment extends ToyRequest { psp: string; state: 'received' | 'done' | 'refused' | 'failed'; reason: string | null; at: Date; doneAt: Date | null }

export const toyKeyLifetimeMs = 7 * 24 * 60 * 60 * 1000;

/**
 * A provider as unlike Stripe as they come: it says `received` to everything but an authorisation, decides later and tells by webhook, ceilings included;
 * it forgets keys after seven days, states no end of a hold, and gives every modification a reference of its own. After the manner of Adyen.
 */
export class ToyServer {
  readonly clock = new VirtualClock();
  readonly faults = new FaultPlan();
  readonly webhooks = new WebhookSender(this.clock);
  readonly payments: ToyPayment[] = [];
  readonly #keys = new Map<string, { body: string; since: Date; payment: ToyPayment | null }>();
  readonly #server: Server;

  constructor() {
    const app = new Koa();
    app.silent = true;
    app.use(playFaults(this.faults, () => ({ error: 'not now' })));
    app.use((ctx) => this.#answer(ctx));
    const handle = app.callback();
    this.#server = createServer((request, response) => { void handle(request, response); });
  }
  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.webhooks.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  /** What was received is decided now, in the order it came. */
  settle(): void {
    for (const payment of this.payments.filter(({ state }) => state === 'received')) {
      const refusal = this.#refusal(payment);
      this.#move(payment, refusal === null ? 'done' : 'failed', refusal);
    }
  }
  fail(psp: string): void { this.#move(this.payments.find((payment) => payment.psp === psp)!, 'failed', 'returned_by_bank'); }

  async #answer(ctx: Context): Promise<void> {
    if (ctx.method === 'GET' && ctx.path === '/report') { ctx.body = this.#report(Number(ctx.query.page), new Date(String(ctx.query.from)), new Date(String(ctx.query.to))); return; }
    if (ctx.method === 'GET') {
      const found = this.payments.find(({ reference }) => `/payments/${reference}` === ctx.path);
      if (found !== undefined) ctx.body = found;
      return;
    }
    const body = await readText(ctx.req);
    const key = ctx.get('idempotency-key');
    const kept = this.#keys.get(key);
    if (kept !== undefined && this.clock.now().getTime() - kept.since.getTime() < toyKeyLifetimeMs) {
      if (kept.body !== body) { ctx.status = 422; ctx.body = { error: 'key_reused' }; return; }
      if (kept.payment === null) { ctx.status = 409; ctx.body = { error: 'in_flight' }; return; }
      ctx.body = kept.payment;
      return;
    }
    const claim = { body, since: this.clock.now(), payment: null as ToyPayment | null };
    this.#keys.set(key, claim);
    const fault = ctx.state.fault as { kind: string; delayMs: number } | undefined;
    if (fault?.kind === 'slow') await new Promise((resolve) => { setTimeout(resolve, fault.delayMs); });
    claim.payment = this.#take(JSON.parse(body) as ToyRequest);
    if (claim.payment === null) { this.#keys.delete(key); ctx.status = 422; ctx.body = { error: 'no_such_payment' }; return; }
    ctx.body = fault?.kind === 'fail-500' ? { error: 'broken' } : claim.payment;
    ctx.status = fault?.kind === 'fail-500' ? 500 : 200;
  }

  #take(request: ToyRequest): ToyPayment | null {
    if (request.act === 'authorize' ? !['toy_good', 'toy_bad'].includes(request.card ?? '') : this.#original(request) === undefined) return null;
    const payment: ToyPayment = { ...request, psp: `PSP${randomUUID().slice(0, 13).toUpperCase()}`, state: 'received', reason: null, at: this.clock.now(), doneAt: null };
    this.payments.push(payment);
    if (request.act === 'authorize') this.#move(payment, request.card === 'toy_good' ? 'done' : 'refused', request.card === 'toy_good' ? null : 'Refused');
    return payment;
  }

  #original = (request: ToyRequest): ToyPayment | undefined => this.payments.find(({ psp }) => psp === request.original);
  #sum = (original: string | null, act: string): number => this.payments.filter((each) => each.original === original && each.act === act && each.state === 'done').reduce((total, { amount }) => total + amount, 0);

  #refusal(payment: ToyPayment): string | null {
    const original = this.#original(payment) as ToyPayment;
    if (original.act !== (payment.act === 'refund' ? 'capture' : 'authorize') || original.state !== 'done') return 'Original in a wrong state';
    if (payment.act === 'refund') return payment.amount + this.#sum(original.psp, 'refund') > original.amount ? 'Insufficient balance on payment' : null;
    if (payment.act === 'void') return this.#sum(original.psp, 'capture') > 0 ? 'Already captured' : null;
    return this.#sum(original.psp, 'capture') + this.#sum(original.psp, 'void') > 0 || payment.amount > original.amount ? 'Insufficient balance on payment' : null;
  }

  #move(payment: ToyPayment, state: ToyPayment['state'], reason: string | null): void {
    Object.assign(payment, { state, reason, at: this.clock.now(), doneAt: state === 'done' ? this.clock.now() : payment.doneAt });
    this.webhooks.send({ notification: randomUUID(), act: payment.act, psp: payment.psp, reference: payment.reference });
  }

  #report(page: number, from: Date, to: Date): unknown {
    const lines = this.payments.filter(({ act, doneAt }) => doneAt !== null && ['capture', 'refund'].includes(act)).flatMap((payment) => [
      { ...payment, line: payment.act, when: payment.doneAt as Date }, ...(payment.state === 'failed' ? [{ ...payment, line: 'refund-failure', when: payment.at }] : []),
    ]).filter(({ when }) => when >= from && when < to);
    return { lines: lines.slice(page * 20, page * 20 + 20), more: lines.length > page * 20 + 20 };
  }
}

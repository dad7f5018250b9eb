import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa, { type Context } from 'koa';
import { readText } from '../outside/read-text';
import { VirtualClock } from '../outside/virtual-clock';
import { WebhookSender, type WebhookManners } from '../outside/webhook-sender';
import { FaultPlan, playFaults } from '../outside/wire-faults';
import { Book, SandboxRefusal, type BookEntry } from './book';
import { sandboxControl } from './control-door';
import { Journal } from './journal';
import { sandboxRequest, sandboxSignature, type SandboxRecord, type SandboxRequest } from './protocol';
import { isEnding, scriptOfAmount, type Ending } from './scripts';

export interface SandboxOptions {
  readonly secretKey: string;
  /** Where its memory is kept; null keeps it in the process. */
  readonly file: string | null;
  /** After this long what was merely accepted is settled by itself; null leaves it to the control door. */
  readonly settleAfterMs: number | null;
  readonly webhooks: (Partial<WebhookManners> & Pick<WebhookManners, 'url' | 'secrets'>) | null;
}

/**
 * A payment provider of our own, as a process apart: it keeps its memory when our server is killed, which is what makes it an outside world.
 * Outcomes on demand by amount, by card or by its control door; signed webhooks over HTTP. It moves no money and believes any card it knows.
 */
export class SandboxServer {
  readonly clock = new VirtualClock();
  readonly faults = new FaultPlan();
  readonly webhooks = new WebhookSender(this.clock);
  readonly book: Book;
  /** Endings ordered through the control door, for the next operations of a kind (or any). */
  readonly ordered: { ending: Ending; kind: SandboxRecord['kind'] | null; times: number }[] = [];
  readonly #underWay = new Set<string>();
  readonly #met = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #server: Server;

  constructor(private readonly options: SandboxOptions) {
    this.book = new Book(this.clock, new Journal(options.file));
    if (options.webhooks !== null) this.listenAt(options.webhooks);
    this.book.onEvent = (event) => { this.webhooks.send(event); };
    const app = new Koa();
    app.silent = true;
    app.use(sandboxControl(this));
    app.use((ctx, next) => this.#readBody(ctx).then(next));
    app.use(playFaults(this.faults, (kind) => ({ reasonCode: kind, message: 'As ordered.' })));
    app.use((ctx) => this.#answer(ctx));
    const handle = app.callback();
    this.#server = createServer((request, response) => { void handle(request, response); });
    for (const entry of this.book.waiting) this.#settleLater(entry);
  }

  /** Resolves to the address; the sandbox is never reachable from outside the machine. Port 0 takes any free one. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => { this.#server.once('error', reject).listen(port, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  listenAt(manners: Partial<WebhookManners> & Pick<WebhookManners, 'url' | 'secrets'>): void { this.webhooks.use({ header: sandboxSignature, ...manners }); }

  async stop(): Promise<void> {
    this.webhooks.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  async #answer(ctx: Context): Promise<void> {
    if (ctx.get('authorization') !== `Bearer ${this.options.secretKey}`) return refuse(ctx, 401, 'wrong_key', 'The key is not this sandbox\'s.');
    this.book.expireHolds();
    const id = operationOf(ctx);
    if (id !== undefined && ctx.method === 'PUT') return this.#put(ctx, id);
    const entry = id === undefined ? undefined : this.book.entries.get(id);
    if (ctx.method === 'GET' && entry !== undefined) ctx.body = viewOf(entry);
    if (ctx.method === 'GET' && ctx.path === '/settled') ctx.body = this.book.settled(new Date(String(ctx.query.from)), new Date(String(ctx.query.to)), Number(ctx.query.cursor ?? 0));
  }

  /** Before the faults: what is asked for decides which of them it meets. */
  async #readBody(ctx: Context): Promise<void> {
    const id = operationOf(ctx);
    if (id === undefined || ctx.method !== 'PUT') return;
    const parsed = sandboxRequest.safeParse(parseJson(await readText(ctx.req)));
    ctx.state.request = parsed.success ? parsed.data : null;
    if (parsed.success) this.#troubleOfAmount(id, parsed.data.amountMinor);
  }

  async #put(ctx: Context, id: string): Promise<void> {
    const request = ctx.state.request as SandboxRequest | null;
    if (request === null) return refuse(ctx, 422, 'invalid_request', 'This is no request of the sandbox protocol.');
    if (this.#underWay.has(id)) return refuse(ctx, 409, 'in_flight', 'The first request for this operation is still running.');
    this.#underWay.add(id);
    try {
      const fault = ctx.state.fault as { kind: string; delayMs: number } | undefined;
      if (fault?.kind === 'slow') await new Promise((resolve) => { setTimeout(resolve, fault.delayMs); });
      const entry = this.book.put(id, request, this.#orderedEnding(id, request.kind));
      if (entry.state === 'accepted') this.#settleLater(entry);
      ctx.body = viewOf(entry);
      if (fault?.kind === 'fail-500') refuse(ctx, 500, 'internal', 'It was done, and then this.');
    } catch (error) {
      if (!(error instanceof SandboxRefusal)) throw error;
      refuse(ctx, 422, error.reasonCode, error.message);
    } finally {
      this.#underWay.delete(id);
    }
  }

  /** An amount may ask for trouble on the wire; each operation meets it once, so that the next attempt gets through. */
  #troubleOfAmount(id: string, amountMinor: number): void {
    const script = scriptOfAmount[amountMinor % 10_000];
    if (script === undefined || isEnding(script) || this.#met.has(id)) return;
    this.#met.add(id);
    this.faults.add({ kind: script, match: `^PUT /operations/${id}$`, times: 1 });
  }

  #orderedEnding(id: string, kind: SandboxRecord['kind']): Ending | null {
    if (this.book.entries.has(id)) return null;
    const index = this.ordered.findIndex((each) => each.kind === null || each.kind === kind);
    const order = this.ordered[index];
    if (order === undefined) return null;
    order.times -= 1;
    if (order.times === 0) this.ordered.splice(index, 1);
    return order.ending;
  }

  #settleLater(entry: BookEntry): void {
    if (this.options.settleAfterMs === null) return;
    const timer = setTimeout(() => { this.#timers.delete(timer); this.book.settle(entry); }, this.options.settleAfterMs);
    this.#timers.add(timer);
  }
}

const operationOf = (ctx: Context): string | undefined => /^\/operations\/([\w-]+)$/.exec(ctx.path)?.[1];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(ctx: Context, status: number, reasonCode: string, message: string): void {
  ctx.status = status;
  ctx.body = { reasonCode, message };
}

function viewOf(entry: BookEntry): SandboxRecord {
  const { operationId, reference, kind, state, reasonCode, amountMinor, currency, capturableMinor, captureBefore } = entry;
  return { operationId, reference, kind, state, reasonCode, amountMinor, currency, capturableMinor, captureBefore };
}

import type { Context, Middleware } from 'koa';
import { seededRandom } from './seeded-random';

/**
 * What goes wrong between us and a provider.
 * Before it acted: `drop-before`, `refuse-503`, `conflict-409`. After it acted: `drop-after`, `hang`, `cut-json`. Inside, and so kept under the key: `slow`, `fail-500` (acted, then 500).
 */
export const faultKinds = ['drop-before', 'drop-after', 'refuse-503', 'conflict-409', 'hang', 'cut-json', 'slow', 'fail-500'] as const;
export type FaultKind = (typeof faultKinds)[number];
const inside: readonly FaultKind[] = ['slow', 'fail-500'];

export interface FaultRule {
  readonly kind: FaultKind;
  /** How many requests it hits; null until it is cleared. */
  times: number | null;
  /** `METHOD path` must match this pattern. */
  readonly match: string;
  readonly delayMs?: number;
}
export type FaultRates = Partial<Record<FaultKind, number>>;

/** Decides for each request what goes wrong: rules first, then by chance from a seed. */
export class FaultPlan {
  readonly #rules: FaultRule[] = [];
  #rates: FaultRates = {};
  #random = seededRandom(1);
  #delayMs = 150;

  add(rule: FaultRule): void { this.#rules.push(rule); }
  /** From now on each request meets each kind with its chance; the seed makes a run repeatable. */
  setRates(seed: number, rates: FaultRates, delayMs = 150): void {
    this.#random = seededRandom(seed);
    this.#rates = rates;
    this.#delayMs = delayMs;
  }
  clear(): void {
    this.#rules.length = 0;
    this.#rates = {};
  }

  pick(request: string): { kind: FaultKind; delayMs: number } | null {
    const index = this.#rules.findIndex(({ match }) => new RegExp(match).test(request));
    const rule = this.#rules[index];
    if (rule !== undefined) {
      if (rule.times !== null) rule.times -= 1;
      if (rule.times === 0) this.#rules.splice(index, 1);
      return { kind: rule.kind, delayMs: rule.delayMs ?? this.#delayMs };
    }
    let chance = this.#random();
    for (const kind of faultKinds) {
      chance -= this.#rates[kind] ?? 0;
      if (chance < 0) return { kind, delayMs: this.#delayMs };
    }
    return null;
  }
}

/** Outermost: picks the request's fault and plays those that happen on the wire. The inner ones are left in `ctx.state.fault`. */
export function playFaults(plan: FaultPlan, sentence: (kind: 'refuse-503' | 'conflict-409') => unknown): Middleware {
  return async (ctx, next) => {
    const fault = plan.pick(`${ctx.method} ${ctx.path}`);
    if (fault !== null && inside.includes(fault.kind)) ctx.state.fault = fault;
    switch (fault?.kind) {
      case 'drop-before': return drop(ctx);
      case 'refuse-503': return answer(ctx, 503, sentence('refuse-503'));
      case 'conflict-409': return answer(ctx, 409, sentence('conflict-409'));
      default: await next();
    }
    if (fault?.kind === 'drop-after') drop(ctx);
    if (fault?.kind === 'hang') ctx.respond = false;
    if (fault?.kind === 'cut-json') cut(ctx);
  };
}

function drop(ctx: Context): void {
  ctx.respond = false;
  ctx.req.socket.resetAndDestroy();
}

function answer(ctx: Context, status: number, body: unknown): void {
  ctx.status = status;
  ctx.body = body;
}

/** Half of the JSON with a length that fits: whole for HTTP, cut for the reader. */
function cut(ctx: Context): void {
  const whole = Buffer.from(JSON.stringify(ctx.body));
  ctx.set('content-type', 'application/json');
  ctx.body = whole.subarray(0, Math.floor(whole.length / 2));
}

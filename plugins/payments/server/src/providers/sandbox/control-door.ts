import type { Middleware } from 'koa';
import { z } from 'zod';
import { readText } from '../outside/read-text';
import { faultKinds } from '../outside/wire-faults';
import type { SandboxServer } from './sandbox-server';
import { endings } from './scripts';

const times = z.int().min(1);
const chance = z.number().min(0).max(1);
const webhookManners = z.object({
  url: z.url(), secrets: z.array(z.string().min(1)).min(1), seed: z.int().default(1), duplicated: chance.default(0), lost: chance.default(0),
  delayMs: z.number().min(0).default(0), shuffleMs: z.number().min(0).default(0), attempts: z.int().min(1).default(3),
});

const act = <B>(body: z.ZodType<B>, run: (sandbox: SandboxServer, body: B) => unknown): ((sandbox: SandboxServer, body: unknown) => unknown) => (sandbox, given) => run(sandbox, body.parse(given));
const nothing = z.object({});
const operation = z.object({ operationId: z.string() });

/** How people and tests order outcomes: JSON over HTTP under `/control`, never touched by faults. README.md lists it. */
const acts: Record<string, (sandbox: SandboxServer, body: unknown) => unknown> = {
  'GET health': () => ({ status: 'ok' }),
  'POST next': act(z.object({ ending: z.enum(endings), kind: z.enum(['authorize', 'capture', 'void', 'refund']).nullable().default(null), times: times.default(1) }), (sandbox, order) => { sandbox.ordered.push(order); }),
  'POST faults': act(z.object({ kind: z.enum(faultKinds), match: z.string().default(''), times: times.nullable().default(null), delayMs: z.number().optional() }), (sandbox, rule) => { sandbox.faults.add(rule); }),
  'POST fault-rates': act(z.object({ seed: z.int(), rates: z.partialRecord(z.enum(faultKinds), chance), delayMs: z.number().optional() }), (sandbox, { seed, rates, delayMs }) => { sandbox.faults.setRates(seed, rates, delayMs); }),
  'DELETE faults': (sandbox) => { sandbox.faults.clear(); sandbox.ordered.length = 0; },
  'POST settle': act(nothing, (sandbox) => { for (const entry of sandbox.book.waiting) sandbox.book.settle(entry); }),
  'POST fail': act(operation, (sandbox, { operationId }) => {
    const entry = sandbox.book.entries.get(operationId);
    if (entry === undefined || entry.kind === 'void' || entry.state !== 'succeeded') throw new Error('only what succeeded can fail later');
    sandbox.book.fail(entry);
  }),
  'POST clock': act(z.object({ advanceMs: z.number().min(0) }), (sandbox, { advanceMs }) => { sandbox.clock.advance(advanceMs); sandbox.book.expireHolds(); }),
  'POST webhooks': act(webhookManners, (sandbox, manners) => { sandbox.listenAt(manners); }),
  'POST webhooks/idle': act(nothing, (sandbox) => sandbox.webhooks.idle()),
  'GET operations': (sandbox) => [...sandbox.book.entries.values()],
};

export function sandboxControl(sandbox: SandboxServer): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/control/')) return next();
    const run = acts[`${ctx.method} ${ctx.path.slice('/control/'.length)}`];
    if (run === undefined) return;
    try {
      const text = await readText(ctx.req);
      ctx.body = (await run(sandbox, text === '' ? {} : JSON.parse(text))) ?? { done: true };
    } catch (error) {
      ctx.status = 400;
      ctx.body = { message: (error as Error).message };
    }
  };
}

import type { Middleware } from 'koa';
import { faultKinds, type FaultRates, type FaultRule } from '../../../plugins/payments/server/src/providers/outside/wire-faults';
import type { FakeStripe } from './fake-stripe';
import { readText } from '../../../plugins/payments/server/src/providers/outside/read-text';
import type { WebhookManners } from '../../../plugins/payments/server/src/providers/outside/webhook-sender';

type Body = Record<string, unknown>;

/**
 * How a test in another process drives the fake: JSON over HTTP under `/control`, never touched by faults.
 * `POST faults` one rule, `POST fault-rates` by chance with a seed, `DELETE faults`, `POST clock` {advanceMs}, `POST webhooks` manners, `POST webhooks/idle`,
 * `POST settlement` {currency, exchangeRate} or {} for each payment's own, `POST refunds/<id>` {status}, `GET seen` requests, `GET effects` what truly happened.
 */
export function controlDoor(stripe: FakeStripe): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/control/')) return next();
    const text = await readText(ctx.req);
    const act = acts[`${ctx.method} ${ctx.path.slice('/control/'.length).replace(/re_\w+$/, ':refund')}`];
    if (act === undefined) return;
    try {
      ctx.body = (await act(stripe, text === '' ? {} : JSON.parse(text) as Body, ctx.path)) ?? { done: true };
    } catch (error) {
      ctx.status = 400;
      ctx.body = { message: (error as Error).message };
    }
  };
}

const acts: Record<string, (stripe: FakeStripe, body: Body, path: string) => unknown> = {
  'GET health': () => ({ status: 'ok' }),
  'POST faults': (stripe, body) => {
    if (!faultKinds.includes(body.kind as FaultRule['kind'])) throw new Error(`kind must be one of ${faultKinds.join(', ')}`);
    stripe.faults.add({ kind: body.kind as FaultRule['kind'], times: (body.times ?? null) as number | null, match: (body.match as string | undefined) ?? '', delayMs: body.delayMs as number | undefined });
  },
  'POST fault-rates': (stripe, body) => { stripe.faults.setRates(body.seed as number, body.rates as FaultRates, body.delayMs as number | undefined); },
  'DELETE faults': (stripe) => { stripe.faults.clear(); },
  'POST clock': (stripe, body) => {
    stripe.clock.advance(body.advanceMs as number);
    stripe.account.expireHolds();
    return { now: stripe.clock.now().toISOString() };
  },
  'POST webhooks': (stripe, body) => { stripe.webhooks.use(body as unknown as WebhookManners); },
  'POST webhooks/idle': (stripe) => stripe.webhooks.idle(),
  'POST settlement': (stripe, body) => { stripe.account.settlement = body.currency === undefined ? null : { currency: body.currency as string, exchangeRate: body.exchangeRate as number }; },
  'POST refunds/:refund': (stripe, body, path) => stripe.account.settleRefund(path.split('/').at(-1) as string, body.status as 'succeeded' | 'failed'),
  'GET seen': (stripe) => stripe.seen,
  'GET effects': (stripe) => ({
    intents: [...stripe.account.intents.values()], charges: [...stripe.account.charges.values()], refunds: [...stripe.account.refunds.values()], balance: stripe.account.balance,
  }),
};

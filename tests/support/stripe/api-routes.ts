import type Stripe from 'stripe';
import type { Account } from './account';
import type { FormTree, FormValue } from './form-body';
import { checkCharge, checkStep } from './currency-rules';
import { badParameter, noSuch } from './stripe-failure';
import { testCards } from './test-cards';

export interface ApiRequest { readonly method: string; readonly path: string; readonly form: FormTree; readonly query: FormTree }
type Handler = (account: Account, request: ApiRequest, id: string) => unknown;

const text = (form: FormTree, name: string): string | null => (typeof form[name] === 'string' && form[name] !== '' ? form[name] : null);
const tree = (value: FormValue | undefined): FormTree => (typeof value === 'object' && !Array.isArray(value) ? value : {});
const metadataOf = (form: FormTree): Stripe.Metadata => Object.fromEntries(Object.entries(tree(form.metadata)).map(([key, value]) => [key, String(value)]));

function minor(form: FormTree, name: string): number | null {
  const given = text(form, name);
  if (given === null) return null;
  if (!/^-?\d+$/.test(given)) throw badParameter(name, `Invalid integer: ${given}`, 'parameter_invalid_integer');
  if (Number(given) < 1) throw badParameter(name, 'This value must be greater than or equal to 1.', 'parameter_invalid_integer');
  return Number(given);
}

function required<T>(value: T | null, name: string): T {
  if (value === null) throw badParameter(name, `Missing required param: ${name}.`, 'parameter_missing');
  return value;
}

function known(token: string | null): string | null {
  if (token !== null && testCards[token] === undefined) throw noSuch('PaymentMethod', token, 'payment_method');
  return token;
}

const createIntent: Handler = (account, { form }) => {
  const amount = required(minor(form, 'amount'), 'amount');
  const currency = required(text(form, 'currency'), 'currency');
  if (!/^[a-z]{3}$/.test(currency)) throw badParameter('currency', `Invalid currency: ${currency}.`);
  checkCharge(amount, currency);
  const token = known(text(form, 'payment_method'));
  if (text(form, 'confirm') === 'true') required(token, 'payment_method');
  const overcapture = tree(tree(form.payment_method_options).card).request_overcapture === 'if_available';
  const intent = account.create({ amount, currency, captureMethod: text(form, 'capture_method') ?? 'automatic', metadata: metadataOf(form), overcapture });
  return text(form, 'confirm') === 'true' ? account.confirm(intent, token as string, text(form, 'error_on_requires_action') === 'true') : intent;
};

const confirmIntent: Handler = (account, { form }, id) => {
  const token = known(required(text(form, 'payment_method') ?? account.intent(id).payment_method as string | null, 'payment_method')) as string;
  return account.confirm(account.intent(id), token, text(form, 'error_on_requires_action') === 'true');
};

const captureIntent: Handler = (account, { form }, id) => {
  const intent = account.intent(id);
  const amount = checkStep(minor(form, 'amount_to_capture'), intent.currency, 'amount_to_capture');
  return account.capture(intent, amount ?? intent.amount_capturable, metadataOf(form));
};

const createRefund: Handler = (account, { form }) => {
  const intentId = text(form, 'payment_intent') ?? account.charges.get(text(form, 'charge') ?? '')?.payment_intent ?? null;
  const intent = account.intent(required(intentId, 'payment_intent') as string);
  return account.refund(intent, checkStep(minor(form, 'amount'), intent.currency, 'amount'), metadataOf(form));
};

/** Newest first, `limit` 1 to 100, `starting_after`, `created[gte|gt|lte|lt]`: as every list of Stripe's. */
function list<T extends { id: string; created: number }>(url: string, all: Iterable<T>, query: FormTree): Stripe.ApiList<T> {
  const limit = Number(text(query, 'limit') ?? 10);
  if (!(limit >= 1 && limit <= 100)) throw badParameter('limit', 'Limit must be between 1 and 100');
  const created = tree(query.created);
  const bound = (name: string, otherwise: number): number => Number(created[name] ?? otherwise);
  const inWindow = [...all].filter((each) => each.created >= bound('gte', 0) && each.created > bound('gt', -1) && each.created <= bound('lte', Infinity) && each.created < bound('lt', Infinity)).reverse();
  const after = text(query, 'starting_after');
  const start = after === null ? 0 : inWindow.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) throw noSuch('object', after, 'starting_after');
  return { object: 'list', data: inWindow.slice(start, start + limit), has_more: inWindow.length > start + limit, url };
}

const ofIntent = <T extends { payment_intent: unknown }>(all: Iterable<T>, query: FormTree): T[] => [...all].filter((each) => text(query, 'payment_intent') === null || each.payment_intent === query.payment_intent);
const asked = (query: FormTree, field: string): boolean => Array.isArray(query.expand) && query.expand.includes(field);

const listBalance: Handler = (account, { query }) => {
  const page = list('/v1/balance_transactions', account.balance.filter(({ type }) => text(query, 'type') === null || type === query.type), query);
  if (!asked(query, 'data.source')) return page;
  return { ...page, data: page.data.map((each) => ({ ...each, source: account.charges.get(each.source as string) ?? account.refunds.get(each.source as string) ?? each.source })) };
};

const retrieveIntent: Handler = (account, { query }, id) => {
  const intent = account.intent(id);
  return asked(query, 'latest_charge') ? { ...intent, latest_charge: account.charges.get(intent.latest_charge as string) ?? null } : intent;
};

const find = <T>(what: string, from: (account: Account) => Map<string, T>): Handler => (account, _request, id) => {
  const found = from(account).get(id);
  if (found === undefined) throw noSuch(what, id, 'id');
  return found;
};

const routes: [method: string, path: RegExp, handler: Handler][] = [
  ['POST', /^\/v1\/payment_intents$/, createIntent],
  ['GET', /^\/v1\/payment_intents$/, (account, { query }) => { account.expireHolds(); return list('/v1/payment_intents', account.intents.values(), query); }],
  ['GET', /^\/v1\/payment_intents\/(pi_\w+)$/, retrieveIntent],
  ['POST', /^\/v1\/payment_intents\/(pi_\w+)$/, (account, { form }, id) => account.update(account.intent(id), { amount: minor(form, 'amount'), metadata: metadataOf(form) })],
  ['POST', /^\/v1\/payment_intents\/(pi_\w+)\/confirm$/, confirmIntent],
  ['POST', /^\/v1\/payment_intents\/(pi_\w+)\/capture$/, captureIntent],
  ['POST', /^\/v1\/payment_intents\/(pi_\w+)\/cancel$/, (account, { form }, id) => account.cancel(account.intent(id), text(form, 'cancellation_reason'))],
  ['GET', /^\/v1\/charges$/, (account, { query }) => list('/v1/charges', ofIntent(account.charges.values(), query), query)],
  ['GET', /^\/v1\/charges\/(ch_\w+)$/, find('charge', ({ charges }) => charges)],
  ['POST', /^\/v1\/refunds$/, createRefund],
  ['GET', /^\/v1\/refunds$/, (account, { query }) => list('/v1/refunds', ofIntent(account.refunds.values(), query), query)],
  ['GET', /^\/v1\/refunds\/(re_\w+)$/, find('refund', ({ refunds }) => refunds)],
  ['GET', /^\/v1\/balance_transactions$/, listBalance],
  ['GET', /^\/v1\/events$/, (account, { query }) => list('/v1/events', account.events.filter(({ type }) => text(query, 'type') === null || type === query.type), query)],
  ['GET', /^\/v1\/events\/(evt_\w+)$/, (account, _request, id) => account.events.find((event) => event.id === id) ?? (() => { throw noSuch('event', id, 'id'); })()],
];

/** The answer of the API to one request; throws StripeFailure for every other than 200. Answers are copies: what is kept under a key must not change later. */
export function answerApi(account: Account, request: ApiRequest): unknown {
  for (const [method, pattern, handler] of routes) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match !== null) return structuredClone(handler(account, request, match[1] ?? ''));
  }
  throw badParameter('url', `Unrecognized request URL (${request.method}: ${request.path}).`);
}

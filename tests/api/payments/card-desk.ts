import { sql } from 'kysely';
import { typed, type ContentCatalog, type Trx } from '@nova/platform/access';
import { defaultHouseRules } from '@nova/platform/contracts';
import { newId, type Outcome } from '@nova/platform/pure';
import type { OperationView } from '@nova/payments/contracts';
import { payments, type CardAuthorization, type RefundRequest } from '../../../plugins/payments/server/src/access';
import { sampleContent, sampleVenue } from '../pos-shifts/sample-restaurant';
import { moneyKernel, type MoneyKernel } from './money-kernel';
import { sandboxKey, startFakeStripe, startSandbox, stripeKey, type ProviderProcess } from './provider-processes';

/** The kernel with payments on a new database, both providers as processes, and shifts and checks that are rows to lock and nothing more. */
export interface CardDesk {
  readonly kernel: MoneyKernel;
  readonly stripe: ProviderProcess;
  readonly sandbox: ProviderProcess;
  rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]>;
  /** Runs a recurring job once, as its worker would. */
  run(job: string): Promise<void>;
  /** Moves the database's clock and both providers'. */
  advanceClock(ms: number): Promise<void>;
  invariants(): Promise<unknown[]>;
  stop(): Promise<void>;
}

/** What pos does behind the port: the shift is locked as an act does, then the check; both wait for whoever has them. */
async function hold(trx: Trx, { shiftId, reference }: { shiftId: string; reference: string }): Promise<{ shiftOpen: boolean }> {
  const db = typed<unknown>(trx);
  const { rows } = await sql<{ open: boolean }>`select open from desk.shift where id = ${shiftId} for key share`.execute(db);
  await sql`select from desk.bill where id = ${reference} for update`.execute(db);
  return { shiftOpen: rows[0]?.open ?? false };
}

/** What is due of a bill, which has no other claims here. */
async function claimable(trx: Trx, { reference, operationId }: { reference: string; operationId: string }): Promise<number> {
  const { rows } = await sql<{ due: number }>`select least(b.due_minor, o.amount_minor) as due from desk.bill b, payments.operation o where b.id = ${reference} and o.id = ${operationId}`.execute(typed<unknown>(trx));
  return rows[0]?.due ?? 0;
}

/** The location `eager` captures holds before they end; any other leaves it to people. */
const places: ContentCatalog = {
  ...sampleContent,
  venue: (id) => ({ ...sampleVenue, rules: { ...defaultHouseRules, holds: { captureBeforeEnd: id === 'eager', watchMinutes: 240 } } }),
};

export async function openCardDesk(): Promise<CardDesk> {
  const [stripe, sandbox] = await Promise.all([startFakeStripe(), startSandbox()]);
  Object.assign(process.env, {
    STRIPE_SECRET_KEY: stripeKey, STRIPE_WEBHOOK_SECRETS: 'whsec_current', STRIPE_API_BASE: stripe.url, STRIPE_TIMEOUT_MS: '2000',
    SANDBOX_URL: sandbox.url, SANDBOX_SECRET_KEY: sandboxKey, SANDBOX_WEBHOOK_SECRETS: 'whsec_sandbox', SANDBOX_TIMEOUT_MS: '2000', NOVA_SWEEP_MS: '200',
  });
  const kernel = await moneyKernel((platform) => {
    platform.provideTills({ hold, claimable });
    platform.provideContent(places);
  });
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(kernel.db)).rows;
  await rows(sql`create schema desk`);
  await rows(sql`create table desk.shift (id uuid primary key, register_id text not null, open boolean not null default true)`);
  await rows(sql`create table desk.bill (id uuid primary key, due_minor bigint not null default 1000000)`);
  let offsetMs = 0;
  return {
    kernel, stripe, sandbox, rows,
    async run(name) { await kernel.registrations.jobs.find((job) => job.name === name)?.run(new AbortController().signal); },
    async advanceClock(ms) {
      offsetMs += ms;
      await rows(sql.raw(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''${offsetMs} milliseconds'''`));
      await Promise.all([stripe.control('POST', 'clock', { advanceMs: ms }), sandbox.control('POST', 'clock', { advanceMs: ms })]);
    },
    async invariants() { return rows(sql`select name, violations from payments.invariant where violations <> 0`); },
    async stop() { await kernel.drop(); await Promise.all([stripe.stop(), sandbox.stop()]); },
  };
}

export const cards = { stripe: { good: 'pm_card_visa', declined: 'pm_card_chargeDeclined' }, sandbox: { good: 'sandbox_card', declined: 'sandbox_card_declined' } } as const;
export type ProviderName = keyof typeof cards;

export interface Bill { readonly reference: string; readonly shiftId: string; readonly registerId: string }
export async function openBill(desk: CardDesk, registerId = 'reg1', shiftId = newId()): Promise<Bill> {
  const reference = newId();
  await desk.rows(sql`insert into desk.shift (id, register_id) values (${shiftId}, ${registerId}) on conflict do nothing`);
  await desk.rows(sql`insert into desk.bill (id) values (${reference})`);
  return { reference, shiftId, registerId };
}
export const owe = (desk: CardDesk, bill: Bill, dueMinor: number) => desk.rows(sql`update desk.bill set due_minor = ${dueMinor} where id = ${bill.reference}`);
export const closeShift = (desk: CardDesk, bill: Bill) => desk.rows(sql`update desk.shift set open = false where id = ${bill.shiftId}`);

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message ?? ''} ${JSON.stringify(outcome.details ?? {})}`);
  return outcome.value;
}

const acting = ({ registerId, shiftId }: Bill) => ({ registerId, shiftId, correlationId: `till-${shiftId.slice(0, 8)}` });

/** As a till's command does: shift and check first, then payments. */
const inTill = <T>(desk: CardDesk, bill: Bill, work: Parameters<typeof desk.kernel.platform.transact<unknown, T>>[0]): Promise<T> => desk.kernel.platform.transact<unknown, T>(async (context) => {
  await hold(context.trx, bill);
  return work(context);
});

type Terms = Partial<CardAuthorization>;
export const tryAuthorize = (desk: CardDesk, bill: Bill, provider: ProviderName, terms: Terms = {}): Promise<Outcome<OperationView>> => inTill(desk, bill, (context) => payments().authorizePayment(context, {
  operationId: newId(), captureId: null, reference: bill.reference, locationId: 'loc', tenderTypeId: 'card-type', provider, currency: 'GBP', amountMinor: 5000, tipMinor: 0, paymentMethod: cards[provider].good, ...acting(bill), ...terms,
}));
/** Planned and advanced, as a command and what follows its commit. */
export async function authorize(desk: CardDesk, bill: Bill, provider: ProviderName, terms: Terms = {}): Promise<OperationView> {
  const planned = value(await tryAuthorize(desk, bill, provider, terms));
  return (await payments().advance([planned.id])).find(({ id }) => id === planned.id) as OperationView;
}
/** A sale at once. */
export async function sell(desk: CardDesk, bill: Bill, provider: ProviderName, terms: Terms = {}): Promise<{ hold: OperationView; capture: OperationView | undefined }> {
  const captureId = newId();
  const planned = value(await tryAuthorize(desk, bill, provider, { captureId, ...terms }));
  const views = await payments().advance([planned.id]);
  return { hold: views.find(({ id }) => id === planned.id) as OperationView, capture: views.find(({ id }) => id === captureId) };
}
export const tryCapture = (desk: CardDesk, bill: Bill, authorizationId: string, amountMinor: number, tipMinor = 0, captureId = newId()) =>
  inTill(desk, bill, (context) => payments().capturePayment(context, { captureId, authorizationId, amountMinor, tipMinor, ...acting(bill) }));
export const tryVoid = (desk: CardDesk, bill: Bill, authorizationId: string) => inTill(desk, bill, (context) => payments().voidPayment(context, { voidId: newId(), authorizationId, ...acting(bill) }));
export const tryRefund = (desk: CardDesk, bill: Bill, amountMinor: number, more: Partial<RefundRequest> = {}) => inTill(desk, bill, (context) => payments().refundPayment(context, {
  refundId: newId(), reference: bill.reference, lines: [], terms: { what: { by: 'amount', amountMinor }, tipMinor: 0, to: { way: 'tenders' } }, rules: { cashForOtherTenders: true, cashRoundingMinor: 1 }, cashTenderTypeId: 'cash-type', ...acting(bill), ...more,
}));
/** Planned and advanced. */
export async function refund(desk: CardDesk, bill: Bill, amountMinor: number, more: Partial<RefundRequest> = {}): Promise<OperationView[]> {
  const { shares } = value(await tryRefund(desk, bill, amountMinor, more));
  return payments().advance(shares.map(({ id }) => id));
}

/** Advances what a plan made, and answers it. */
export async function settled(outcome: Outcome<OperationView>): Promise<OperationView> {
  const { id } = value(outcome);
  return (await payments().advance([id])).find((view) => view.id === id) as OperationView;
}

/** Balance of an account over everything. */
export const balance = async (desk: CardDesk, account: string): Promise<number> =>
  (await desk.rows(sql<{ balance: number }>`select coalesce(sum(amount_minor), 0)::bigint as balance from payments.ledger_entry where account = ${account}`))[0]?.balance ?? 0;

interface StripeEffects { intents: { id: string; status: string; amount_received: number }[]; charges: { status: string }[]; refunds: { id: string; status: string; amount: number; balance_transaction: string | null }[] }
export const stripeEffects = (desk: CardDesk): Promise<StripeEffects> => desk.stripe.control('GET', 'effects');
export interface SandboxEntry { operationId: string; kind: string; state: string; amountMinor: number }
export const sandboxEntries = (desk: CardDesk): Promise<SandboxEntry[]> => desk.sandbox.control('GET', 'operations');

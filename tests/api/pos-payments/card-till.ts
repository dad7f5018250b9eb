import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import type { Actor, Consumer, ContentCatalog } from '@nova/platform/access';
import type { Input, Venue } from '@nova/platform/contracts';
import { newId, type Outcome } from '@nova/platform/pure';
import type { captureHold as captureContract, holdCard as holdContract, OrderView, refundOrder as refundContract, takeCardPayment as takeContract } from '@nova/pos/contracts';
import registerPos from '../../../plugins/pos/server/src/register';
import { captureHold } from '../../../plugins/pos/server/src/services/capture-hold';
import { getOrder } from '../../../plugins/pos/server/src/services/get-order';
import { holdCard } from '../../../plugins/pos/server/src/services/hold-card';
import { printCreditReceipt } from '../../../plugins/pos/server/src/services/print-credit-receipt';
import { refundOrder } from '../../../plugins/pos/server/src/services/refund-order';
import { releaseHold } from '../../../plugins/pos/server/src/services/release-hold';
import { takeCardPayment } from '../../../plugins/pos/server/src/services/take-card-payment';
import registerPrinting from '../../../plugins/printing/server/src/register';
import { moneyKernel, type MoneyKernel } from '../payments/money-kernel';
import { sandboxKey, startSandbox, type ProviderProcess } from '../payments/provider-processes';
import { sampleCatalogue, sampleContent, sampleVenue } from '../pos-shifts/sample-restaurant';
import { at, value, type Sale } from '../pos-shifts/till';

/** pos meets payments as it is compiled, so the compiled one has to know the providers too. */
const load = createRequire(__filename);
const compiled = <T>(path: string): T => load(join(dirname(load.resolve('@nova/payments/access')), path)) as T;
const { setProviders } = compiled<typeof import('../../../plugins/payments/server/src/providers/registry')>('providers/registry');
const { advanceStale } = compiled<typeof import('../../../plugins/payments/server/src/jobs/advance-stale')>('jobs/advance-stale');
const { watchHolds } = compiled<typeof import('../../../plugins/payments/server/src/jobs/watch-holds')>('jobs/watch-holds');
const { advance } = compiled<typeof import('../../../plugins/payments/server/src/services/advance')>('services/advance');
const { readProviderSettings } = compiled<typeof import('../../../plugins/payments/server/src/providers/settings')>('providers/settings');

/** The sample restaurant with a card tender of the sandbox and a reason for refunds. */
const cardVenue: Venue = {
  ...sampleVenue,
  tenderTypes: [...sampleVenue.tenderTypes, { id: 'visa', code: 'VISA', name: { en: 'Card by the sandbox' }, kind: 'card', opensDrawer: false, sort: 9, card: { provider: 'sandbox', mode: 'test', paymentMethods: [] } }],
  reasons: [...sampleVenue.reasons, { id: 'why-refund', kind: 'refund', name: { en: 'Sent back' } }],
};

/** Kernel, payments, printing and pos on a new database, and the sandbox as a process of its own. House rules may be changed by a test. */
export interface CardTill extends Omit<MoneyKernel, 'run'> {
  readonly sandbox: ProviderProcess;
  readonly rules: { -readonly [Rule in keyof Venue['rules']]: Venue['rules'][Rule] };
  rows<T>(query: RawBuilder<T>): Promise<T[]>;
  /** Makes what is open due now, as time would, and lets the worker's sweep run once. */
  sweep(): Promise<void>;
  /** So much later, for the database and the sandbox, the worker looks after the holds that end. */
  watchHolds(afterMs: number): Promise<void>;
  /** Has an operation read again, as a webhook would (P5). */
  hear(operationId: string): Promise<void>;
  /** Hands the events of a check to a consumer, in transactions of their own, as the dispatcher would. */
  deliver(consumer: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openCardTill(): Promise<CardTill> {
  const sandbox = await startSandbox();
  Object.assign(process.env, { SANDBOX_URL: sandbox.url, SANDBOX_SECRET_KEY: sandboxKey, SANDBOX_WEBHOOK_SECRETS: 'whsec_sandbox', SANDBOX_TIMEOUT_MS: '1500', NOVA_SWEEP_MS: '200' });
  setProviders(readProviderSettings(process.env));
  const rules = { ...cardVenue.rules };
  const content: ContentCatalog = { ...sampleContent, venue: (id) => (id === 'loc' ? { ...cardVenue, rules } : null) };
  const kernel = await moneyKernel((platform) => { platform.provideContent(content); registerPrinting(); registerPos(); }, [{ id: 'bob', name: 'Bob', locationIds: ['loc'], can: () => true }]);
  const rows = async <T>(query: RawBuilder<T>): Promise<T[]> => (await query.execute(kernel.db)).rows;
  return {
    ...kernel, sandbox, rules, rows,
    async sweep() {
      await rows(sql`update payments.operation set next_check_at = platform.now() where settled_at is null and next_check_at is not null`);
      await advanceStale().run(new AbortController().signal);
    },
    async watchHolds(afterMs) {
      await rows(sql.raw(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''${afterMs} milliseconds'''`));
      await sandbox.control('POST', 'clock', { advanceMs: afterMs });
      await watchHolds().run(new AbortController().signal);
    },
    async hear(operationId) { await advance([operationId], 'webhook'); },
    async deliver(name) {
      const consumer = kernel.registrations.consumers.find((each) => each.name === name) as Consumer<unknown>;
      const events = await rows(sql<{ id: string; type: string; locationId: string | null; aggregateId: string; aggregateVersion: number; payload: Record<string, unknown>; recordedAt: string }>`
        select id, type, location_id as "locationId", aggregate_id as "aggregateId", aggregate_version as "aggregateVersion", payload, recorded_at as "recordedAt" from platform.outbox where type = any(${[...consumer.types]}::text[]) order by position`);
      for (const event of events) await kernel.platform.transact((context) => consumer.handle(context, event));
    },
    async stop() { await kernel.drop(); await sandbox.stop(); },
  };
}

type Check = Pick<OrderView, 'id' | 'version'>;
export const good = 'sandbox_card';
export const declined = 'sandbox_card_declined';

type TakeBody = Input<typeof takeContract>['body'];
export const tryCard = (actor: Actor, sale: Check, amountMinor: number, more: Partial<TakeBody> = {}) =>
  takeCardPayment(actor, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), operationId: newId(), captureId: newId(), version: sale.version, tenderTypeId: 'visa', amountMinor, tipMinor: 0, paymentMethod: good, ...more } });
export const payByCard = async (actor: Actor, sale: Check, amountMinor: number, more: Partial<TakeBody> = {}): Promise<OrderView> => value(await tryCard(actor, sale, amountMinor, more)).order;

export const tryHold = (actor: Actor, sale: Check, amountMinor: number, more: Partial<Input<typeof holdContract>['body']> = {}) =>
  holdCard(actor, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), operationId: newId(), version: sale.version, tenderTypeId: 'visa', amountMinor, paymentMethod: good, ...more } });
export const tryCaptureHold = (actor: Actor, sale: Check, holdId: string, amountMinor: number, more: Partial<Input<typeof captureContract>['body']> = {}) =>
  captureHold(actor, { params: { orderId: sale.id, holdId }, query: {}, body: { commandId: newId(), captureId: newId(), version: sale.version, amountMinor, tipMinor: 0, ...more } });
export const tryRelease = (actor: Actor, sale: Check, holdId: string) =>
  releaseHold(actor, { params: { orderId: sale.id, holdId }, query: {}, body: { commandId: newId(), voidId: newId(), version: sale.version } });

type RefundBody = Input<typeof refundContract>['body'];
export const tryRefund = (actor: Actor, sale: Check, what: RefundBody['what'], more: Partial<RefundBody> = {}) =>
  refundOrder(actor, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), refundId: newId(), version: sale.version, what, tipMinor: 0, to: { way: 'tenders' }, reasonId: 'why-refund', note: '', ...more } });
export const tryPrintCredit = (actor: Actor, sale: Check, refundId: string) => printCreditReceipt(actor, { params: { orderId: sale.id, refundId }, query: {}, body: { commandId: newId() } });

export const look = async (actor: Actor, orderId: string): Promise<OrderView> => value(await getOrder(actor, { params: { orderId }, query: {}, body: {} })).order;

export { at, newId, sampleCatalogue, sql, value, type Sale };

/** The refusal of an outcome that must be one. */
export function refusalOf(outcome: Outcome<unknown>): { code: string; message: string; details: Record<string, unknown> } {
  if (outcome.ok) throw new Error('it was accepted');
  return { code: outcome.code, message: outcome.message ?? '', details: outcome.details ?? {} };
}

const payments = 'plugins/payments/dist/server/src';
const platform = 'plugins/platform/dist/server/src';
const pos = 'plugins/pos/dist/server/src';
const lostAnswers = { kills: 0, clients: 4, skipMs: 31_000, rates: { 'drop-after': 0.4 } };
const calm = { kills: 0, clients: 4, skipMs: 31_000, rates: {} };

/**
 * Mistakes that somebody could make (F15). Each is a patch of the compiled code while it is loaded, or a statement on its own throw-away database, and names the run that must find it and how the words begin
 * by which a comparison says so. `alone`: it breaks what the others stand on.
 * @type {readonly { name: string, breaks: string, run: string, finds: string, alone?: true, size: object, patches?: { file: string, find: string, replace: string }[], sql?: string[] }[]}
 */
export const mutants = [
  {
    name: 'random-key', breaks: 'P1', run: 'f1', finds: 'the provider did what did not succeed here', size: { ...lostAnswers, orders: 12 },
    patches: [{ file: `${payments}/providers/sandbox/sandbox-provider.js`, find: "await ask(settings, 'PUT', `/operations/${operation.operationId}`, requestOf(operation))", replace: "await ask(settings, 'PUT', `/operations/${require('node:crypto').randomUUID()}`, requestOf(operation))" }],
  },
  {
    name: 'enqueue-after-commit', breaks: 'design 6', run: 'f2', finds: 'an operation settled and nobody was told', size: { shots: [{ point: 'between-commit-and-events', kind: '' }], crowd: 3 },
    patches: [
      { file: `${platform}/commands/transact.js`, find: 'await (0, command_repo_1.appendEvents)(trx, effects);', replace: '' },
      { file: `${platform}/commands/transact.js`, find: 'runtime.committed(effects.events.length, effects.topics);', replace: "if (effects.events.length > 0) { await globalThis.novaChaos.arrive('between-commit-and-events', effects.events[0].id); await (0, command_repo_1.appendEvents)(runtime.db, effects); } runtime.committed(effects.events.length, effects.topics);" },
    ],
  },
  {
    name: 'no-dedupe', breaks: 'P5', run: 'f5', finds: 'an event is in the inbox twice', size: { orders: 12, clients: 4, manners: { duplicated: 0.6 } },
    patches: [{ file: `${payments}/repo/webhook-event.js`, find: 'on conflict on constraint webhook_event_once do nothing', replace: '' }],
    sql: ['alter table payments.webhook_event drop constraint webhook_event_once'],
  },
  {
    name: 'delta-webhook', breaks: 'P5', run: 'f5', finds: 'a check was paid another amount than the ledger booked', size: { orders: 12, clients: 4 },
    patches: [{
      file: `${payments}/services/work-webhooks.js`, find: 'await readAgain(webhook.provider, touched.map(({ id }) => id));',
      replace: "await require('kysely').sql`update pos.\"order\" o set paid_minor = o.paid_minor + p.amount_minor from payments.operation p where p.id = ${touched[0]?.id} and p.kind = 'capture' and o.id = p.reference`.execute((0, access_1.platform)().db());",
    }],
    sql: ['order_never_overpaid', 'order_claims_fit', 'order_closed_is_paid'].map((name) => `alter table pos."order" drop constraint if exists ${name}`),
  },
  {
    name: 'no-ceiling', breaks: 'P4', run: 'f9', finds: 'more went back than was taken', size: { checks: 8, clients: 2 },
    patches: [{ file: `${payments}/domain/plan-refund.js`, find: 'const part = Math.min(left, Math.max(0, place));', replace: 'const part = left;' }],
    sql: ['alter table payments.operation drop constraint operation_ceiling', 'alter table pos."order" drop constraint order_refunded_at_most_paid'],
  },
  {
    name: 'float-money', breaks: 'money is an integer', run: 'f1', finds: 'the providers owe another sum than the ledger says', size: { ...calm, orders: 24 },
    patches: [
      { file: `${payments}/domain/postings-of.js`, find: "{ account: accounts_1.accountOf[tenderKind], amountMinor: sign * (amountMinor + tipMinor + roundingMinor) }", replace: "{ account: accounts_1.accountOf[tenderKind], amountMinor: sign * (Math.trunc(Math.fround(amountMinor / 100) * 100) + tipMinor + roundingMinor) }" },
      { file: `${payments}/domain/postings-of.js`, find: "{ account: 'sales-clearing', amountMinor: -sign * amountMinor }", replace: "{ account: 'sales-clearing', amountMinor: -sign * Math.trunc(Math.fround(amountMinor / 100) * 100) }" },
    ],
  },
  {
    name: 'unverified-webhook', breaks: 'P5', run: 'f5', finds: 'a bad webhook was not refused with 400', size: { orders: 8, clients: 4 },
    patches: [{ file: `${payments}/providers/webhook-signature.js`, find: 'return given.some((signature) => (0, node_crypto_1.timingSafeEqual)(signature, expected));', replace: 'return true;' }],
  },
  {
    name: 'old-webhook', breaks: 'P5', run: 'f5', finds: 'a bad webhook was not refused with 400', size: { orders: 8, clients: 4 },
    patches: [{ file: `${payments}/providers/sandbox/sandbox-provider.js`, find: 'const skew = (0, webhook_skew_1.webhookSkew)(seconds, now, settings.skewMs);', replace: 'const skew = null;' }],
  },
  {
    name: 'close-twice', breaks: 'S11', run: 'f1', finds: 'a closed check has not exactly one receipt in force', size: { ...calm, orders: 10 },
    patches: [{ file: `${pos}/services/finish-order.js`, find: "(check.state === 'open' || check.state === 'billed') && ", replace: '' }],
  },
  {
    name: 'settle-without-guard', breaks: 'P10', run: 'f6', finds: 'payments.invariant is not 0', size: { orders: 10, clients: 4 },
    patches: [
      { file: `${payments}/repo/move-operation.js`, find: 'where id = ${operation.id} and state = ${operation.state} returning', replace: 'where id = ${operation.id} returning' },
      { file: `${payments}/services/settle-answer.js`, find: 'await apply(context, operation, (0, judge_answer_1.judgeAnswer)(operation, ', replace: 'await apply(context, seen, (0, judge_answer_1.judgeAnswer)(seen, ' },
    ],
    // The database alone would refuse each of these, and a crash is no finding: it is let be as careless as the code.
    sql: [
      'drop index payments.operation_event_one_success', 'drop trigger operation_guarded on payments.operation', 'alter table payments.operation_event drop constraint operation_event_pkey',
      'alter table payments.ledger_transaction drop constraint ledger_transaction_pkey cascade', 'drop index payments.ledger_transaction_by_operation', 'alter table payments.ledger_entry drop constraint ledger_entry_pkey',
      'alter table pos.order_payment drop constraint order_payment_pkey cascade',
      ...['order_never_overpaid', 'order_claims_fit', 'order_closed_is_paid', 'order_refunded_at_most_paid'].map((name) => `alter table pos."order" drop constraint ${name}`),
    ],
  },
  {
    name: 'deaf-to-webhooks', breaks: 'P5', run: 'f5', finds: 'too little happened for this to mean anything: operations that a webhook settled', size: { orders: 12, clients: 4 },
    patches: [{ file: `${payments}/services/work-webhooks.js`, find: 'await readAgain(webhook.provider, touched.map(({ id }) => id));', replace: '' }],
  },
  {
    name: 'keys-for-ever', breaks: 'P2', run: 'f4', finds: 'something was sent after the provider had forgotten its key', size: { orders: 6, clients: 3 },
    patches: [{ file: `${payments}/providers/stripe/settings.js`, find: 'exports.stripeKeyLifetimeMs = 23 *', replace: 'exports.stripeKeyLifetimeMs = 23_000 *' }],
  },
  {
    name: 'kept-answer-believed', breaks: 'P2', run: 'f1', finds: 'not final after', size: { ...calm, orders: 30, rates: { 'fail-500': 1 } },
    patches: [{ file: `${payments}/services/advance-operation.js`, find: 'if (!mayBeReadBetter(answer, operation, source))', replace: 'if (answer)' }],
  },
  {
    name: 'late-money-forgotten', breaks: 'S8', run: 'f10', finds: 'Z: tenders are not the sales of the ledger', size: { payments: 6, clients: 3 },
    patches: [{ file: `${payments}/services/settle-operation.js`, find: "        await (0, late_money_1.insertLateMoney)(context.trx, operation.id);\n    const change", replace: "        await Promise.resolve();\n    const change" }],
  },
  {
    name: 'forgetful-database', alone: true, breaks: 'F7', run: 'f7', finds: 'an acknowledged', size: { kills: 2, orders: 40, clients: 6 },
    sql: ["do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$"],
  },
];

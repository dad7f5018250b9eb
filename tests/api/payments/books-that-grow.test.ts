import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { countLatestViolations } from '../../../plugins/payments/server/src/repo/count-violations';
import { findOperationsById } from '../../../plugins/payments/server/src/repo/operations-of';
import { readMoneyGauges } from '../../../plugins/payments/server/src/repo/read-money-gauges';
import { nextWindow } from '../../../plugins/payments/server/src/repo/settlement';
import { databaseUrl } from '../../support/test-environment';
import { queryCosts, type QueryCosts } from '../../support/query-cost';
import { moneyKernel, type MoneyKernel } from './money-kernel';

/** Of sales, the last of them within two days. */
const sizes = [2_000, 60_000];
const latest = 200;
const providers = ['stripe', 'sandbox'];

let kernel: MoneyKernel;
let costs: QueryCosts;
beforeAll(async () => {
  kernel = await moneyKernel();
  const [{ name }] = (await sql<{ name: string }>`select current_database() as name`.execute(kernel.db)).rows as [{ name: string }];
  costs = queryCosts(databaseUrl(name));
});
afterAll(async () => { await costs?.close(); await kernel?.drop(); });

/** Sales of two years, in the order of time: nine tenths cash, the rest through a provider that tells of each. As the services would have left them; no trigger looks at each of so many. */
async function fill(operations: number): Promise<void> {
  await kernel.db.connection().execute(async (db) => {
    const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
    await run(`set session_replication_role = replica`);
    await run(`truncate payments.operation, payments.operation_event, payments.ledger_transaction, payments.ledger_entry, payments.webhook_event, payments.late_money, payments.difference`);
    await run(`create temp table sale on commit preserve rows as select n, gen_random_uuid() as id, case when n % 10 = 0 then gen_random_uuid() end as hold, case when n % 10 = 0 then 'stripe' else 'manual' end as provider,
      case when n > ${operations - latest} then platform.now() - interval '2 days' + (n - ${operations - latest}) * interval '2 days' / ${latest + 1} else platform.now() - interval '730 days' + n * interval '720 days' / ${operations} end as at
      from generate_series(1, ${operations}) n order by n`);
    const columns = 'id, kind, parent_id, capture_id, drawn_minor, state, provider, provider_reference, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at, settled_at';
    const facts = "provider, case provider when 'manual' then null else 'pi_' || n end, gen_random_uuid(), 'loc', 'reg', gen_random_uuid(), 'type', case provider when 'manual' then 'cash' else 'card' end, 'GBP', 1000, 0, 1000, 0, 0, '', 'c', at, at";
    await run(`insert into payments.operation (${columns})
      select o.* from (select hold, 'authorize', null::uuid, id, 1000, 'succeeded', ${facts} from sale where hold is not null union all select id, 'capture', hold, null, 0, 'succeeded', ${facts} from sale) o(${columns}) order by created_at, kind`);
    await run(`insert into payments.operation_event (operation_id, sequence, from_state, to_state, source, at)
      select o.id, e.sequence, e.f, e.t, 'command', o.created_at from payments.operation o, (values (1, null, 'planned'), (2, 'planned', 'succeeded')) e(sequence, f, t) order by o.created_at, o.id, e.sequence`);
    await run(`insert into payments.ledger_transaction (id, kind, operation_id, shift_id, location_id, currency, at) select id, 'capture', id, gen_random_uuid(), 'loc', 'GBP', at from sale order by n`);
    await run(`insert into payments.ledger_entry (transaction_id, line, account, amount_minor, currency) select s.id, e.line, e.account, e.amount, 'GBP' from sale s, (values (1, 'drawer', 1000), (2, 'sales-clearing', -1000)) e(line, account, amount) order by s.n, e.line`);
    await run(`insert into payments.webhook_event (id, provider, event_id, payload_sha256, correlation_id, received_at, state, finished_at)
      select gen_random_uuid(), 'stripe', 'evt_' || n, repeat('0', 64), 'c', at, 'done', at from (select n, platform.now() - interval '89 days' + n * interval '89 days' / ${operations} as at from sale) w order by n`);
    await run(`drop table sale`);
    await run(`set session_replication_role = origin`);
    await run(`vacuum analyze payments.operation, payments.operation_event, payments.ledger_transaction, payments.ledger_entry, payments.webhook_event`);
  });
}

test('P10 what is asked at each minute, scrape and card reads as little of 60,000 operations as their latest days are', async () => {
  const touched: Record<string, number[]> = {};
  for (const operations of sizes) {
    await fill(operations);
    const [sale] = (await sql<{ id: string }>`select id from payments.operation where provider = 'stripe' order by created_at limit 1`.execute(kernel.db)).rows;
    const ids = [sale?.id ?? newId()];
    const { lagMs, everyMs } = { lagMs: 3_600_000, everyMs: 86_400_000 };
    const questions: Record<string, Parameters<QueryCosts['cost']>[0]> = {
      'operations by id': (db) => findOperationsById(db, ids),
      'the gauges': (db) => readMoneyGauges(db, providers),
      'where the statement goes on': (db) => nextWindow(db, 'stripe', { everyMs, lagMs }),
      'the latest violations': (db) => countLatestViolations(db),
    };
    for (const [name, ask] of Object.entries(questions)) {
      const { pages, walks } = await costs.cost(ask);
      if (operations === sizes[1]) expect([name, walks.filter((table) => ['operation', 'operation_event', 'ledger_transaction', 'ledger_entry', 'webhook_event'].includes(table))]).toEqual([name, []]);
      (touched[name] ??= []).push(pages);
    }
    expect((await sql`select name, violations from payments.invariant where violations <> 0`.execute(kernel.db)).rows).toEqual([]);
  }
  process.stdout.write(`pages touched at ${sizes.join(' and ')} operations: ${JSON.stringify(touched)}\n`);
  const most: Record<string, number> = { 'operations by id': 50, 'the gauges': 1500, 'where the statement goes on': 50 };
  for (const [name, limit] of Object.entries(most)) expect([name, (touched[name]?.[1] ?? Infinity) <= limit]).toEqual([name, true]);
  // As many of them are latest, so it is the same work on trees that are a little higher: thirty times the books, and not thirty times the pages.
  const [few = 0, many = Infinity] = touched['the latest violations'] ?? [];
  expect(many).toBeLessThan(few * 3);
}, 180_000);

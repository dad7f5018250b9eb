import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { countBuckets } from '../../../plugins/pos/server/src/repo/count-orders';
import { receiptOf } from '../../../plugins/pos/server/src/domain/read-search';
import { readOrderLog, type LogQuery } from '../../../plugins/pos/server/src/repo/order-log';
import { queryCosts, type QueryCosts } from '../../support/query-cost';
import { rowsOf, startService, type Service } from '../pos/service';

const sizes = [1_000, 100_000];
let service: Service;
let costs: QueryCosts;
beforeAll(async () => {
  service = await startService();
  costs = queryCosts(service.nova.databaseUrl);
});
afterAll(async () => { await costs?.close(); await service?.nova.stop(); });

test('a page of the log touches as little of 100,000 checks as of 1,000, whatever is asked', async () => {
  const { db } = costs;
  const [shift] = await rowsOf<{ id: string }>(service.nova, 'select id from pos.shift limit 1');
  const base: LogQuery = { locationId: service.locationId, search: null, after: null, limit: 50 };
  const text = (search: string) => ({ text: search, tableIds: [], amountMinor: null, receipt: receiptOf(search) });
  const [{ day }] = (await sql<{ day: string }>`select (current_date - 2)::text as day`.execute(db)).rows as [{ day: string }];
  const questions: Record<string, () => Promise<unknown>> = {
    'first page': () => readOrderLog(db, base),
    'a page far back': () => readOrderLog(db, { ...base, after: { openedAt: new Date(Date.now() - 100 * 86_400_000).toISOString(), id: shift!.id } }),
    voided: () => readOrderLog(db, { ...base, bucket: 'voided' }),
    'paid, one day': () => readOrderLog(db, { ...base, bucket: 'paid', businessDate: day }),
    'one server': () => readOrderLog(db, { ...base, serverId: 'server3' }),
    'receipt number': () => readOrderLog(db, { ...base, search: text('BENCH-00000042') }),
    'receipt number without zeros': () => readOrderLog(db, { ...base, search: text('42') }),
    'a name that many have': () => readOrderLog(db, { ...base, search: text('bench') }),
    'a name that many have, one day': () => readOrderLog(db, { ...base, search: text('ben'), businessDate: day }),
    'a name that nobody has': () => readOrderLog(db, { ...base, search: text('zebra') }),
    'server name': () => readOrderLog(db, { ...base, search: text('server 3') }),
    'exact amount': () => readOrderLog(db, { ...base, minMinor: 4242, maxMinor: 4242 }),
    'counts of a day': () => countBuckets(db, { locationId: service.locationId, businessDate: day }),
  };
  const touched: Record<string, number[]> = {};
  for (const orders of sizes) {
    const fill = pathToFileURL(join(__dirname, '..', '..', 'bench', 'fill-log.mjs')).href;
    const asked = { databaseUrl: service.nova.databaseUrl, locationId: service.locationId, shiftId: shift!.id, orders };
    execFileSync(process.execPath, ['--input-type=module', '-e', `import { fillLog } from ${JSON.stringify(fill)}; await fillLog(${JSON.stringify(asked)});`]);
    for (const [name, ask] of Object.entries(questions)) {
      const { pages, walks } = await costs.cost(ask);
      if (orders === sizes[1]) expect([name, walks.includes('order')]).toEqual([name, false]);
      (touched[name] ??= []).push(pages);
    }
  }
  process.stdout.write(`pages touched at ${sizes.join(' and ')} checks: ${JSON.stringify(touched)}\n`);
  for (const [name, pages] of Object.entries(touched)) expect([name, pages[1]! <= 1500]).toEqual([name, true]);
}, 180_000);

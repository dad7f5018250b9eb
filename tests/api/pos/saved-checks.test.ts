import { typed, type Actor, type ContentCatalog, type Trx } from '@nova/platform/access';
import type { Catalogue, OrderType, Venue } from '@nova/platform/contracts';
import type { OrderView } from '@nova/pos/contracts';
import type { Check } from '../../../plugins/pos/server/src/domain/check';
import type { CheckChange } from '../../../plugins/pos/server/src/repo/save-check';
import { getOrder } from '../../../plugins/pos/server/src/services/get-order';
import { splitOrder } from '../../../plugins/pos/server/src/services/split-order';
import { brokenInvariants } from '../payments/money-kernel';
import { sampleCatalogue, sampleContent, sampleVenue } from '../pos-shifts/sample-restaurant';
import { at, newId, open, openTill, sell, value, type Till } from '../pos-shifts/till';
import { acts } from './acts-on-checks';

const seed = Number(process.env['TEST_SEED'] ?? 20261130);

/** What each save was told to write, and what stood in the database right after it, in the same transaction. The real one does the work: this only looks. */
const mockSaves: { readonly told: Check; readonly stored: Check | null }[] = [];
jest.mock('../../../plugins/pos/server/src/repo/save-check', () => {
  const real = jest.requireActual<typeof import('../../../plugins/pos/server/src/repo/save-check')>('../../../plugins/pos/server/src/repo/save-check');
  const { findCheck } = jest.requireActual<typeof import('../../../plugins/pos/server/src/repo/load-check')>('../../../plugins/pos/server/src/repo/load-check');
  return {
    ...real,
    async saveCheck(trx: Trx, change: CheckChange) {
      const numbers = await real.saveCheck(trx, change);
      mockSaves.push({ told: { ...change.after, version: change.before.version + 1 }, stored: await findCheck(typed(trx), change.before.id) });
      return numbers;
    },
  };
});

/** Dearer at the table than to take away, taxed in another way, and the same for what a combo is made of. */
const priced = (minor: number): Record<OrderType, number> => ({ 'dine-in': minor, 'takeaway': Math.floor(minor * 0.8), 'delivery': minor + 70 });
const catalogue: Catalogue = {
  ...sampleCatalogue,
  items: sampleCatalogue.items.map((item) => ({ ...item, pricesMinor: priced(item.pricesMinor['dine-in']) })),
  groups: sampleCatalogue.groups.map((group) => ({ ...group, options: group.options.map((option, nth) => ({ ...option, pricesMinor: priced(nth * 50) })) })),
  taxClasses: sampleCatalogue.taxClasses.map((each) => ({ ...each, rates: { ...each.rates, takeaway: [{ code: `${each.id}-away`, name: 'Away', ratePpm: 33_333 }], delivery: [] } })),
};
const venue: Venue = { ...sampleVenue, reasons: [...sampleVenue.reasons, { id: 'why-open-item', kind: 'open-item', name: { en: 'Special' } }, { id: 'why-service-charge', kind: 'service-charge', name: { en: 'Slow' } }] };
const content: ContentCatalog = { ...sampleContent, venue: (id) => (id === 'loc' ? venue : null), catalogue: (id) => (id === 'loc' ? catalogue : null), catalogueByHash: (hash) => Promise.resolve(hash === catalogue.hash ? catalogue : null) };

let till: Till;
const ann: Actor = at('reg1');
beforeAll(async () => { till = await openTill(content); await open('reg1', 0); process.stdout.write(`saved-checks: TEST_SEED=${seed}\n`); });
afterAll(async () => {
  expect(await brokenInvariants(till.db)).toEqual([]);
  await till.drop();
});
beforeEach(() => { mockSaves.length = 0; });

const read = async (orderId: string): Promise<OrderView> => value(await getOrder(ann, { params: { orderId }, query: {}, body: {} })).order;
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
/** Payments say their instant by the database's clock; where a line was split from is said once, when it is added; shares have rows of their own, which are written afterwards. */
const saved = ({ shares: _shares, ...check }: Check) => ({
  ...check, payments: check.payments.map(({ at: _at, ...payment }) => payment), adjustments: [...check.adjustments].sort(byId), lines: check.lines.map(({ splitFrom: _from, ...line }) => line).sort((a, b) => a.position - b.position),
});
const shown = (order: OrderView) => ({ ...order, payments: order.payments.map(({ at: _at, ...payment }) => payment), adjustments: [...order.adjustments].sort(byId) });

test('O7 O8 O9 a check that is sold in another way keeps its new prices and taxes in whatever is done to it afterwards', async () => {
  const sale = await sell(ann, [['soup', 3], ['lunch', 2]]);
  const away = (value(await acts['change-order-type']!(ann, { order: await read(sale.id), other: await read(sale.id), a: 1, b: 0 })) as { order: OrderView }).order;
  expect(away.lines.map((line) => line.unitPriceMinor)).toEqual(['soup', 'lunch'].map((id) => catalogue.items.find((item) => item.id === id)!.pricesMinor.takeaway));
  expect(shown(await read(sale.id))).toEqual(shown(away));
  value(await acts['add-lines']!(ann, { order: away, other: away, a: 3, b: 0 }));
  const more = await read(sale.id);
  expect(more.lines.slice(0, 2).map(({ totalMinor, taxes }) => [totalMinor, taxes])).toEqual(away.lines.map(({ totalMinor, taxes }) => [totalMinor, taxes]));
  const { order, checks } = value(await splitOrder(ann, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), version: more.version, checks: [{ orderId: newId(), name: '', covers: 0, lines: [{ lineId: more.lines[0]!.id, quantity: 1 }], seats: [] }] } }));
  expect(order.totalMinor + checks[0]!.totalMinor).toBe(more.totalMinor);
  expect(order.taxMinor + checks[0]!.taxMinor).toBe(more.taxMinor);
});

/** Numbers that look random and come from the seed. */
function dice(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
}

test('O7 O8 O9 whatever is done to a check, the row says all of what the act made of it, and the answer is what anybody reads afterwards', async () => {
  const roll = dice(seed);
  // A charge that was taken off is rare, and so would be putting it back.
  const names = [...Object.keys(acts), 'remove-service-charge', 'restore-service-charge', 'restore-service-charge'];
  const done = new Map(names.map((name) => [name, 0]));
  for (let round = 0; round < 24; round += 1) {
    const ids = [(await sell(ann, [['soup', 2], ['steak', 1], ['lunch', 2]], 5 + roll(4))).id, (await sell(ann, [['wine', 3], ['bread', 2]], 5 + roll(4))).id];
    for (let step = 0; step < 40; step += 1) {
      const order = await read(ids[roll(ids.length)]!);
      const other = await read(ids[roll(ids.length)]!);
      const what = names[roll(names.length)]!;
      const outcome = await acts[what]!(ann, { order, other, a: roll(1_000), b: roll(1_000) });
      const where = [seed, round, step, what];
      for (const { told, stored } of mockSaves.splice(0)) expect([where, stored === null ? null : saved(stored)]).toEqual([where, saved(told)]);
      if (!outcome.ok) continue;
      done.set(what, (done.get(what) ?? 0) + 1);
      const { order: first, checks = [], to, into } = outcome.value as { order?: OrderView; checks?: OrderView[]; to?: OrderView; into?: OrderView };
      for (const answer of [first, ...checks, to, into].filter((each) => each !== undefined)) expect([where, shown(await read(answer.id))]).toEqual([where, shown(answer)]);
      ids.push(...checks.map((check) => check.id));
    }
  }
  // Without each of them the test would say less than its name.
  expect([...done].filter(([, times]) => times === 0)).toEqual([]);
}, 300_000);

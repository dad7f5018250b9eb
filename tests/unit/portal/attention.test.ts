import { defaultHouseRules } from '@nova/platform/contracts';
import type { LiveTable } from '@nova/pos/contracts';
import { attentionOf, tableAttention } from '../../../portal/src/features/floor/attention';

const rules = defaultHouseRules.attention;
const at = (minute: number): number => Date.UTC(2026, 11, 31, 23, 55 + minute);
const since = (minute: number): string => new Date(at(minute)).toISOString();

test('O2 calm until the threshold of the house, due from it, late from twice it, across midnight', () => {
  for (const [stage, threshold] of [['seated', rules.seatedMinutes], ['ordered', rules.orderedMinutes], ['served', rules.servedMinutes], ['billed', rules.billedMinutes]] as const) {
    const level = (minute: number) => attentionOf({ stage, since: since(0) }, rules, at(minute)).level;
    expect([threshold - 1, threshold, 2 * threshold - 1, 2 * threshold].map(level)).toEqual(['calm', 'due', 'due', 'late']);
  }
  expect(attentionOf({ stage: 'seated', since: since(0) }, rules, at(-3))).toMatchObject({ level: 'calm', minutes: 0 });
});

test('O2 a table with several checks shows the most urgent, among equals the longest, and none where nobody sits', () => {
  const check = (stage: 'seated' | 'billed', minute: number) => ({ waiting: { stage, since: since(minute) } }) as LiveTable['orders'][number];
  const table = { orders: [check('seated', 0), check('billed', -5), check('billed', -2)] } as unknown as LiveTable;
  expect(tableAttention(table, rules, at(16))).toEqual({ stage: 'seated', level: 'late', minutes: 16 });
  expect(tableAttention(table, rules, at(10))).toMatchObject({ stage: 'billed', level: 'due', minutes: 15 });
  expect(tableAttention({ orders: [] } as unknown as LiveTable, rules, at(10))).toBeNull();
});

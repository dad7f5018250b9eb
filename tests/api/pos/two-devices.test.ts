import { newId } from '@nova/platform/pure';
import { addLines, changeLine, fireOrder, type OrderLine } from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { rowsOf, startService, type Service } from './service';

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000_000);
const rounds = 6, turns = 10;

let service: Service;
beforeAll(async () => { service = await startService(); process.stdout.write(`two-devices: TEST_SEED=${seed}\n`); });
afterAll(() => service?.nova.stop());

/** Numbers that look random and come from the seed. */
function dice(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Told { readonly lineId: string; readonly change: 'new' | 'changed' | 'cancelled'; readonly quantity: number; readonly note: string }

/** What a cook believes who read every ticket of a check, in the order of their numbers. */
async function belief(orderId: string): Promise<Map<string, { quantity: number; note: string }>> {
  const rows = await rowsOf<{ lines: string }>(service.nova, 'select lines::text as lines from pos.ticket where order_id = $1 order by station_id, number', [orderId]);
  const known = new Map<string, { quantity: number; note: string }>();
  for (const line of rows.flatMap((row) => JSON.parse(row.lines) as Told[])) {
    const before = known.get(line.lineId);
    if (line.change === 'cancelled') known.set(line.lineId, { note: before!.note, quantity: before!.quantity - line.quantity });
    else known.set(line.lineId, { note: line.note, quantity: line.change === 'new' ? (before?.quantity ?? 0) + line.quantity : line.quantity });
  }
  return new Map([...known].filter(([, { quantity }]) => quantity !== 0));
}

let notes = 0;
/** One thing that a device does with a check, from what it saw last. Answers what was written, null when it was refused. */
async function act(client: Client, orderId: string, seen: readonly OrderLine[], roll: (below: number) => number): Promise<{ lineId: string; quantity: number; note: string } | null> {
  const what = roll(5);
  // No two writes say the same, so that it shows which of them stands.
  const [quantity, note] = [1 + roll(4), `note ${(notes += 1)}`];
  if (what <= 1 || seen.length === 0) {
    const [line] = service.lines({ itemId: service.plain[roll(service.plain.length)]!.id, quantity, note });
    const answer = await client.call(addLines, { params: { orderId }, body: { commandId: newId(), catalogueHash: service.menu.version, lines: [line!] } });
    return answer.status === 200 ? { lineId: line!.lineId, quantity, note } : null;
  }
  if (what <= 3) {
    const line = seen[roll(seen.length)]!;
    const more = Math.max(quantity, line.firedQuantity);
    const answer = await client.call(changeLine, { params: { orderId, lineId: line.id }, body: { commandId: newId(), lineVersion: line.version, quantity: more, note } });
    if (answer.status !== 200) expect([seed, answer.code]).toEqual([seed, expect.stringMatching(/^line_(changed|already_fired)$/)]);
    return answer.status === 200 ? { lineId: line.id, quantity: more, note } : null;
  }
  const answer = await client.call(fireOrder, { params: { orderId }, body: { commandId: newId() } });
  if (answer.status !== 200) expect([seed, answer.code]).toEqual([seed, 'nothing_to_fire']);
  return null;
}

test('O3 O4 whatever two devices add, change and fire on one table at the same moment: no line is lost, nothing is fired twice, and one change of a line wins', async () => {
  const roll = dice(seed);
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await service.open({ tableId: service.table() });
    const added = new Set<string>();
    for (let turn = 0; turn < turns; turn += 1) {
      const seen = (await service.get(id)).lines;
      const written = await Promise.all([service.a, service.b, service.a, service.b].map((client) => act(client, id, seen, roll)));
      const versions = new Map(seen.map((line) => [line.id, line.version]));
      const now = new Map((await service.get(id)).lines.map((line) => [line.id, line]));
      for (const each of written) {
        if (each === null) continue;
        added.add(each.lineId);
        // Everybody changed it from the same version, so one of them was answered, and it stands.
        expect([seed, now.get(each.lineId)]).toEqual([seed, expect.objectContaining({ quantity: each.quantity, note: each.note, version: (versions.get(each.lineId) ?? 0) + 1 })]);
      }
    }
    await service.fire(id).catch(() => undefined);
    const order = await service.get(id);
    expect([seed, order.lines.map((line) => line.id).sort()]).toEqual([seed, [...added].sort()]);
    expect([seed, Object.fromEntries(await belief(id))]).toEqual([seed, Object.fromEntries(order.lines.map((line) => [line.id, { quantity: line.quantity, note: line.note }]))]);
    expect([seed, order.totalMinor]).toEqual([seed, order.lines.reduce((sum, line) => sum + line.totalMinor, 0)]);
    await service.pay(order);
  }
}, 180_000);

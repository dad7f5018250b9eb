import fc from 'fast-check';
import type { CheckLine } from '../../../plugins/pos/server/src/domain/check';
import { byStation, fireDelta } from '../../../plugins/pos/server/src/domain/fire-delta';
import { makeCheckLine } from './make-check-line';

const option = (optionId: string, quantity = 1) => ({ groupId: 'g', optionId, quantity, name: { en: optionId }, kitchenName: optionId, priceMinor: 0 });
const apply = (lines: readonly CheckLine[], courses?: readonly number[]) => {
  const deltas = fireDelta(lines, courses);
  const told = new Map(deltas.map((delta) => [delta.line.id, delta]));
  return { deltas, lines: lines.map((line) => ({ ...line, firedQuantity: told.get(line.id)?.firedQuantity ?? line.firedQuantity, fired: told.has(line.id) ? told.get(line.id)!.fired : line.fired })) };
};
const lookOf = ({ modifiers, seat, course, note }: Pick<CheckLine, 'modifiers' | 'seat' | 'course' | 'note'>) => JSON.stringify([modifiers.map((each) => [each.optionId, each.quantity]), seat, course, note]);

/** What a cook who only ever read the tickets believes. */
type Belief = Map<string, { quantity: number; look: string }>;
function read(belief: Belief, deltas: ReturnType<typeof fireDelta>) {
  for (const { ticketLine: line, line: { modifiers } } of deltas) {
    const known = belief.get(line.lineId);
    const look = lookOf({ modifiers: line.change === 'cancelled' ? [] : modifiers, seat: line.seat, course: line.course, note: line.note });
    if (line.change === 'cancelled') {
      const left = known!.quantity - line.quantity;
      if (left === 0) belief.delete(line.lineId); else belief.set(line.lineId, { ...known!, quantity: left });
    } else belief.set(line.lineId, { quantity: line.change === 'new' ? (known?.quantity ?? 0) + line.quantity : line.quantity, look });
  }
}

const edit = fc.record({
  at: fc.nat(5), quantity: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), note: fc.option(fc.constantFrom('', 'no salt', 'well done'), { nil: undefined }), seat: fc.option(fc.constantFrom(null, 1, 2), { nil: undefined }),
  course: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), modifiers: fc.option(fc.constantFrom([], [option('rare')], [option('rare'), option('chips', 2)]), { nil: undefined }), removed: fc.boolean(), fire: fc.boolean(),
});

test('O4 whoever reads only the tickets knows the check exactly after each full fire, whatever was edited between', () => {
  fc.assert(fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
    let lines = Array.from({ length: 6 }, (_, index) => makeCheckLine({ id: `l${index}`, position: index + 1, stationId: index % 2 ? 'bar' : 'kitchen' }));
    const belief: Belief = new Map();
    for (const { at, fire, removed, ...rest } of [...edits, { at: 0, fire: true, removed: false }]) {
      const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<CheckLine>;
      lines = lines.map((line, index) => (index === at ? { ...line, ...set, state: removed ? ('removed' as const) : line.state } : line));
      if (!fire) continue;
      const result = apply(lines);
      read(belief, result.deltas);
      lines = result.lines;
      expect(fireDelta(lines)).toEqual([]);
      const wanted = lines.filter((line) => line.state === 'active').map((line) => [line.id, { quantity: line.quantity, look: lookOf(line) }] as const);
      expect(new Map([...belief].sort())).toEqual(new Map([...wanted].sort(([a], [b]) => (a < b ? -1 : 1))));
    }
  }), { numRuns: 300 });
});

test('O4 two lines that differ only by their note never collapse, nor do two that are the same', () => {
  const deltas = fireDelta([makeCheckLine({ id: 'a', note: 'no onion' }), makeCheckLine({ id: 'b', position: 2 }), makeCheckLine({ id: 'c', position: 3 })]);
  expect(deltas.map(({ ticketLine }) => [ticketLine.lineId, ticketLine.change, ticketLine.quantity, ticketLine.note])).toEqual([['a', 'new', 1, 'no onion'], ['b', 'new', 1, ''], ['c', 'new', 1, '']]);
});

test('O4 more of the same is new, another look is changed, fewer and removed are cancelled with the old look', () => {
  const fired = { modifiers: [option('rare')], course: 1, seat: 2, note: 'hot' };
  const base = { modifiers: fired.modifiers, seat: 2, note: 'hot', quantity: 2, firedQuantity: 2, fired };
  const of = (facts: Partial<CheckLine>) => fireDelta([makeCheckLine({ id: 'a', ...base, ...facts })]).map(({ ticketLine: { change, quantity, note } }) => [change, quantity, note]);
  expect(of({})).toEqual([]);
  expect(of({ quantity: 5 })).toEqual([['new', 3, 'hot']]);
  expect(of({ note: 'cold' })).toEqual([['changed', 2, 'cold']]);
  expect(of({ seat: null, quantity: 3 })).toEqual([['changed', 3, 'hot']]);
  expect(of({ quantity: 1 })).toEqual([['cancelled', 1, 'hot']]);
  expect(of({ state: 'removed', note: 'cold' })).toEqual([['cancelled', 2, 'hot']]);
  expect(of({ modifiers: [option('well')] })).toEqual([['changed', 2, 'hot']]);
});

test('O4 courses limit what is fired, and the order of options does not matter', () => {
  const lines = [makeCheckLine({ id: 'a' }), makeCheckLine({ id: 'b', position: 2, course: 2 })];
  expect(fireDelta(lines, [2]).map((delta) => delta.line.id)).toEqual(['b']);
  const fired = { modifiers: [option('x'), option('y')], course: 1, seat: null, note: '' };
  expect(fireDelta([makeCheckLine({ id: 'a', modifiers: [option('y'), option('x')], firedQuantity: 1, fired })])).toEqual([]);
});

test('O4 stations come in one order, and what has no station gets no ticket', () => {
  const lines = [makeCheckLine({ id: 'a', stationId: 'z' }), makeCheckLine({ id: 'b', position: 2, stationId: null }), makeCheckLine({ id: 'c', position: 3, stationId: 'bar' }), makeCheckLine({ id: 'd', position: 4, stationId: 'z' })];
  expect([...byStation(fireDelta(lines))].map(([station, each]) => [station, each.map((line) => line.lineId)])).toEqual([['bar', ['c']], ['z', ['a', 'd']]]);
});

test('O4 the parts of a combo go to the stations that make them, each under the name of the combo', () => {
  const cola = { ...option('cola'), stationId: 'bar' };
  const wine = { ...option('wine'), stationId: 'cellar' };
  const told = (line: CheckLine) => {
    const { deltas, lines } = apply([line]);
    const tickets = [...byStation(deltas)].map(([station, each]) => [station, ...each.map(({ change, quantity, kitchenName, modifiers }) => [change, quantity, kitchenName, modifiers.map((modifier) => modifier.kitchenName)])]);
    return { tickets, line: lines[0]! };
  };
  const first = told(makeCheckLine({ id: 'menu', kitchenName: 'LUNCH', stationId: 'kitchen', quantity: 2, modifiers: [option('rare'), cola] }));
  expect(first.tickets).toEqual([['bar', ['new', 2, 'LUNCH', ['cola']]], ['kitchen', ['new', 2, 'LUNCH', ['rare']]]]);
  const swapped = told({ ...first.line, modifiers: [option('rare'), wine] });
  expect(swapped.tickets).toEqual([['bar', ['cancelled', 2, 'LUNCH', ['cola']]], ['cellar', ['new', 2, 'LUNCH', ['wine']]], ['kitchen', ['changed', 2, 'LUNCH', ['rare']]]]);
  expect(told({ ...swapped.line, state: 'voided' }).tickets).toEqual([['cellar', ['cancelled', 2, 'LUNCH', ['wine']]], ['kitchen', ['cancelled', 2, 'LUNCH', ['rare']]]]);
  expect(told(makeCheckLine({ id: 'platter', kitchenName: 'PLATTER', stationId: null, modifiers: [cola] })).tickets).toEqual([['bar', ['new', 1, 'PLATTER', ['cola']]]]);
});

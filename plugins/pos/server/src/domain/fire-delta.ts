import type { TicketLine } from '../../../contracts/ticket';
import type { CheckLine, FiredSnapshot, LineModifier } from './check';

const optionsKey = (modifiers: readonly LineModifier[]): string =>
  JSON.stringify(modifiers.map((modifier) => [modifier.groupId, modifier.optionId, modifier.quantity]).sort((a, b) => (String(a) < String(b) ? -1 : 1)));
const keyOf = (told: FiredSnapshot): string => JSON.stringify([optionsKey(told.modifiers), told.course, told.seat, told.note]);
const snapshotOf = (line: CheckLine): FiredSnapshot => ({ modifiers: line.modifiers, course: line.course, seat: line.seat, note: line.note });

export interface LineDelta {
  readonly line: CheckLine;
  readonly stationId: string | null;
  readonly ticketLine: TicketLine;
  /** What each station is told of it: the whole line, or of a combo to each station what it makes. */
  readonly parts: readonly { readonly stationId: string; readonly ticketLine: TicketLine }[];
  /** The line's fired state once this delta is written. */
  readonly firedQuantity: number;
  readonly fired: FiredSnapshot | null;
}

/**
 * What the stations do not know yet (O4), line by line in the order they were added, limited to `courses` when given.
 *
 * A line is compared with what was fired of **itself**, keyed by options, course, seat and note (its item never changes), so lines
 * that look alike are never taken for one another. Quantities on the ticket: `new` how many more, `cancelled` how many fewer,
 * `changed` how many there are now. Empty means there is nothing to fire.
 */
export function fireDelta(lines: readonly CheckLine[], courses?: readonly number[]): LineDelta[] {
  return [...lines].sort((a, b) => a.position - b.position).flatMap((line) => {
    const delta = deltaOf(line);
    if (delta === null || (courses !== undefined && !courses.includes(line.course))) return [];
    return [delta];
  });
}

function deltaOf(line: CheckLine): LineDelta | null {
  const wanted = line.state === 'active' ? line.quantity : 0;
  const told = line.fired;
  if (told === null || line.firedQuantity === 0) return wanted === 0 ? null : make(line, 'new', wanted, snapshotOf(line), wanted);
  if (wanted === 0) return make(line, 'cancelled', line.firedQuantity, told, 0);
  if (keyOf(told) !== keyOf(snapshotOf(line))) return make(line, 'changed', wanted, snapshotOf(line), wanted);
  if (wanted > line.firedQuantity) return make(line, 'new', wanted - line.firedQuantity, told, wanted);
  if (wanted < line.firedQuantity) return make(line, 'cancelled', line.firedQuantity - wanted, told, wanted);
  return null;
}

function make(line: CheckLine, change: TicketLine['change'], quantity: number, told: FiredSnapshot, firedQuantity: number): LineDelta {
  const modifiers = told.modifiers.map(({ quantity: pieces, kitchenName, name }) => ({ quantity: pieces, kitchenName, name }));
  const ticketLine: TicketLine = {
    lineId: line.id, change, quantity, kitchenName: line.kitchenName, name: line.name, modifiers, seat: told.seat, course: told.course, note: told.note, allergens: [...line.allergens],
  };
  return { line, stationId: line.stationId, ticketLine, parts: partsOf(line, ticketLine, told), firedQuantity, fired: firedQuantity === 0 ? null : told };
}

const onTicket = (modifiers: readonly LineModifier[]): TicketLine['modifiers'] => modifiers.map(({ quantity, kitchenName, name }) => ({ quantity, kitchenName, name }));

/** The station of a line makes it with every option that is nobody else's; options of a combo that stand for another station's dishes go there, under the combo's name. */
function partsOf(line: CheckLine, ticketLine: TicketLine, told: FiredSnapshot): LineDelta['parts'] {
  const elsewhere = (modifiers: readonly LineModifier[]): string[] => modifiers.flatMap(({ stationId }) => (stationId === undefined || stationId === line.stationId ? [] : [stationId]));
  const own = { ...ticketLine, modifiers: onTicket(told.modifiers.filter((modifier) => modifier.stationId === undefined || modifier.stationId === line.stationId)) };
  const others = [...new Set(elsewhere(told.modifiers))].map((stationId) => ({ stationId, ticketLine: { ...ticketLine, modifiers: onTicket(told.modifiers.filter((modifier) => modifier.stationId === stationId)) } }));
  // A station that made a part which was exchanged for another station's has nothing to make any more; one that is new to it has heard nothing yet.
  const before = ticketLine.change === 'changed' ? (line.fired?.modifiers ?? []) : told.modifiers;
  const dropped = [...new Set(elsewhere(before))].filter((stationId) => !elsewhere(told.modifiers).includes(stationId)).map((stationId) => ({
    stationId, ticketLine: { ...ticketLine, change: 'cancelled' as const, quantity: line.firedQuantity, modifiers: onTicket(before.filter((modifier) => modifier.stationId === stationId)) },
  }));
  const heard = others.map((part) => (elsewhere(before).includes(part.stationId) ? part : { ...part, ticketLine: { ...part.ticketLine, change: 'new' as const } }));
  return [...(line.stationId === null ? [] : [{ stationId: line.stationId, ticketLine: own }]), ...heard, ...dropped];
}

/** What goes out when nobody names courses: all but what is new in a held course. What the kitchen already cooks of it is told even so. */
export const notHeld = (deltas: readonly LineDelta[], held: (course: number) => boolean): LineDelta[] => deltas.filter(({ line, ticketLine }) => ticketLine.change !== 'new' || !held(line.course));

/** The deltas of each station, stations in a fixed order so that ticket numbers are locked in one order everywhere. */
export function byStation(deltas: readonly LineDelta[]): Map<string, TicketLine[]> {
  const stations = new Map<string, TicketLine[]>();
  for (const { stationId, ticketLine } of deltas.flatMap((delta) => delta.parts)) {
    stations.set(stationId, [...(stations.get(stationId) ?? []), ticketLine]);
  }
  return new Map([...stations].sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { AllDayDish } from '../../../contracts/get-all-day';
import type { TicketLine } from '../../../contracts/kds-ticket';
import type { TicketRow } from './kds-ticket';

interface ToDo { readonly line: TicketLine; readonly quantity: number; readonly tickets: readonly string[] }

/**
 * How many of each dish, made the same way, are to be made now at one station: what its open tickets ask for and nobody marked done.
 *
 * Tickets are deltas (O4), so they are followed line by line in the order they were fired: `new` adds, `changed` says how many there are now and
 * how they are made, `cancelled` takes off what is still to do. A mark takes its own piece out; what it cancels of another ticket stays cancelled.
 */
export function allDay(tickets: readonly TicketRow[]): AllDayDish[] {
  const toDo = new Map<string, ToDo>();
  const inOrder = [...tickets].filter((ticket) => ticket.state === 'new').sort((a, b) => (a.firedAt === b.firedAt ? a.number - b.number : a.firedAt < b.firedAt ? -1 : 1));
  for (const ticket of inOrder) for (const line of ticket.lines) {
    const before = toDo.get(line.lineId) ?? { line, quantity: 0, tickets: [] };
    const quantity = line.change === 'cancelled' ? Math.max(0, before.quantity - line.quantity) : ticket.done[line.lineId] !== undefined ? (line.change === 'changed' ? 0 : before.quantity) : line.change === 'changed' ? line.quantity : before.quantity + line.quantity;
    toDo.set(line.lineId, { line: line.change === 'cancelled' ? before.line : line, quantity, tickets: [...before.tickets, ticket.id] });
  }
  return together([...toDo.values()].filter((each) => each.quantity > 0));
}

const keyOf = ({ line }: ToDo): string => JSON.stringify([line.kitchenName, line.name, line.modifiers.map((modifier) => [modifier.kitchenName, modifier.quantity]).sort()]);

function together(all: readonly ToDo[]): AllDayDish[] {
  const dishes = new Map<string, ToDo[]>();
  for (const each of all) dishes.set(keyOf(each), [...(dishes.get(keyOf(each)) ?? []), each]);
  return [...dishes.values()].flatMap((same): AllDayDish[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { kitchenName, name, modifiers } = first.line;
    return [{ kitchenName, name, modifiers, quantity: same.reduce((sum, each) => sum + each.quantity, 0), tickets: new Set(same.flatMap((each) => each.tickets)).size }];
  }).sort((a, b) => b.quantity - a.quantity || (a.kitchenName < b.kitchenName ? -1 : 1));
}
